import { describe, expect, it } from "vitest";
import {
  fieldNamed,
  parseCited,
  parseKinds,
  parseYearRange,
} from "../../../../src/explorer/search/fields.ts";

describe("fieldNamed(name)", () => {
  it.each([
    ["Title", "title"],
    ["community", "in"],
    ["citations", "cited"],
    ["doi", null],
    ["constructor", null],
  ])("%s is %s", (name, field) => {
    expect(fieldNamed(name)).toBe(field);
  });
});

describe("parseYearRange(value)", () => {
  it.each([
    ["2021", [2021, 2021]],
    ["2020..2024", [2020, 2024]],
    ["2020-2024", [2020, 2024]],
    ["2020–2024", [2020, 2024]],
    ["2024..2020", [2020, 2024]],
    ["2020..", [2020, Infinity]],
    ["..2024", [-Infinity, 2024]],
    ["202", [2020, 2029]],
    ["2020..202", [2020, 2029]],
    ["", null],
    ["..", null],
    ["soon", null],
    ["20245", null],
  ])("%s is %j", (value, years) => {
    expect(parseYearRange(value)).toEqual(years);
  });
});

describe("parseCited(value)", () => {
  it.each([
    ["100", [100, Infinity]],
    ["100..", [100, Infinity]],
    ["100+", [100, Infinity]],
    [">100", [101, Infinity]],
    [">=100", [100, Infinity]],
    ["<5", [0, 4]],
    ["<=5", [0, 5]],
    ["=5", [5, 5]],
    ["..5", [0, 5]],
    ["10..50", [10, 50]],
    ["50-10", [10, 50]],
    ["1,000..", [1000, Infinity]],
    [">", [0, Infinity]],
    ["0", [0, Infinity]],
    ["", null],
    ["..", null],
    ["often", null],
    ["1..2..3", null],
  ])("%s is %j", (value, counts) => {
    expect(parseCited(value)).toEqual(counts);
  });
});

describe("parseKinds(value)", () => {
  it.each([
    ["method", ["method"]],
    ["Papers", ["paper"]],
    ["communities", ["community"]],
    ["paper|concept", ["paper", "concept"]],
    ["paper,", ["paper"]],
    ["con", ["concept"]],
    ["m", ["method", "model"]],
    ["bench", ["benchmark"]],
    ["shoe", null],
    ["paper|shoe", null],
    ["", null],
  ])("%s names %j", (value, kinds) => {
    const found = parseKinds(value);
    expect(found === null ? null : [...found]).toEqual(kinds);
  });
});
