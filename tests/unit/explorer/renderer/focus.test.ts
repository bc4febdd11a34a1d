import Graph from "graphology";
import { describe, expect, it } from "vitest";
import type { Relation } from "../../../../src/dataset/reader.ts";
import type { DrawnGraph } from "../../../../src/explorer/graph.ts";
import { collected, EMPTY_LIST } from "../../../../src/explorer/reading/reading-list.ts";
import {
  changedKeys,
  focusOf,
  isLandGone,
  NO_FOCUS,
  RANK,
  recession,
  takeCensus,
  THREAD,
} from "../../../../src/explorer/renderer/focus.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../../src/explorer/state.ts";
import { threePapers } from "./small-graph.ts";

const GRAPH = threePapers();
const CENSUS = takeCensus(GRAPH);
/** All but some nodes and relations; they are hidden, or stand back. */
const shownBut = (hidden: readonly string[], fades = false, without?: Relation) => {
  const isHidden = ({ index }: { readonly index: number }) =>
    hidden.includes(GRAPH.nodes()[index]!);
  return {
    has: (node: { readonly index: number }) => !isHidden(node),
    isFaded: (node: { readonly index: number }) => fades && isHidden(node),
    hasRelation: (relation: Relation | null) => relation !== without,
  };
};
/** What is in focus where the nodes of these keys are hidden. */
const focus = (state: Partial<Parameters<typeof focusOf>[2]>, ...hidden: readonly string[]) =>
  focusOf({ drawn: GRAPH, whole: GRAPH }, CENSUS, { ...INITIAL_STATE, ...state }, shownBut(hidden));

describe("takeCensus(graph)", () => {
  it("counts papers and each community's nodes", () => {
    expect(CENSUS.papers).toBe(3);
    expect(CENSUS.members.get("community/a")).toEqual(["paper/a1", "paper/a2", "concept/shared"]);
  });
  it("gives a region the nodes of all its communities", () => {
    const community = (key: string) => ({
      ...{ key, name: key, hue: 0, papers: 1, x: 0, y: 0 },
      ...{ typical: [], terms: [] },
    });
    const { members } = takeCensus(GRAPH, {
      communities: [community("community/a"), community("community/b")],
      regions: [{ key: "region/r", name: "R", communities: [1, 0] }],
    });
    expect(members.get("region/r")).toEqual([
      ...members.get("community/b")!,
      ...members.get("community/a")!,
    ]);
  });
});

