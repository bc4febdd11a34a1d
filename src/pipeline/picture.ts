/** A graph and its places as the picture whose quality the benchmarks measure. */
import type { PaperweftGraph } from "../graph/index.ts";
import type { Layout, Picture } from "../layout/index.ts";

/** The graph as a picture without places; nodes in the order of their keys. */
export function blankPicture(graph: PaperweftGraph): Picture {
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

/** The graph as its layout shows it. */
export function pictureOf(graph: PaperweftGraph, { positions }: Layout): Picture {
  const picture = blankPicture(graph);
  // Positions are sorted by key, as the picture's nodes are.
  for (const [i, { x, y, size }] of positions.entries())
    [picture.x[i], picture.y[i], picture.size[i]] = [x, y, size];
  return picture;
}
