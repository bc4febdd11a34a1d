import { describe, expect, it } from "vitest";
import { capitalised } from "../../src/first-letter.ts";

describe("capitalised(text)", () => {
  it.each([
    ["five of them", "Five of them"],
    ["éclair", "Éclair"],
    ["13 of them", "13 of them"],
    ["RNA folding", "RNA folding"],
    // Two UTF-16 units, and one letter.
    ["𐐨𐐲", "𐐀𐐲"],
    ["", ""],
  ])("raises the first letter alone: %j → %j", (text, expected) => {
    expect(capitalised(text)).toBe(expected);
  });
});
