import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strongestPairs, type AddScore } from "../../src/strongest.ts";

/** Scores between nodes, in a table. */
const meeting =
  (table: readonly (readonly number[])[]) =>
  (node: number, add: AddScore): void => {
    for (const [other, score] of table[node]!.entries()) if (score > 0) add(other, score);
  };

describe("strongestPairs(count, meet, options)", () => {
  it("pairs each node with its few strongest, and says of either side what they score", () => {
    const table = [
      [0, 3, 2],
      [1, 0, 0],
      [5, 0, 0],
    ];
    expect(strongestPairs(3, meeting(table), { most: 1, decimals: 3 })).toEqual([
      { a: 0, b: 1, ofA: 3, ofB: 1 },
      { a: 0, b: 2, ofA: 0, ofB: 5 },
    ]);
  });
  it("takes of equal ones those of lower numbers, also where they differ in a last bit alone", () => {
    const table = [[0, 0.3, 0.1 + 0.2], [], []];
    expect(strongestPairs(3, meeting(table), { most: 1, decimals: 9 })).toEqual([
      { a: 0, b: 1, ofA: 0.3, ofB: 0 },
    ]);
  });
  it("weighs a score beside the node's highest", () => {
    const table = [[0, 4, 1], [], []];
    const weigh = (score: number, highest: number): number => score / highest;
    expect(strongestPairs(3, meeting(table), { most: 2, decimals: 3, weigh })).toEqual([
      { a: 0, b: 1, ofA: 1, ofB: 0 },
      { a: 0, b: 2, ofA: 0.25, ofB: 0 },
    ]);
  });
  it("adds up what is told in parts, and pairs no node with itself", () => {
    const meet = (node: number, add: AddScore): void => {
      if (node !== 0) return;
      for (const other of [0, 1, 2, 2]) add(other, 1);
    };
    expect(strongestPairs(3, meet, { most: 1, decimals: 3 })).toEqual([
      { a: 0, b: 2, ofA: 2, ofB: 0 },
    ]);
  });
  it("is what sorting everything gives", () => {
    const size = 8;
    const score = fc.constantFrom(0, 0, 1, 2, 3);
    const tables = fc.array(fc.array(score, { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    });
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 4 }), (table, most) => {
        const chosen = table.map((row, node) =>
          [...row.keys()]
            .filter((other) => other !== node && row[other]! > 0)
            .sort((s, t) => row[t]! - row[s]! || s - t)
            .slice(0, most),
        );
        const scored = (node: number, other: number): number =>
          chosen[node]!.includes(other) ? table[node]![other]! : 0;
        const expected = [];
        for (let a = 0; a < size; ++a)
          for (let b = a + 1; b < size; ++b) {
            const pair = { a, b, ofA: scored(a, b), ofB: scored(b, a) };
            if (pair.ofA > 0 || pair.ofB > 0) expected.push(pair);
          }
        expect(strongestPairs(size, meeting(table), { most, decimals: 3 })).toEqual(expected);
      }),
    );
  });
});
