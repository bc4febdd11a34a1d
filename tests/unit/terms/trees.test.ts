import { describe, expect, it } from "vitest";

import { parseForest, sumOf } from "../../../src/terms/trees.ts";

describe("parseForest(lines)", () => {
  it("reads trees in preorder, whose values add up", () => {
    const forest = parseForest(["-1", "0<2 1<0.5 10 20 30"]);
    const sum = (...features: number[]) => sumOf(forest, Float64Array.from(features));
    expect(sum(2, 0.5)).toBe(9);
    expect(sum(1, 0.6)).toBe(19);
    expect(sum(2.1, 0)).toBe(29);
  });

  it.each(["0<2 1", "1 2", "", "x<1 0 0", "0<y 0 0"])("refuses %j", (line) => {
    expect(() => parseForest([line])).toThrow(RangeError);
  });
});
