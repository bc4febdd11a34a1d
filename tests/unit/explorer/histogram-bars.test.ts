import { describe, expect, it } from "vitest";
import {
  isSameRange,
  isWithin,
  rangeOfClick,
  type Bar,
  type Range,
} from "../../../src/explorer/histogram-bars.ts";

const TWENTIES: Bar = { from: 2020, to: 2029, count: 7 };
const EMPTY: Bar = { from: 2030, to: 2039, count: 0 };

describe("isWithin(bar, range)", () => {
  it.each<[Range | null, boolean]>([
    [null, true],
    [[2029, 2040], true],
    [[2010, 2020], true],
    [[2022, 2023], true],
    [[2010, 2019], false],
    [[2030, 2040], false],
  ])("of %j is %s", (range, expected) => {
    expect(isWithin(TWENTIES, range)).toBe(expected);
  });
});

describe("isSameRange(one, other)", () => {
  it("tells ranges by their ends, and none from any", () => {
    expect(isSameRange([1, 2], [1, 2])).toBe(true);
    expect(isSameRange([1, 2], [1, 3])).toBe(false);
    expect(isSameRange(null, [1, 3])).toBe(false);
    expect(isSameRange(null, null)).toBe(true);
  });
});

describe("rangeOfClick(bar, onHandle, chosen)", () => {
  it.each<[string, Bar | undefined, boolean, Range | null, Range | null]>([
    ["a bar alone, where all is chosen", TWENTIES, false, null, [2020, 2029]],
    ["a bar beside the choice", TWENTIES, false, [2000, 2009], [2020, 2029]],
    ["all, within the choice", TWENTIES, false, [2025, 2034], null],
    ["all, on an edge within the choice", TWENTIES, true, [2025, 2034], null],
    [
      "what is chosen, on an edge that reaches over another bar",
      EMPTY,
      true,
      [2020, 2029],
      [2020, 2029],
    ],
    ["all, where a bar counts nothing", EMPTY, false, [2020, 2029], null],
    ["all, beside the bars", undefined, false, [2020, 2029], null],
  ])("chooses %s", (_, bar, onHandle, chosen, expected) => {
    expect(rangeOfClick(bar, onHandle, chosen)).toEqual(expected);
  });
});