describe("focusOf({ drawn, whole }, census, state)", () => {
  it("is nothing where nothing is asked, found or known", () => {
    expect(focus({})).toBe(NO_FOCUS);
    expect(focus({ hits: new Set() })).toBe(NO_FOCUS);
    expect(focus({ selection: ["paper/gone"] })).toBe(NO_FOCUS);
  });
  it("lights a hovered node's neighbours and edges, hubs' quiet ones too", () => {
    const { cause, nodes, edges, communities } = focus({ hovered: "paper/b1" });
    expect(cause).toBe("hover");
    expect([...nodes]).toEqual([
      ["paper/b1", RANK.chosen],
      ["concept/hub", RANK.lit],
      ["concept/leaf", RANK.lit],
    ]);
    expect([...edges.values()]).toEqual([THREAD.accent, THREAD.accent]);
    expect([...communities]).toEqual(["community/b"]);
  });
  it("keeps the ring of what is chosen while something else is hovered", () => {
    const { nodes } = focus({ hovered: "paper/b1", selection: ["paper/a2"] });
    expect(nodes.get("paper/a2")).toBe(RANK.chosen);
    expect(nodes.has("concept/shared")).toBe(false);
  });
  it("draws the lines from the nearest papers to what they share with a chosen one", () => {
    const { nodes, edges } = focus({ selection: ["paper/a1"] });
    expect(nodes.get("paper/a2")).toBe(RANK.lit);
    expect(edges.get(GRAPH.edge("paper/a2", "concept/shared")!)).toBe(THREAD.ink);
    expect(edges.get(GRAPH.edge("paper/a1", "concept/shared")!)).toBe(THREAD.accent);
  });
  const trace = {
    chosen: ["paper/a1", "paper/a2"],
    lit: ["concept/shared"],
    accent: [
      ["paper/a1", "concept/shared"],
      ["concept/shared", "paper/a2"],
    ],
    ink: [["paper/b1", "concept/hub"]],
  } as const;
  it("lights an answer and nothing around it, before what is chosen", () => {
    const { cause, nodes, edges } = focus({ trace, selection: ["paper/b1"] });
    expect(cause).toBe("selection");
    expect(Object.fromEntries(nodes)).toEqual({
      "paper/a1": RANK.chosen,
      "paper/a2": RANK.chosen,
      "concept/shared": RANK.lit,
    });
    expect(Object.fromEntries(edges)).toEqual({
      [GRAPH.edge("paper/a1", "concept/shared")!]: THREAD.accent,
      [GRAPH.edge("paper/a2", "concept/shared")!]: THREAD.accent,
      [GRAPH.edge("paper/b1", "concept/hub")!]: THREAD.ink,
    });
  });
  it("keeps an answer while its own nodes are pointed at, and its ring beside others", () => {
    const own = focus({ trace, hovered: "concept/shared" });
    expect(own.cause).toBe("selection");
    expect(own.nodes.get("concept/shared")).toBe(RANK.chosen);
    const other = focus({ trace, hovered: "concept/leaf" });
    expect(other.cause).toBe("hover");
    expect(other.nodes.get("paper/a1")).toBe(RANK.chosen);
  });
  it("lights what a search found, without the accent", () => {
    const { cause, nodes, edges } = focus({ hits: new Set(["concept/leaf"]) });
    expect(cause).toBe("search");
    expect([...nodes]).toEqual([["concept/leaf", RANK.lit]]);
    expect(edges.size).toBe(0);
  });
  it("lights a chosen community and the threads inside it", () => {
    const { nodes, edges } = focus({ selection: ["community/a"] });
    expect([...nodes.keys()]).toEqual(["paper/a1", "paper/a2", "concept/shared"]);
    expect([...edges.values()]).toEqual([THREAD.kept, THREAD.kept]);
  });
  it("lights nothing that the filters hide, and explains by the papers that are left", () => {
    expect([...focus({ hovered: "paper/b1" }, "concept/leaf").nodes.keys()]).toEqual([
      "paper/b1",
      "concept/hub",
    ]);
    const { edges } = focus({ selection: ["paper/a1"] }, "paper/a2");
    expect(edges.has(GRAPH.edge("paper/a2", "concept/shared")!)).toBe(false);
  });
  it("is nothing where all that was asked for is hidden: the map does not dim for it", () => {
    expect(focus({ hits: new Set(["concept/leaf"]) }, "concept/leaf")).toBe(NO_FOCUS);
    expect(focus({ selection: ["paper/a1"] }, ...GRAPH.nodes())).toBe(NO_FOCUS);
  });
});

describe("focusOf({ drawn, whole }, census, state, shown) through a lens", () => {
  const drawn: DrawnGraph = new Graph({ type: "undirected" });
  for (const key of ["paper/a1", "paper/a2", "paper/b1"])
    drawn.addNode(key, GRAPH.getNodeAttributes(key));
  const tie = drawn.addEdge("paper/a1", "paper/a2", { relation: null, weight: 1, quiet: false });
  const through = (change: Partial<ExplorerState>) =>
    focusOf(
      { drawn, whole: GRAPH },
      takeCensus(drawn),
      { ...INITIAL_STATE, ...change },
      shownBut([]),
    );

  it("lights a chosen paper's ties, and explains it no further", () => {
    const { nodes, edges } = through({ selection: ["paper/a1"] });
    expect(Object.fromEntries(nodes)).toEqual({ "paper/a1": RANK.chosen, "paper/a2": RANK.lit });
    expect(Object.fromEntries(edges)).toEqual({ [tie]: THREAD.accent });
  });
  it("shows what the lens leaves out by the papers that have it", () => {
    const { nodes } = through({ selection: ["concept/shared"] });
    expect(Object.fromEntries(nodes)).toEqual({ "paper/a1": RANK.lit, "paper/a2": RANK.lit });
    expect([...through({ hits: new Set(["concept/leaf"]) }).nodes.keys()]).toEqual(["paper/b1"]);
  });
  it("lights a community's ties inside it", () => {
    expect([...through({ selection: ["community/a"] }).edges]).toEqual([[tie, THREAD.kept]]);
  });
});

