import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LENS_NAMES, METHOD_KINDS, RELATIONS } from "../../../src/dataset/reader.ts";
import {
  formatAddress,
  parseAddress,
  pathAddress,
  selectAddress,
  type AddressMap,
  type AddressState,
} from "../../../src/explorer/address.ts";
import { unknownFilters } from "../../../src/explorer/filter-address.ts";
import { narrowRange, NO_FILTERS, OTHER_VENUE } from "../../../src/explorer/filters.ts";
import { LIST_TABS, sortsOf } from "../../../src/explorer/list/view.ts";
import { NEAR_STEPS } from "../../../src/explorer/nearby.ts";
import { COLOURINGS } from "../../../src/explorer/overlay.ts";

const COMMUNITIES = ["community/brains", "community/reward-models", "community/robots"];
/** Names that an address could misread, and papers of no venue beside them. */
const VENUES = ["Ropes, Knots", "NeurIPS", "-omics", "other", "A\\B"];
const MAP: AddressMap = {
  communities: COMMUNITIES.map((key) => ({ key })),
  counts: { papers: 30 },
  years: [2001, 2026],
  venues: VENUES.map((name) => ({ name, papers: 3 })),
};
const START: AddressState = {
  ...NO_FILTERS,
  lens: null,
  colour: null,
  selection: [],
  path: null,
  way: 0,
  query: "",
  list: null,
  view: null,
  newLit: false,
  theme: null,
  embed: false,
};
const parse = (search: string, map = MAP) => parseAddress(new URLSearchParams(search), map);
const format = (change: Partial<AddressState>) => formatAddress({ ...START, ...change }, MAP);

describe("formatAddress(state, map, others)", () => {
  it("is empty at the start", () => {
    expect(format({})).toBe("");
  });
  it("leaves keys as people know them", () => {
    expect(format({ selection: ["concept/reward-model", "method/dpo"] })).toBe(
      "?select=concept/reward-model,method/dpo",
    );
  });
  it("writes a path, and which of several where it is not the first", () => {
    expect(format({ path: ["paper/a", "method/b"] })).toBe("?path=paper/a,method/b");
    expect(format({ path: ["paper/a", "method/b"], way: 1 })).toBe("?path=paper/a,method/b&way=2");
    expect(format({ way: 1 })).toBe("");
  });
  it("writes what colours tell, where it is not communities", () => {
    expect(format({ colour: "cited" })).toBe("?colour=cited");
  });
  it("writes a query with plus signs, and escapes what would end it", () => {
    expect(format({ query: "R&D in C++" })).toBe("?q=R%26D+in+C%2B%2B");
  });
  it("names what is shown or what is not, whichever is shorter", () => {
    expect(format({ hiddenKinds: new Set(["concept", "method"]) })).toBe("?kind=paper");
    expect(format({ hiddenCommunities: new Set(["community/robots"]) })).toBe(
      "?community=-community/robots",
    );
  });
  it.each([
    [[2020, 2024], "?year=2020-2024"],
    [[2020, 2020], "?year=2020"],
    [[2020, 2026], "?year=2020-"],
    [[2001, 2019], "?year=-2019"],
    [[2026, 2026], "?year=2026"],
  ] as const)("writes the years %j as %s, open where the map ends", (years, address) => {
    expect(format({ years })).toBe(address);
  });
  it.each([
    [[2, Infinity], "?papers=2-"],
    [[1, 10], "?papers=-10"],
    [[3, 3], "?papers=3"],
  ] as const)("writes the papers of a term, %j, as %s", (papersOfTerm, address) => {
    expect(format({ papersOfTerm })).toBe(address);
  });
  it("names what alone is shown with what is near it", () => {
    expect(format({ near: ["paper/a", 3] })).toBe("?near=paper/a,3");
    expect(parse("?near=paper/a").near).toEqual(["paper/a", 2]);
    expect(parse("?near=paper/a,9").near).toBeNull();
  });
  it("names what was hidden, folded and pinned by hand", () => {
    const hidden = new Set(["method/dpo", "concept/llm"]);
    expect(
      format({ hidden, folded: new Set(["community/robots"]), pinned: new Set(["paper/a"]) }),
    ).toBe("?hide=method/dpo,concept/llm&fold=community/robots&pin=paper/a");
  });
  it("writes relations, kinds of methods, and what becomes of the rest", () => {
    const hiddenMethodKinds = new Set(METHOD_KINDS.filter((kind) => kind !== "benchmark"));
    const hiddenRelations = new Set(["uses", "discusses"] as const);
    expect(format({ hiddenMethodKinds, hiddenRelations, rest: "faded" })).toBe(
      "?methods=benchmark&relation=introduces&rest=fade",
    );
  });
  it("names venues, with a backslash before what would be read otherwise", () => {
    const hiddenBut = (...shown: readonly string[]) => ({
      hiddenVenues: new Set([...VENUES, OTHER_VENUE].filter((venue) => !shown.includes(venue))),
    });
    expect(format(hiddenBut("NeurIPS"))).toBe("?venue=NeurIPS");
    expect(format(hiddenBut("Ropes, Knots", "-omics"))).toBe("?venue=Ropes%5C,+Knots,%5C-omics");
    expect(format(hiddenBut("other", OTHER_VENUE))).toBe("?venue=%5Cother,other");
    expect(format({ hiddenVenues: new Set(["NeurIPS"]) })).toBe("?venue=-NeurIPS");
  });
  it("rounds the view", () => {
    expect(format({ view: { x: 12.345, y: -0.04, zoom: 1.23456 } })).toBe("?view=12.3,0,1.235");
  });
  it("keeps parameters of others", () => {
    expect(formatAddress({ ...START, embed: true }, MAP, [["lens", "year"]])).toBe(
      "?embed=1&lens=year",
    );
  });
});

