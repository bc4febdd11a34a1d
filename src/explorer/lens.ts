/**
 * The map seen through papers alone, or through the terms that they share.
 *
 * A lens is another graph on the same land: its nodes are some of the map's, moved a little, and
 * its edges are ties, folded over what is left out. Selection, search and filters are the map's and
 * know nothing of it: what a lens leaves out shows itself in its neighbours. Terms are tied anew for
 * what filters leave: lens-ties.ts.
 */
import Graph from "graphology";
import { LENS_NAMES, type Dataset, type LensName } from "../dataset/reader.ts";
import { withDictionaries } from "../dictionary-graph.ts";
import type { DrawnEdge, DrawnGraph, ExplorerGraph, NodeAttributes } from "./graph.ts";

/** null: everything, through no lens. */
export type Lens = LensName | null;

/** The lenses, in the order of their switch. */
export const LENSES: readonly { readonly lens: Lens; readonly label: string }[] = [
  { lens: null, label: "Everything" },
  { lens: "papers", label: "Papers" },
  { lens: "terms", label: "Shared terms" },
];

/** The lens of that name; null where there is none. */
export function parseLens(name: string | null): Lens {
  return LENS_NAMES.find((known) => known === name) ?? null;
}

/** Whether a lens shows a node of the map: all papers, or the terms that papers share. */
export function isDrawnBy(
  lens: LensName,
  { kind, degree }: Pick<NodeAttributes, "kind" | "degree">,
): boolean {
  return lens === "papers" ? kind === "paper" : kind !== "paper" && degree > 1;
}

/** Whether a graph is what a lens shows, and not the whole map, or what another lens shows. */
export function isSeenThrough(lens: LensName, drawn: DrawnGraph, whole: ExplorerGraph): boolean {
  return drawn !== whole && drawn.everyNode((_key, node) => isDrawnBy(lens, node));
}

/**
 * The graph that a lens shows.
 *
 * @param keys - of all nodes, by their index
 * @throws PaperweftError where the lens cannot be fetched or read
 */
export async function openLens(
  dataset: Pick<Dataset, "lens">,
  whole: ExplorerGraph,
  keys: readonly string[],
  name: LensName,
): Promise<DrawnGraph> {
  const { nodes, ties } = await dataset.lens(name);
  const graph: DrawnGraph = withDictionaries(new Graph({ type: "undirected", multi: false }));
  for (const [row, node] of nodes.node.entries()) {
    const key = keys[node]!;
    const place = { x: nodes.x[row]!, y: nodes.y[row]! };
    graph.addNode(key, { ...whole.getNodeAttributes(key), ...place });
  }
  for (const [row, source] of ties.source.entries()) {
    addTie(graph, keys[source]!, keys[ties.target[row]!]!, ties.weight[row]! / 255);
  }
  return graph;
}

/**
 * Ties two nodes of a drawn graph. Its key is of both ends: who still holds the key of a tie when
 * the graph is tied anew holds that tie, or none.
 */
export function addTie(graph: DrawnGraph, source: string, target: string, weight: number): void {
  graph.addEdgeWithKey(`${source} ${target}`, source, target, tieEdge(weight));
}

/** A tie as it is drawn. */
export function tieEdge(weight: number): DrawnEdge {
  return { relation: null, weight, quiet: false };
}

/** Where nodes come from, by their keys, in map units; what is not among them stands where it belongs. */
export type Departures = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Where all nodes of a drawn graph stand. */
export function departuresOf(graph: DrawnGraph): Departures {
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }]));
}

/**
 * What shows a node of the map in a drawn graph: itself, or, where a lens leaves it out, its
 * neighbours on the map.
 */
export function standIns(drawn: DrawnGraph, whole: ExplorerGraph, key: string): string[] {
  if (drawn.hasNode(key)) return [key];
  if (!whole.hasNode(key)) return [];
  return whole.filterNeighbors(key, (neighbour) => drawn.hasNode(neighbour));
}
