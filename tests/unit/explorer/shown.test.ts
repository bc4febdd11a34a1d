import { describe, expect, it } from "vitest";
import { NO_FILTERS, OTHER_VENUE, type Filters } from "../../../src/explorer/filters.ts";
import { foldedInto } from "../../../src/explorer/fold.ts";
import { MOST_A_STEP } from "../../../src/explorer/nearby.ts";
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

  it("takes terms by their number of papers and methods by their kind, and leaves the papers", () => {
    expect(namesUnder({ papersOfTerm: [2, Infinity] })).toEqual([
      "early",
      "late",
      "other",
      "undated",
      "loom",
      "knot",
    ]);
    const hiddenMethodKinds = new Set(["method"] as const);
    expect(shownUnder({ hiddenMethodKinds }).papers).toHaveLength(4);
    expect(namesUnder({ hiddenMethodKinds })).not.toContain("warp");
  });

  it("takes papers and terms by what the papers do: only those that something joins so", () => {
    const hiddenRelations = new Set(["introduces", "discusses"] as const);
    expect(namesUnder({ hiddenRelations })).toEqual(["late", "warp"]);
    const shown = shownUnder({ hiddenRelations });
    expect([shown.hasRelation("uses"), shown.hasRelation("discusses")]).toEqual([true, false]);
    // Who uses a tool? Nobody: the one method is no tool.
    const hiddenMethodKinds = new Set(["method"] as const);
    expect(namesUnder({ hiddenRelations, hiddenMethodKinds })).toEqual([]);
  });

  it("shows only what is near something, papers and terms alike, beside all other filters", () => {
    expect(namesUnder({ near: ["paper/early", 1] })).toEqual(["early", "loom"]);
    expect(namesUnder({ near: ["paper/early", 2] })).toEqual(["early", "late", "loom"]);
    expect(namesUnder({ near: ["paper/early", 3] })).toEqual(["early", "late", "loom", "warp"]);
    expect(papersUnder({ near: ["paper/early", 2], years: [2001, 2019] })).toEqual(["early"]);
    const shown = shownUnder({ near: ["concept/knot", 1], rest: "faded" });
    expect(shown.isFaded(GRAPH.getNodeAttributes("concept/loom"))).toBe(true);
  });

  it("hides nodes by hand, papers with the terms that only they have", () => {
    const hidden = new Set(["paper/late", "concept/knot", "paper/unknown"]);
    expect(namesUnder({ hidden })).toEqual(["early", "other", "undated", "loom"]);
    expect(papersUnder({ hidden })).toEqual(["early", "other", "undated"]);
    // Who hides something by hand does not want to see it faintly.
    const shown = shownUnder({ hidden, rest: "faded" });
    expect(shown.isFaded(GRAPH.getNodeAttributes("concept/knot"))).toBe(false);
  });

  it("draws nothing that is folded, and counts it", () => {
    const folded = new Set(["community/b", "b", "paper/late"]);
    const shown = shownUnder({ folded });
    expect(namesUnder({ folded })).toEqual(["early", "late", "loom"]);
    expect([shown.papers.length, shown.terms, shown.communities.get("b")]).toEqual([4, 3, 2]);
  });

  it("counts what is folded into each, where anything is", () => {
    const { folds } = shownUnder({ folded: new Set(["community/b", "b", "paper/unknown"]) });
    expect([...folds]).toEqual([["b", foldedInto(GRAPH, "b").length]]);
    expect(folds.get("b")).toBeGreaterThan(0);
  });

  it("draws and lists what is pinned, whatever is filtered", () => {
    const pinned = new Set(["paper/other", "method/warp"]);
    const filters = { years: [2001, 2001] as const, hiddenKinds: new Set(["method"] as const) };
    expect(namesUnder({ ...filters, pinned })).toEqual(["early", "other", "loom", "warp"]);
    expect(papersUnder({ ...filters, pinned })).toEqual(["early", "other"]);
    expect(shownUnder({ ...filters, pinned }).terms).toBe(shownUnder(filters).terms + 1);
  });

  it("lets what is left out stand back instead, where that is asked for", () => {
    const paper = GRAPH.getNodeAttributes("paper/other");
    const filters = { years: [2001, 2020] } as const;
    expect(shownUnder(filters).isFaded(paper)).toBe(false);
    const faded = shownUnder({ ...filters, rest: "faded" });
    expect([faded.has(paper), faded.isFaded(paper)]).toEqual([false, true]);
    expect(faded.isFaded(GRAPH.getNodeAttributes("paper/late"))).toBe(false);
  });

  it("counts relations, kinds of methods, kinds and papers of terms as the others leave them", () => {
    const years = [2020, 2021] as const;
    const hiddenRelations = new Set(["discusses"] as const);
    const shown = shownUnder({ years, hiddenRelations });
    expect([...shown.relations]).toEqual([
      ["uses", 1],
      ["discusses", 2],
    ]);
    expect([...shown.kinds]).toEqual([
      ["paper", 1],
      ["method", 1],
    ]);
    expect([...shown.methodKinds]).toEqual([["method", 1]]);
    const few = shownUnder({ years, papersOfTerm: [1, 1] });
    expect([...few.papersOfTerms]).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect([few.terms, few.papers.length]).toEqual([1, 2]);
  });

  it("counts the terms that papers share apart", () => {
    expect(shownUnder({})).toMatchObject({ terms: 3, shared: { terms: 2 } });
    const years = [2001, 2020] as const;
    const { methodKinds, shared } = shownUnder({ years });
    expect([[...methodKinds], [...shared.methodKinds]]).toEqual([[["method", 1]], []]);
    expect(shared.terms).toBe(1);
    const pinned = new Set(["concept/knot", "method/warp"]);
    expect(shownUnder({ years, pinned }).shared.terms).toBe(2);
    expect(shownUnder({ hiddenKinds: new Set(["concept"] as const) }).shared.terms).toBe(0);
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

  it("says how much as few steps away what is near leaves out", () => {
    const count = MOST_A_STEP + 7;
    const graph = graphOf({
      "paper/one": { "concept/broad": 1 },
      ...Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`paper/${String(i)}`, { "concept/broad": 1 }]),
      ),
    });
    const under = (near: Filters["near"]) => createShown(graph, () => ({ ...NO_FILTERS, near }))();
    expect(under(["paper/one", 2]).passedOver).toBe(7);
    expect(under(["paper/one", 2]).papers).toHaveLength(1 + MOST_A_STEP);
    expect(under(["concept/broad", 2]).passedOver).toBe(0);
    expect(under(null).passedOver).toBe(0);
  });
});
