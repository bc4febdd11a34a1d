import { describe, expect, it } from "vitest";
import { NO_FILTERS, OTHER_VENUE, type Filters } from "../../../src/explorer/filters.ts";
import { createShown } from "../../../src/explorer/shown.ts";
import { graphOf } from "./graph-of.ts";

/**
 * Four papers, one concept that two of them share, and a method of one:
 *
 * ```
 * early  2001  Looms   community a ── loom (a)
 * late   2020  Looms   community a ── loom (a), method/warp (b)
 * other  2021  Ropes   community b ── knot (b)
 * undated  ·     ·     community b ── knot (b)
 * ```
 */
const GRAPH = graphOf(
  {
    "paper/early": { "concept/loom": 1 },
    "paper/late": { "concept/loom": 1, "method/warp": 1 },
    "paper/other": { "concept/knot": 1 },
    "paper/undated": { "concept/knot": 1 },
  },
  {},
  {
    "paper/early": { year: 2001, venue: "Looms", community: "a" },
    "paper/late": { year: 2020, venue: "Looms", community: "a" },
    "paper/other": { year: 2021, venue: "Ropes", community: "b" },
    "paper/undated": { community: "b" },
    "concept/loom": { community: "a" },
    "concept/knot": { community: "b" },
    "method/warp": { community: "b" },
  },
);

const shownUnder = (change: Partial<Filters>) =>
  createShown(GRAPH, () => ({ ...NO_FILTERS, ...change }))();

/** Names of what is shown. */
const namesUnder = (change: Partial<Filters>) => {
  const shown = shownUnder(change);
  return GRAPH.filterNodes((_key, node) => shown.has(node)).map((key) => key.split("/")[1]);
};
/** Names of the papers that are left. */
const papersUnder = (change: Partial<Filters>) =>
  shownUnder(change).papers.map((index) => GRAPH.nodes()[index]!.split("/")[1]);

describe("createShown(graph, filters)", () => {
  it("shows everything where nothing is filtered", () => {
    expect(namesUnder({})).toHaveLength(7);
    expect(papersUnder({})).toEqual(["early", "late", "other", "undated"]);
  });

  it("takes papers by their year, both ends among them, and terms after their papers", () => {
    expect(namesUnder({ years: [2001, 2019] })).toEqual(["early", "loom"]);
    expect(namesUnder({ years: [2020, 2021] })).toEqual(["late", "other", "loom", "warp", "knot"]);
  });

  it("leaves papers without a year out of any years, and counts those that only the year hides", () => {
    expect(shownUnder({}).undated).toBe(0);
    expect(shownUnder({ years: [2001, 2020] }).undated).toBe(1);
    const hidden = { years: [2001, 2020], hiddenVenues: new Set([OTHER_VENUE]) } as const;
    expect(shownUnder(hidden).undated).toBe(0);
  });

  it("takes papers by their venue, those of no listed venue as one", () => {
    expect(papersUnder({ hiddenVenues: new Set(["Looms"]) })).toEqual(["other", "undated"]);
    expect(papersUnder({ hiddenVenues: new Set([OTHER_VENUE]) })).toEqual([
      "early",
      "late",
      "other",
    ]);
  });

  it("hides every node of a community, and what only its papers have", () => {
    expect(namesUnder({ hiddenCommunities: new Set(["a"]) })).toEqual(["other", "undated", "knot"]);
  });

  it("hides the marks of a kind, and leaves the papers to count and list", () => {
    const hiddenKinds = new Set(["paper"] as const);
    expect(namesUnder({ hiddenKinds })).toEqual(["loom", "warp", "knot"]);
    expect(papersUnder({ hiddenKinds })).toHaveLength(4);
  });

  it("lets filters work together", () => {
    const filters = { years: [2020, 2021], hiddenVenues: new Set(["Ropes"]) } as const;
    expect(namesUnder(filters)).toEqual(["late", "loom", "warp"]);
    expect(namesUnder({ ...filters, hiddenKinds: new Set(["method"] as const) })).toEqual([
      "late",
      "loom",
    ]);
  });

  it("counts for each filter what the others leave", () => {
    const { years, venues, communities } = shownUnder({
      years: [2020, 2021],
      hiddenVenues: new Set(["Ropes"]),
    });
    expect([...years]).toEqual([
      [2001, 1],
      [2020, 1],
    ]);
    expect([...venues]).toEqual([
      ["Looms", 1],
      ["Ropes", 1],
    ]);
    expect([...communities]).toEqual([["a", 1]]);
  });

  it("is made anew only when a filter changes", () => {
    let filters: Filters = NO_FILTERS;
    const shown = createShown(GRAPH, () => filters);
    const first = shown();
    filters = { ...NO_FILTERS };
    expect(shown()).toBe(first);
    filters = { ...NO_FILTERS, years: [2020, 2020] };
    expect(shown().papers).toHaveLength(1);
  });
});
