import { describe, expect, it } from "vitest";
import type { DrawnGraph } from "../../../../src/explorer/graph.ts";
import type { NameRoom } from "../../../../src/explorer/renderer/crowd.ts";
import { NO_FOCUS, RANK, type Focus } from "../../../../src/explorer/renderer/focus.ts";
import { createNameFinder } from "../../../../src/explorer/renderer/name-candidates.ts";
import { addEdge, addNode, threePapers } from "./small-graph.ts";

/** Names and marks of three papers, two shared terms and a leaf, on a screen that shows all. */
const found = (
  small: boolean,
  namedLands: readonly string[] = [],
  focus: Focus = NO_FOCUS,
  graph = threePapers(),
) => findIn(graph, { budget: 20, papers: 10, minded: 1 }, small, namedLands, focus);

function findIn(
  graph: DrawnGraph,
  room: NameRoom,
  small = false,
  namedLands: readonly string[] = [],
  focus: Focus = NO_FOCUS,
) {
  return createNameFinder(graph)(
    {
      frame: { width: 800, height: 800, x: 50, y: 150, scale: 1, turned: false },
      focus,
      shown: { has: () => true, folds: new Map() },
      scale: 1,
      leaf: 1,
      namedLands,
    },
    small,
    room,
  );
}

const litFocus = (...keys: string[]): Focus =>
  keys.length === 0
    ? NO_FOCUS
    : { ...NO_FOCUS, cause: "search", nodes: new Map(keys.map((key) => [key, RANK.lit])) };

describe("createNameFinder(graph)", () => {
  it("takes what matters most first, and on a small screen the map's own terms before its papers", () => {
    const kinds = (small: boolean) =>
      found(small)
        .nodes.filter(({ key }) => key !== "concept/leaf")
        .map(({ key }) => key.replace(/\/.*/, ""));
    expect(kinds(false)).toEqual(["paper", "paper", "paper", "concept", "concept"]);
    expect(kinds(true)).toEqual(["concept", "concept", "paper", "paper", "paper"]);
  });

  it("names no term as a land is called whose name is seen", () => {
    const keys = (...lands: string[]) => found(false, lands).nodes.map(({ key }) => key);
    expect(keys()).toContain("concept/shared");
    expect(keys("Concept/Shareds")).not.toContain("concept/shared");
    expect(keys("Concept/Shareds")).toContain("concept/hub");
  });

  it("does not say again what a paper goes by, unless the method is lit without it", () => {
    const graph = threePapers();
    addNode(graph, "method/own", { kind: "method", community: "community/b", hue: 1, y: 310 });
    addEdge(graph, "paper/b1", "method/own", { relation: "introduces" });
    for (const key of ["paper/b1", "method/own"]) graph.setNodeAttribute(key, "shortLabel", "Own");
    const named = (...lit: string[]) =>
      found(false, [], litFocus(...lit), graph).nodes.map(({ key }) => key);
    expect(named()).not.toContain("method/own");
    expect(named("paper/b1", "method/own")).not.toContain("method/own");
    expect(named("method/own")).toContain("method/own");
  });

  it("names no paper from afar, unless there are papers alone", () => {
    const graph = threePapers();
    const papersFound = () =>
      findIn(graph, { budget: 2, papers: 0, minded: 1 })
        .nodes.map(({ key }) => key)
        .filter((key) => key.startsWith("paper/"));
    expect(papersFound()).toEqual([]);
    for (const term of ["concept/hub", "concept/shared", "concept/leaf"]) graph.dropNode(term);
    // Of two names papers have one, for which 1.5 are tried.
    expect(papersFound()).toEqual(["paper/a1", "paper/a2"]);
  });

  it("finds room for the few that are lit among any marks", () => {
    const focus: Focus = {
      ...NO_FOCUS,
      cause: "selection",
      nodes: new Map([["paper/a1", RANK.lit]]),
    };
    const [first, ...others] = found(false, [], focus).nodes;
    expect(first).toMatchObject({ key: "paper/a1", foremost: true });
    expect(others.filter(({ foremost }) => foremost).map(({ key }) => key)).toEqual([
      "concept/hub",
      "concept/shared",
    ]);
  });

  it("lets no name cover the mark of what the map is about", () => {
    const { nodes, marks } = found(false);
    const cost = (key: string) => marks.find((mark) => mark.key === key)!.cost;
    expect(nodes.filter(({ foremost }) => foremost).map(({ key }) => key)).toEqual([
      "concept/hub",
      "concept/shared",
    ]);
    expect(cost("concept/shared")).toBeGreaterThan(cost("paper/a1"));
    expect(cost("concept/leaf")).toBeLessThan(cost("paper/a1"));
  });
});
