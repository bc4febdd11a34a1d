import { describe, expect, it } from "vitest";
import { shapeOf, shapeText } from "../../../src/terms/shapes.ts";
import { readField } from "../../../src/terms/text.ts";

describe("shapeOf(span)", () => {
  it.each([
    [0, 3, true, true, "P-VN whole"],
    [0, 2, false, false, "P-V"],
    [2, 3, false, true, "N end"],
    [0, 0, false, false, ""],
  ])("of units %d to %d, whole %j, at the end %j: %j", (from, to, whole, ends, text) => {
    const field = readField("abstract", "Goal-conditioned policies fail.");
    const shape = shapeOf({ field, from, to, whole, ends });
    expect(shapeText(shape)).toBe(text);
    expect(shapeOf({ field, from, to, whole, ends })).toBe(shape);
  });
});