describe("focusOf({ drawn, whole }, census, state, shown)", () => {
  const state: ExplorerState = { ...INITIAL_STATE, hovered: "paper/b1" };
  it("lights what stands back where it is asked for itself, and not beside another", () => {
    const faded = shownBut(["paper/b1"], true);
    expect(
      focusOf({ drawn: GRAPH, whole: GRAPH }, CENSUS, state, faded).nodes.get("paper/b1"),
    ).toBe(RANK.chosen);
    const term = { ...state, hovered: "concept/hub" };
    expect(focusOf({ drawn: GRAPH, whole: GRAPH }, CENSUS, term, faded).nodes.has("paper/b1")).toBe(
      false,
    );
  });
  it("lights what is pinned beside anything else, and alone without dimming the map", () => {
    const pinned = new Set(["concept/leaf"]);
    const alone = focus({ pinned });
    expect([alone.cause, [...alone.nodes]]).toEqual(["none", [["concept/leaf", RANK.lit]]]);
    const { cause, nodes, communities } = focus({ pinned, hovered: "paper/b1" });
    expect([cause, nodes.get("concept/leaf")]).toEqual(["hover", RANK.lit]);
    expect(communities).toEqual(focus({ hovered: "paper/b1" }).communities);
  });
  it("lights what is new where that is asked for, and nothing is chosen", () => {
    const graph = threePapers();
    graph.setNodeAttribute("paper/a1", "isNew", true);
    const asked = { ...state, hovered: null, newLit: true };
    const census = takeCensus(graph);
    const { cause, nodes } = focusOf({ drawn: graph, whole: graph }, census, asked, shownBut([]));
    expect([cause, [...nodes]]).toEqual(["search", [["paper/a1", RANK.lit]]]);
    const chosen = focusOf(
      { drawn: graph, whole: graph },
      census,
      { ...asked, selection: ["paper/b1"] },
      shownBut([]),
    );
    expect(chosen.cause).toBe("selection");
  });
  it("lights what is collected while the reading list stands in the panel", () => {
    const reading = ["paper/a1", "paper/gone", "concept/hub"].reduce(
      (list, key) => collected(list, { key, label: key }),
      EMPTY_LIST,
    );
    const open: Partial<ExplorerState> = {
      listed: true,
      list: { ...INITIAL_STATE.list, tab: "reading" },
      reading,
    };
    const { cause, nodes } = focus(open);
    expect([cause, [...nodes.keys()]]).toEqual(["search", ["paper/a1", "concept/hub"]]);
    expect(focus({ ...open, selection: ["paper/b1"] }).cause).toBe("selection");
    expect(focus({ ...open, listed: false }).cause).toBe("none");
    expect(focus({ ...open, list: INITIAL_STATE.list }).cause).toBe("none");
    expect(focus({ ...open, reading: EMPTY_LIST }).cause).toBe("none");
  });
  it("follows no relation that is switched off", () => {
    const { nodes, edges } = focusOf(
      { drawn: GRAPH, whole: GRAPH },
      CENSUS,
      state,
      shownBut([], false, "discusses"),
    );
    expect([...nodes.keys()]).toEqual(["paper/b1"]);
    expect(edges.size).toBe(0);
  });
});

describe("recession(scene, community)", () => {
  const state = { hiddenCommunities: new Set<string>() };
  const shown = { communities: new Map([["community/a", 2]]) };
  it("is as far as the rest has receded, for land out of focus", () => {
    const scene = { focus: focus({ hovered: "paper/b1" }), dim: 0.5, shown, state };
    expect(recession(scene, "community/a")).toBe(0.5);
    expect(recession({ ...scene, focus: NO_FOCUS }, "community/a")).toBe(0);
  });
  it("is whole where the filters leave no paper", () => {
    expect(recession({ focus: NO_FOCUS, dim: 0, shown, state }, "community/b")).toBe(1);
  });
  it("is whole where the community is switched off, and its land stands back", () => {
    const off = { hiddenCommunities: new Set(["community/a"]) };
    expect(recession({ focus: NO_FOCUS, dim: 0, shown, state: off }, "community/a")).toBe(1);
    expect(isLandGone({ ...off, rest: "faded" }, "community/a")).toBe(false);
    expect(isLandGone({ ...off, rest: "hidden" }, "community/a")).toBe(true);
  });
});

describe("changedKeys(before, after)", () => {
  it("names what came, went and changed, and nothing else", () => {
    const before = new Map([
      ["stays", 1],
      ["goes", 1],
      ["changes", 1],
    ]);
    const after = new Map([
      ["stays", 1],
      ["changes", 2],
      ["comes", 1],
    ]);
    expect(changedKeys(before, after).sort()).toEqual(["changes", "comes", "goes"]);
  });
});
