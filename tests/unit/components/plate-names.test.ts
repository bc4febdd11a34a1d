import { describe, expect, it } from "vitest";
import { nameLines } from "../../../src/components/plate-names.ts";

describe("nameLines(name)", () => {
  it.each([
    ["AI systems", ["AI systems"]],
    ["Representation learning", ["Representation", "learning"]],
    ["brain, language and vision models", ["brain,", "language and…"]],
    ["", []],
  ])("breaks %j between words", (name, lines) => {
    expect(nameLines(name)).toEqual(lines);
  });
});
