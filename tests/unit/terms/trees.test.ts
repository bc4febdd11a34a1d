import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseForest, sumsOf } from "../../../src/terms/trees.ts";

/** The share of one tree, as its words say it. */
function shareOf(words: string[], vector: readonly number[]): number {
  const [asked = "", threshold] = (words.shift() ?? "").split("<");
  if (threshold === undefined) return Number(asked);
  const below = shareOf(words, vector);
  const above = shareOf(words, vector);
  return vector[Number(asked)]! <= Number(threshold) ? below : above;
}

const FEATURES = 3;
const numbers = fc.integer({ min: -2, max: 2 });
const { tree: trees } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    numbers.map(String),
    fc
      .tuple(fc.nat({ max: FEATURES - 1 }), numbers, tie("tree"), tie("tree"))
      .map(
        ([feature, most, below, above]) => `${String(feature)}<${String(most)} ${below} ${above}`,
      ),
  ),
}));

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

describe("sumsOf(forest, vectors, count)", () => {
  it("gives each vector what one walk after the other gives", () => {
    const vectors = fc.array(fc.tuple(numbers, numbers, numbers), { maxLength: 11 });
    fc.assert(
      fc.property(fc.array(trees, { maxLength: 4 }), vectors, (lines, list) => {
        const sums = sumsOf(parseForest(lines), Float64Array.from(list.flat()), list.length);
        const expected = list.map((vector) =>
          lines.reduce((sum, line) => sum + shareOf(line.split(" "), vector), 0),
        );
        expect([...sums]).toEqual(expected);
      }),
    );
  });
});
