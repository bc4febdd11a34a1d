import Graph from "graphology";
import { describe, expect, it } from "vitest";
import type { DrawnGraph } from "../../../../src/explorer/graph.ts";
import { tieEdge } from "../../../../src/explorer/lens.ts";
import { createShown } from "../../../../src/explorer/shown.ts";
import { createStore, INITIAL_STATE, type ExplorerState } from "../../../../src/explorer/state.ts";
import { seenLens } from "../../../../src/explorer/taking/lens.ts";
import { graphOf } from "../graph-of.ts";

/** Two papers that share a loom and a warp, one of them early; a third has a dye and the warp. */
const GRAPH = graphOf(
  {
    "paper/early": { "concept/loom": 1, "concept/warp": 1 },
    "paper/late": { "concept/loom": 1, "concept/warp": 1, "concept/dye": 1 },
    "paper/other": { "concept/dye": 1, "concept/warp": 1 },
  },
  {},
  {
    "paper/early": { year: 2001 },
    "paper/late": { year: 2020 },
    "paper/other": { year: 2020 },
  },
);
const [EARLY, LATE, OTHER, LOOM, WARP, DYE] = GRAPH.nodes().keys();

function seen(
  lens: ExplorerState["lens"],
  change: Partial<ExplorerState> = {},
  drawnBy: ExplorerState["lens"] = lens,
) {
  const store = createStore({ ...INITIAL_STATE, lens, ...change });
  const graph: DrawnGraph = new Graph({ type: "undirected" });
  const kind = drawnBy === "papers" ? "paper" : "concept";
  GRAPH.forEachNode((key, node) => {
    if (node.kind === kind) graph.addNode(key, { ...node, x: node.index, y: -node.index });
  });
  const [one, two, three] = graph.nodes() as [string, string, string];
  graph.addEdge(one, two, tieEdge(1));
  graph.addEdge(two, three, tieEdge(0.5));
  const drawn = () => (lens === null ? GRAPH : graph);
  return seenLens({ graph: GRAPH, drawn, store, shown: createShown(GRAPH, store.get) });
}

describe("seenLens(explorer)", () => {
  it("is nothing where the map is seen through none", () => {
    expect(seen(null)).toBeNull();
  });
  it("is nothing while another lens is what is drawn", () => {
    expect(seen("papers", {}, "terms")).toBeNull();
    expect(seen("terms", {}, "papers")).toBeNull();
  });
  it("has the terms at their places, and of their ties how many papers have both", () => {
    const { name, places, ties } = seen("terms")!;
    expect(name).toBe("terms");
    expect([...places]).toEqual([LOOM, WARP, DYE].map((i) => [i, { x: i, y: -i! }]));
    expect(ties).toEqual([
      { source: LOOM, target: WARP, weight: 1, shared: 2 },
      { source: WARP, target: DYE, weight: 0.5, shared: 2 },
    ]);
  });
  it("has what filters leave alone, and counts their papers", () => {
    const { places, ties } = seen("terms", {
      years: [2020, 2020],
      hidden: new Set(["concept/dye"]),
    })!;
    expect([...places.keys()]).toEqual([LOOM, WARP]);
    expect(ties).toEqual([{ source: LOOM, target: WARP, weight: 1, shared: 1 }]);
  });
  it("has of papers how many terms both have", () => {
    expect(seen("papers")!.ties).toEqual([
      { source: EARLY, target: LATE, weight: 1, shared: 2 },
      { source: LATE, target: OTHER, weight: 0.5, shared: 2 },
    ]);
  });
  it("counts no paper for a relation that is switched off", () => {
    const hidden: Partial<ExplorerState> = { hiddenRelations: new Set(["uses"] as const) };
    GRAPH.setEdgeAttribute("paper/early", "concept/loom", "relation", "uses");
    try {
      expect(seen("terms", hidden)!.ties[0]).toMatchObject({
        source: LOOM,
        target: WARP,
        shared: 1,
      });
    } finally {
      GRAPH.setEdgeAttribute("paper/early", "concept/loom", "relation", "discusses");
    }
  });
});
