/** Small explorer graphs for tests, written as papers and the terms they have. */
import Graph from "graphology";
import type { EdgeAttributes, ExplorerGraph, NodeAttributes } from "../../../src/explorer/graph.ts";

/** A paper's terms, with the weight of each edge. */
export type PaperTerms = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * A graph of papers `paper/a` … and terms, `method/…` or `concept/…` by their keys.
 *
 * @param places - x and y of nodes that are not at the origin
 * @param changes - attributes that differ from the plain ones
 */
export function graphOf(
  papers: PaperTerms,
  places: Readonly<Record<string, readonly [number, number]>> = {},
  changes: Readonly<Record<string, Partial<NodeAttributes>>> = {},
): ExplorerGraph {
  const graph: ExplorerGraph = new Graph<NodeAttributes, EdgeAttributes>({ type: "directed" });
  const degrees = new Map<string, number>();
  for (const terms of Object.values(papers)) {
    for (const term of Object.keys(terms)) degrees.set(term, (degrees.get(term) ?? 0) + 1);
  }
  const keys = [...Object.keys(papers), ...degrees.keys()];
  for (const [index, key] of keys.entries()) {
    const [x, y] = places[key] ?? [0, 0];
    graph.addNode(key, {
      index,
      kind: key.slice(0, key.indexOf("/")) as NodeAttributes["kind"],
      label: key.slice(key.indexOf("/") + 1).replaceAll("-", " "),
      shortLabel: key.slice(key.indexOf("/") + 1),
      x,
      y,
      size: 5,
      degree: degrees.get(key) ?? Object.keys(papers[key] ?? {}).length,
      community: null,
      hue: null,
      hub: false,
      linked: true,
      isNew: false,
      year: null,
      timesCited: null,
      venue: null,
      methodKind: key.startsWith("method/") ? "method" : null,
      ...changes[key],
    });
  }
  for (const [paper, terms] of Object.entries(papers)) {
    for (const [term, weight] of Object.entries(terms)) {
      const relation = term.startsWith("method/") ? "uses" : "discusses";
      graph.addEdge(paper, term, { relation, weight, quiet: false });
    }
  }
  return graph;
}
