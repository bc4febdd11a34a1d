import { describe, expect, it } from "vitest";

import { parseForest, sumsOf } from "../../../src/terms/trees.ts";

describe("parseForest(lines)", () => {
  it("reads trees in preorder, whose values add up", () => {
    const forest = parseForest(["-1", "0<2 1<0.5 10 20 30"]);
    const vectors = Float64Array.from([...[2, 0.5], ...[1, 0.6], ...[2.1, 0]]);
    expect([...sumsOf(forest, vectors, 3)]).toEqual([9, 19, 29]);
    expect([...sumsOf(forest, new Float64Array(0), 0)]).toEqual([]);
  });

  it.each(["0<2 1", "1 2", "", "x<1 0 0", "0<y 0 0"])("refuses %j", (line) => {
    expect(() => parseForest([line])).toThrow(RangeError);
  });
});
