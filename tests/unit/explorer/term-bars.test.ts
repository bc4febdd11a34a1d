import { describe, expect, it } from "vitest";
import { axisPlace, papersWithin, termBars } from "../../../src/explorer/term-bars.ts";

const TERMS = new Map([
  [1, 40],
  [2, 10],
  [5, 3],
  [7, 1],
]);

describe("termBars(terms, most)", () => {
  it("reaches farther with each bar, and ends with the term that has most papers", () => {
    expect(termBars(TERMS, 7)).toEqual([
      { from: 1, to: 1, count: 40 },
      { from: 2, to: 2, count: 10 },
      { from: 3, to: 3, count: 0 },
      { from: 4, to: 5, count: 3 },
      { from: 6, to: 7, count: 1 },
    ]);
  });
  it("has one bar where every term is of one paper", () => {
    expect(termBars(new Map([[1, 3]]), 1)).toEqual([{ from: 1, to: 1, count: 3 }]);
  });
});

describe("papersWithin(bars, from, to)", () => {
  const bars = termBars(TERMS, 7);
  it.each([
    [0.2, 1.8, [1, 2]],
    [2.6, 5, [4, 7]],
    [3.2, 3.4, [3, 3]],
    [0.1, 0.2, [1, 1]],
    [4.9, 5, [6, 7]],
  ] as const)("takes the bars that %f to %f covers by half", (from, to, papers) => {
    expect(papersWithin(bars, from, to)).toEqual(papers);
  });
});

describe("axisPlace(bars, papers)", () => {
  const bars = termBars(TERMS, 7);
  it("is where the number begins; past the last, the end", () => {
    expect([1, 2, 4, 5, 8, Infinity].map((papers) => axisPlace(bars, papers))).toEqual([
      0, 1, 3, 3.5, 5, 5,
    ]);
  });
});
