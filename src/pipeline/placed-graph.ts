/** A graph and its places, as the benchmarks measure their quality: columns instead of records. */
import type { PaperweftGraph } from "../graph/index.ts";
import type { Layout, PlacedGraph } from "../layout/index.ts";

/** The graph with every node at the origin; nodes in the order of their keys. */
export function unplacedGraph(graph: PaperweftGraph): PlacedGraph {
  const keys = graph.nodes().sort();
  const numberOf = new Map(keys.map((key, i) => [key, i]));
  const communities = graph.getAttribute("communities");
  const communityOf = new Map(communities.map(({ key }, i) => [key, i]));
  return {
    x: new Float64Array(keys.length),
    y: new Float64Array(keys.length),
    size: new Float64Array(keys.length),
    isPaper: keys.map((key) => graph.getNodeAttribute(key, "kind") === "paper"),
    community: Int32Array.from(
      keys,
      (key) => communityOf.get(graph.getNodeAttribute(key, "community") ?? "") ?? -1,
    ),
    near: keys.map((key) =>
      graph.mapEdges(key, (_, { weight }, source, target) => ({
        node: numberOf.get(source === key ? target : source)!,
        weight,
      })),
    ),
  };
}

/** The graph as its layout places it. */
export function placedGraph(graph: PaperweftGraph, { positions }: Layout): PlacedGraph {
  const placed = unplacedGraph(graph);
  // Positions are sorted by key, as the columns are.
  for (const [i, { x, y, size }] of positions.entries())
    [placed.x[i], placed.y[i], placed.size[i]] = [x, y, size];
  return placed;
}
