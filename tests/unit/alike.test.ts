import { describe, expect, it } from "vitest";
import { pairAlike } from "../../src/alike.ts";

/** Papers 0 and 1 share a rare term, 0 and 2 one that 3 has too. */
const EDGES = [
  { a: 0, b: 10, weight: 1 },
  { a: 1, b: 10, weight: 1 },
  { a: 0, b: 11, weight: 1 },
  { a: 2, b: 11, weight: 1 },
  { a: 3, b: 11, weight: 0.5 },
];

describe("pairAlike(papers, edges, options)", () => {
  it("counts a term the less, the more papers have it, and by both weights", () => {
    const pairs = pairAlike(4, EDGES, { nearest: 3, weight: 2 });
    const weightOf = (a: number, b: number): number | undefined =>
      pairs.find((pair) => pair.a === a && pair.b === b)?.weight;
    // Both are each other's nearest.
    expect(weightOf(0, 1)).toBeCloseTo(2, 5);
    // For 2, 0 is the nearest; for 0, 1 is, by 1 / ln 3 to 1 / ln 4.
    expect(weightOf(0, 2)).toBeCloseTo(1 + Math.log(3) / Math.log(4), 5);
    expect(weightOf(0, 3)).toBeCloseTo(1 + (0.5 * Math.log(3)) / Math.log(4), 5);
    expect(weightOf(2, 3)).toBeCloseTo(0.5 + 1, 5);
    expect(pairs).toHaveLength(4);
  });
  it("counts all of them the same where it is asked to", () => {
    const pairs = pairAlike(4, EDGES, { nearest: 3, weight: 2, even: true });
    expect(pairs.every(({ weight }) => weight === 2)).toBe(true);
  });
  it("pairs each paper with its nearest alone, and a pair once", () => {
    const pairs = pairAlike(4, EDGES, { nearest: 1, weight: 2 });
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
  });
  it("has no pairs where nothing is shared", () => {
    expect(pairAlike(2, [{ a: 0, b: 5, weight: 1 }], { nearest: 3, weight: 1 })).toEqual([]);
  });
});
