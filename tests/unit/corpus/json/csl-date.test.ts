import { describe, expect, it } from "vitest";

import { cslYear } from "../../../../src/corpus/json/csl-date.ts";

describe("cslYear(date)", () => {
  it.each([
    [{ "date-parts": [[2031, 3, 1]] }, 2031],
    [{ "date-parts": [["2031"], ["2032"]] }, 2031],
    [{ raw: "14 March 2031" }, 2031],
    [{ literal: "spring 1987" }, 1987],
    ["2031-03-01", 2031],
    [{ "date-parts": [[null]] }, undefined],
    [{ "date-parts": [] }, undefined],
    [{ raw: "in press" }, undefined],
    [null, undefined],
  ])("reads %j as %s", (date, year) => {
    expect(cslYear(date)).toBe(year);
  });
});
