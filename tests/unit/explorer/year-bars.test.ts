import { describe, expect, it } from "vitest";
import { yearBars, yearsWithin } from "../../../src/explorer/year-bars.ts";

describe("yearBars(papers, years)", () => {
  it("has a bar for each year, those without a paper among them", () => {
    const papers = new Map([
      [2001, 2],
      [2003, 5],
    ]);
    expect(yearBars(papers, [2001, 2003])).toEqual([
      { from: 2001, to: 2001, count: 2 },
      { from: 2002, to: 2002, count: 0 },
      { from: 2003, to: 2003, count: 5 },
    ]);
  });

  it("puts years together where there are more than sixty, at round ones", () => {
    const papers = new Map([
      [1801, 1],
      [1804, 2],
      [1805, 4],
      [2025, 8],
    ]);
    const bars = yearBars(papers, [1801, 2025]);
    expect(bars).toHaveLength(46);
    expect(bars.slice(0, 2)).toEqual([
      { from: 1800, to: 1804, count: 3 },
      { from: 1805, to: 1809, count: 4 },
    ]);
    expect(bars.at(-1)).toEqual({ from: 2025, to: 2029, count: 8 });
  });
});

describe("yearsWithin(from, to)", () => {
  it.each([
    [2020.4, 2023.6, [2020, 2023]],
    [2020.6, 2023.4, [2021, 2022]],
    [2020, 2021, [2020, 2020]],
    [2020.6, 2020.9, [2020, 2020]],
    [2020.1, 2020.2, [2020, 2020]],
    [2020.6, 2021.3, [2020, 2020]],
  ])("takes %d to %d for %j", (from, to, years) => {
    expect(yearsWithin(from, to)).toEqual(years);
  });
});
