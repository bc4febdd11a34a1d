import { describe, expect, it } from "vitest";
import { keyOfText } from "../../../src/terms/key.ts";
import { STANDARD_ABBREVIATIONS, STANDARD_METHODS } from "../../../src/terms/standard-methods.ts";

describe("STANDARD_METHODS", () => {
  it("knows kinds, whatever the number and the hyphens", () => {
    expect(STANDARD_METHODS.get(keyOfText("Semi-structured interviews"))).toBe("method");
    expect(STANDARD_METHODS.get(keyOfText("visual analogue scale"))).toBe("tool");
  });
});

describe("STANDARD_ABBREVIATIONS", () => {
  it("stand for standard methods", () => {
    expect(STANDARD_ABBREVIATIONS.get("pca")).toBe(keyOfText("principal component analysis"));
    for (const long of STANDARD_ABBREVIATIONS.values())
      expect([...STANDARD_METHODS.keys()]).toContain(long);
  });
});
