import { describe, expect, it } from "vitest";
import { withMark } from "../../../src/exporters/index.ts";

describe("withMark(text, mediaType)", () => {
  it("marks a table with letters beyond ASCII as UTF-8", () => {
    expect(withMark('"学"', "text/csv")).toBe('\ufeff"学"');
  });
  it("leaves any other file as it is", () => {
    expect(withMark('"a"', "text/csv")).toBe('"a"');
    expect(withMark("TI  - 学", "application/x-research-info-systems")).toBe("TI  - 学");
  });
});
