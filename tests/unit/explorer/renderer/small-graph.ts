/** A graph of three papers, worked out by hand: who is near whom can be seen at a glance. */
import Graph from "graphology";
import type {
  EdgeAttributes,
  ExplorerGraph,
  NodeAttributes,
} from "../../../../src/explorer/graph.ts";

type Given = Partial<NodeAttributes> & Pick<NodeAttributes, "kind">;

/** Adds a node at the origin, in no community unless told. */
export function addNode(graph: ExplorerGraph, key: string, given: Given): void {
  graph.addNode(key, {
    index: graph.order,
    label: key,
    shortLabel: key,
    x: 0,
    y: 0,
    size: 5,
    degree: 0,
    community: null,
    hue: null,
    hub: false,
    linked: true,
    isNew: false,
    year: null,
    timesCited: null,
    venue: null,
    methodKind: null,
    ...given,
  });
}

/** Adds an edge and counts it in both ends' degrees. */
export function addEdge(
  graph: ExplorerGraph,
  paper: string,
  term: string,
  given: Partial<EdgeAttributes> = {},
): string {
  for (const key of [paper, term]) {
    graph.updateNodeAttribute(key, "degree", (degree) => (degree ?? 0) + 1);
  }
  return graph.addEdge(paper, term, { relation: "discusses", weight: 0.5, quiet: false, ...given });
}

/**
 * Two papers of community A share a concept, the third, of B, shares only the hub with them:
 *
 * ```
 * a1 ── shared ── a2      hub ── a1, a2, b1 (quiet)      leaf ── b1
 * ```
 */
export function threePapers(): ExplorerGraph {
  const graph: ExplorerGraph = new Graph({ type: "directed" });
  addNode(graph, "paper/a1", { kind: "paper", community: "community/a", hue: 0, x: 0, y: 0 });
  addNode(graph, "paper/a2", { kind: "paper", community: "community/a", hue: 0, x: 100, y: 0 });
  addNode(graph, "paper/b1", { kind: "paper", community: "community/b", hue: 1, x: 0, y: 300 });
  addNode(graph, "concept/shared", { kind: "concept", community: "community/a", hue: 0, x: 50 });
  addNode(graph, "concept/hub", { kind: "concept", community: "community/b", hue: 1, hub: true });
  addNode(graph, "concept/leaf", { kind: "concept", community: "community/b", hue: 1, y: 320 });
  addEdge(graph, "paper/a1", "concept/shared");
  addEdge(graph, "paper/a2", "concept/shared");
  for (const paper of ["paper/a1", "paper/a2", "paper/b1"]) {
    addEdge(graph, paper, "concept/hub", { quiet: true });
  }
  addEdge(graph, "paper/b1", "concept/leaf");
  return graph;
}
