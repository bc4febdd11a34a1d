import { describe, expect, it } from "vitest";
import {
  alone,
  changedFilters,
  sameFilters,
  filterDifferently,
  filtersOf,
  isNarrowed,
  type Filters,
  narrowRange,
  NO_FILTERS,
  OTHER_VENUE,
  toggled,
  venuesToChoose,
  yearsToChoose,
} from "../../../src/explorer/filters.ts";

describe("narrowRange(asked, known)", () => {
  it.each([
    [
      [2020, 2022],
      [2020, 2022],
    ],
    [
      [2022, 2020],
      [2020, 2022],
    ],
    [
      [1990, 2020],
      [2001, 2020],
    ],
    [
      [2025, 2030],
      [2025, 2026],
    ],
    [[2001, 2026], null],
    [[1990, 2030], null],
    [[1950, 1960], null],
  ] as const)("makes %j of 2001 to 2026 to %j", (asked, years) => {
    expect(narrowRange(asked, [2001, 2026])).toEqual(years);
  });
});

describe("yearsToChoose(overview)", () => {
  it("is null where there is nothing to choose between", () => {
    expect(
      [null, [2020, 2020], [2020, 2021]].map((years) => yearsToChoose({ years } as never)),
    ).toEqual([null, null, [2020, 2021]]);
  });
});

describe("venuesToChoose(overview)", () => {
  const venues = [
    { name: "Looms", papers: 3 },
    { name: "Ropes", papers: 2 },
  ];
  it("ends with the papers of no listed venue, where there are any", () => {
    expect(venuesToChoose({ venues, counts: { papers: 6 } })).toEqual([
      "Looms",
      "Ropes",
      OTHER_VENUE,
    ]);
    expect(venuesToChoose({ venues, counts: { papers: 5 } })).toEqual(["Looms", "Ropes"]);
  });
  it("is empty where no venue is listed", () => {
    expect(venuesToChoose({ venues: [], counts: { papers: 6 } })).toEqual([]);
  });
});

describe("filterDifferently(filters, before)", () => {
  it("sees a change of each filter, and of nothing else", () => {
    expect(filterDifferently({ ...NO_FILTERS }, NO_FILTERS)).toBe(false);
    for (const change of [
      { hiddenKinds: new Set(["paper"] as const) },
      { hiddenCommunities: new Set(["community/a"]) },
      { years: [2020, 2021] as const },
      { hiddenVenues: new Set(["Looms"]) },
      { hiddenMethodKinds: new Set(["tool"] as const) },
      { hiddenRelations: new Set(["uses"] as const) },
      { papersOfTerm: [2, 3] as const },
      { hidden: new Set(["paper/a"]) },
      { folded: new Set(["paper/a"]) },
      { pinned: new Set(["paper/a"]) },
      { rest: "faded" as const },
    ]) {
      expect(filterDifferently({ ...NO_FILTERS, ...change }, NO_FILTERS)).toBe(true);
    }
  });
});

describe("filtersOf(record)", () => {
  it("takes the filters, all of them, and nothing else", () => {
    const years = [2020, 2021] as const;
    expect(filtersOf({ ...NO_FILTERS, years, query: "x" } as Filters)).toEqual({
      ...NO_FILTERS,
      years,
    });
  });
});

describe("isNarrowed(filters)", () => {
  it("is true where something is left out, not where something is pinned", () => {
    const pinned: Filters = { ...NO_FILTERS, pinned: new Set(["paper/a"]), rest: "faded" };
    expect([isNarrowed(NO_FILTERS), isNarrowed(pinned)]).toEqual([false, false]);
    expect(isNarrowed({ ...NO_FILTERS, folded: new Set(["paper/a"]) })).toBe(true);
    expect(isNarrowed({ ...NO_FILTERS, years: [2020, 2020] })).toBe(true);
  });
});

describe("sameFilters(before, next)", () => {
  it("keeps the parts that say the same, so that nothing seems changed", () => {
    const before: Filters = { ...NO_FILTERS, years: [2020, 2021], hidden: new Set(["paper/a"]) };
    const read: Filters = {
      ...NO_FILTERS,
      hiddenKinds: new Set(),
      years: [2020, 2021],
      hidden: new Set(["paper/b"]),
    };
    const same = sameFilters(before, read);
    expect(changedFilters(same, before)).toEqual(["hidden"]);
    expect(same.hidden).toBe(read.hidden);
  });
});

describe("alone(item, all, hidden)", () => {
  const all = ["a", "b", "c"];
  it("hides the others, or none where they are hidden already", () => {
    expect(alone("a", all, new Set(["a"]))).toEqual(new Set(["b", "c"]));
    expect(alone("a", all, new Set(["b", "c"]))).toEqual(new Set());
  });
});

describe("toggled(set, item)", () => {
  it("takes an item out or in, in a set of its own", () => {
    const set = new Set(["a"]);
    expect([toggled(set, "a"), toggled(set, "b")]).toEqual([new Set(), new Set(["a", "b"])]);
    expect(set).toEqual(new Set(["a"]));
  });
});