describe("parseAddress(parameters, map)", () => {
  it("reads each thing once, without blanks", () => {
    expect(parse("?select=method/dpo, concept/a,,method/dpo").selection).toEqual([
      "method/dpo",
      "concept/a",
    ]);
  });
  it("reads a path, and which of several, from 1 as people count", () => {
    expect(parse("?path=paper/a, method/b&way=3")).toMatchObject({
      path: ["paper/a", "method/b"],
      way: 2,
    });
    expect(parse("?path=paper/a,method/b&way=0").way).toBe(0);
    expect(parse("?path=paper/a,method/b&way=two").way).toBe(0);
  });
  it("takes a list of kinds for those shown, and a minus for one that is not", () => {
    expect([...parse("?kind=method").hiddenKinds]).toEqual(["paper", "concept"]);
    expect([...parse("?kind=-concept").hiddenKinds]).toEqual(["concept"]);
  });
  it.each([
    ["2020-2024", [2020, 2024]],
    ["2024-2020", [2020, 2024]],
    ["2020", [2020, 2020]],
    ["2020-", [2020, 2026]],
    ["-2019", [2001, 2019]],
    ["1950-2019", [2001, 2019]],
  ])("reads year=%s", (value, years) => {
    expect(parse(`?year=${value}`).years).toEqual(years);
  });
  it("reads no years where the map knows none, or one alone", () => {
    expect(parse("?year=2020", { ...MAP, years: null }).years).toBeNull();
    expect(parse("?year=2020", { ...MAP, years: [2020, 2020] }).years).toBeNull();
  });
  it("takes a list of venues for those shown, and a minus for one that is not", () => {
    expect([...parse("?venue=NeurIPS,Ropes\\, Knots").hiddenVenues]).toEqual([
      ...["-omics", "other", "A\\B", OTHER_VENUE],
    ]);
    expect([...parse("?venue=-\\-omics, -other").hiddenVenues]).toEqual(["-omics", OTHER_VENUE]);
  });
  it.each([
    "?kind=nonsense",
    "?venue=Nowhere",
    "?venue=\\",
    "?year=soon",
    "?year=-",
    "?year=20202024",
    "?year=1950-1960",
    "?year=2001-2026",
    "?community=community/gone",
    "?view=1,2",
    "?view=a,b,c",
    "?view=1,2,0",
    "?view=1,2,3,4",
    "?papers=few",
    "?papers=1-",
    "?papers=1-2-3",
    "?methods=hammer",
    "?relation=loves",
    "?rest=sleep",
    "?theme=blue",
    "?embed=0",
    "?embed=false",
    "?select=,,",
    "?path=paper/a",
    "?path=paper/a,paper/a",
    "?path=paper/a,paper/b,paper/c",
    "?way=2",
    "?lens=authors",
  ])("ignores what it does not know: %s", (search) => {
    expect(parse(search)).toEqual(START);
  });
  it("reads colours under either spelling", () => {
    expect(["?colour=year", "?color=cited", "?colour=age"].map((one) => parse(one).colour)).toEqual(
      ["year", "cited", null],
    );
  });
  it("reads back what was written", () => {
    const slug = fc.stringMatching(/^(?:paper|concept|method|community)\/[a-z0-9][a-z0-9-]{0,20}$/);
    const keySet = fc.uniqueArray(slug, { maxLength: 3 }).map((keys) => new Set(keys));
    const tenths = fc.integer({ min: -50_000, max: 50_000 }).map((value) => value / 10);
    const state = fc.record({
      selection: fc.uniqueArray(slug, { maxLength: 4 }),
      path: fc.option(fc.uniqueArray(slug, { minLength: 2, maxLength: 2 }).map(pairOf)),
      way: fc.integer({ min: 0, max: 8 }),
      query: fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => text.isWellFormed()),
      hiddenKinds: fc
        .subarray(["paper", "concept", "method"] as const)
        .map((kinds) => new Set(kinds)),
      hiddenCommunities: fc.subarray(COMMUNITIES).map((keys) => new Set(keys)),
      years: fc
        .tuple(fc.integer({ min: 2001, max: 2026 }), fc.integer({ min: 2001, max: 2026 }))
        .map((years) => narrowRange(years, [2001, 2026])),
      hiddenVenues: fc.subarray([...VENUES, OTHER_VENUE]).map((names) => new Set(names)),
      hiddenMethodKinds: fc.subarray([...METHOD_KINDS]).map((kinds) => new Set(kinds)),
      hiddenRelations: fc.subarray([...RELATIONS]).map((relations) => new Set(relations)),
      papersOfTerm: fc
        .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(1, 2, 40, Infinity))
        .map((papers) => narrowRange(papers, [1, Infinity])),
      near: fc.option(
        fc.tuple(fc.constantFrom("paper/a", "method/dpo"), fc.constantFrom(...NEAR_STEPS)),
      ),
      hidden: keySet,
      folded: keySet,
      pinned: keySet,
      rest: fc.constantFrom("hidden" as const, "faded" as const),
      list: fc.option(
        fc.constantFrom(
          ...LIST_TABS.flatMap((tab) =>
            sortsOf(tab, { years: [2001, 2024], counted: 1 }).flatMap((sort) => [
              { tab, sort, reversed: false },
              { tab, sort, reversed: true },
            ]),
          ),
        ),
      ),
      lens: fc.constantFrom(null, ...LENS_NAMES),
      colour: fc.constantFrom(null, ...COLOURINGS),
      view: fc.option(
        fc.record({
          x: tenths,
          y: tenths,
          zoom: fc.integer({ min: 1, max: 99_999 }).map((value) => value / 1000),
        }),
      ),
      newLit: fc.boolean(),
      theme: fc.constantFrom(null, "light" as const, "dark" as const),
      embed: fc.boolean(),
    });
    fc.assert(
      fc.property(state, (asked) => {
        const way = asked.path === null ? 0 : asked.way;
        expect(parse(formatAddress(asked, MAP))).toEqual({ ...withoutNegativeZero(asked), way });
      }),
    );
  });
});

