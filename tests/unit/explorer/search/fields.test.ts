import { describe, expect, it } from "vitest";
import { fieldNamed, parseKinds, parseYearRange } from "../../../../src/explorer/search/fields.ts";

describe("fieldNamed(name)", () => {
  it.each([
    ["Title", "title"],
    ["community", "in"],
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
