import Graph from "graphology";
import { describe, expect, it } from "vitest";
import type { LensName } from "../../../../src/dataset/reader.ts";
import { NO_FILTERS } from "../../../../src/explorer/filters.ts";
import type { DrawnGraph } from "../../../../src/explorer/graph.ts";
import { isDrawnBy } from "../../../../src/explorer/lens.ts";
import { createShown } from "../../../../src/explorer/shown.ts";
import { createStore, INITIAL_STATE, type ExplorerState } from "../../../../src/explorer/state.ts";
import { formatTaken, takenOf, type Scope } from "../../../../src/explorer/taking/scope.ts";
import { graphOf } from "../graph-of.ts";

/** In the order of their indexes. */
const NAMES = ["early", "late", "other", "loom", "warp", "knot"];
const GRAPH = graphOf(
  {
    "paper/early": { "concept/loom": 1 },
    "paper/late": { "concept/loom": 1, "method/warp": 1 },
    "paper/other": { "concept/knot": 1 },
  },
  {},
  { "paper/early": { community: "community/a", year: 2001 }, "paper/other": { year: 2020 } },
);

const OVERVIEW = {
  communities: [
    {
      ...{ key: "community/a", name: "A", hue: 0, papers: 1, x: 0, y: 0 },
      ...{ typical: [], terms: [] },
    },
  ],
  regions: [{ key: "region/a", name: "A", communities: [0] }],
};

/** Papers alone, or the one term that is shared. */
function lensGraph(lens: LensName): DrawnGraph {
  const graph: DrawnGraph = new Graph({ type: "undirected" });
  GRAPH.forEachNode((key, node) => {
    if (isDrawnBy(lens, node)) graph.addNode(key, node);
  });
  return graph;
}

function take(scope: Scope, change: Partial<ExplorerState> = {}, drawnBy?: LensName) {
  const store = createStore({ ...INITIAL_STATE, ...NO_FILTERS, ...change });
  const keys = GRAPH.nodes();
  const shown = createShown(GRAPH, store.get);
  const seen = drawnBy ?? store.get().lens;
  const drawn = () => (seen === null ? GRAPH : lensGraph(seen));
  const { papers, nodes } = takenOf(
    { graph: GRAPH, drawn, keys, overview: OVERVIEW, shown, store },
    scope,
  );
  const names = (indexes: readonly number[]) => indexes.map((index) => NAMES[index]).join(" ");
  return [names(papers), names(nodes)];
}

describe("takenOf(from, scope)", () => {
  it("takes all", () => {
    expect(take("all")).toEqual(["early late other", NAMES.join(" ")]);
  });
  it("takes what filters and search leave, with the terms that are shown", () => {
    expect(take("shown", { years: [2020, 2020] })).toEqual(["other", "other knot"]);
    const hits = new Set(["paper/late", "concept/knot"]);
    expect(take("shown", { hits })).toEqual(["late", "late loom warp"]);
    expect(take("shown", { hits, hiddenKinds: new Set(["method"]) })).toEqual([
      "late",
      "late loom",
    ]);
  });
  it("takes what a lens shows of what filters leave, and nothing through none", () => {
    expect(take("lens")).toEqual(["early late other", ""]);
    expect(take("lens", { lens: "papers", years: [2020, 2020] })).toEqual(["other", "other"]);
    expect(take("lens", { lens: "terms" })).toEqual(["early late other", "loom"]);
    // While the file of another lens is on its way.
    expect(take("lens", { lens: "papers" }, "terms")).toEqual(["", ""]);
    expect(take("lens", { lens: "terms", years: [2020, 2020] })).toEqual(["other", ""]);
  });
  it("takes the papers chosen, those of a community, and for terms alone those that have them", () => {
    const chosen = (...selection: string[]) => take("chosen", { selection });
    expect(chosen()).toEqual(["", ""]);
    expect(chosen("paper/other")).toEqual(["other", "other knot"]);
    expect(chosen("community/a")).toEqual(["early", "early loom"]);
    expect(chosen("region/a")).toEqual(["early", "early loom"]);
    expect(chosen("concept/loom")).toEqual(["early late", "early late loom warp"]);
    expect(chosen("concept/loom", "paper/other")).toEqual(["other", "other loom knot"]);
  });
  it("takes the reading list, without what the map has no more", () => {
    const entry = { label: "", note: "", read: false };
    const entries = [
      { ...entry, key: "paper/gone" },
      { ...entry, key: "paper/late" },
    ];
    expect(take("reading", { reading: { entries, last: null } })).toEqual([
      "late",
      "late loom warp",
    ]);
  });
});

describe("formatTaken(lens, scope, taken)", () => {
  it("counts papers, and terms with the papers that a bibliography of them has", () => {
    const taken = { papers: [0, 1, 2], nodes: [0, 1, 2, 3] };
    expect(formatTaken(null, "shown", taken)).toBe("3 papers");
    expect(formatTaken("terms", "shown", taken)).toBe("3 papers");
    expect(formatTaken("papers", "lens", { papers: [0], nodes: [0] })).toBe("1 paper");
    expect(formatTaken("terms", "lens", taken)).toBe("4 terms, 3 papers");
  });
});