describe("unknownFilters(parameters, map)", () => {
  const unknown = (search: string) => unknownFilters(new URLSearchParams(search), MAP);
  it("names what filters nothing, as it was written", () => {
    expect(unknown("?kind=papers,method,shoe&year=20-24&near=paper/a,4&papers=some")).toEqual([
      "kind=shoe",
      "year=20-24",
      "papers=some",
      "near=paper/a,4",
    ]);
    expect(unknown("?community=-community/none&venue=ICRAA")).toEqual([
      "community=-community/none",
      "venue=ICRAA",
    ]);
  });
  it("is silent about what it writes itself", () => {
    expect(unknown("?year=2001-2026&papers=1-&kind=Papers")).toEqual([]);
    expect(unknown("?kind=-paper&near=paper/a,2&papers=2-&select=paper/none")).toEqual([]);
  });
});

describe("pathAddress(from, to)", () => {
  it("is what the address reads", () => {
    expect(pathAddress("paper/a", "method/b")).toBe("?path=paper/a,method/b");
    expect(parse(pathAddress("paper/a", "method/b")).path).toEqual(["paper/a", "method/b"]);
  });
});

describe("selectAddress(...keys)", () => {
  it("chooses several, the last one shown", () => {
    expect(selectAddress("paper/a", "method/b")).toBe("?select=paper/a,method/b");
  });
  it("is what the address reads", () => {
    expect(selectAddress("paper/llava-1.5")).toBe("?select=paper/llava-1.5");
  });
});

function pairOf([from, to]: readonly string[]): readonly [string, string] {
  return [from!, to!];
}

/** An address has one zero; `toEqual` has two. */
function withoutNegativeZero(state: AddressState): AddressState {
  if (state.view === null) return state;
  const { x, y, zoom } = state.view;
  return { ...state, view: { x: x + 0, y: y + 0, zoom } };
}
