/**
 * What is seen through a lens, to be taken away: its nodes at their places, and its ties, each with how
 * much it rests on.
 */
import type { SeenLens } from "../../exporters/index.ts";
import type { Explorer } from "../context.ts";
import { isSeenThrough } from "../lens.ts";
import { leftOfBoth, termsOfBoth } from "../similarity.ts";

/** What the lens of now shows; null where the map is seen through none. */
export function seenLens({
  graph,
  drawn,
  shown,
  store,
}: Pick<Explorer, "graph" | "drawn" | "shown" | "store">): SeenLens | null {
  const { lens } = store.get();
  const lensGraph = drawn();
  // The map goes on being drawn as it was while a lens is fetched.
  if (lens === null || !isSeenThrough(lens, lensGraph, graph)) return null;
  const { has } = shown();
  const papersOf = leftOfBoth(graph, shown());
  const places = new Map(
    lensGraph
      .mapNodes((_key, node) => node)
      .filter(has)
      .map(({ index, x, y }) => [index, { x, y }]),
  );
  const sharedBy = (one: string, other: string): number =>
    (lens === "papers" ? termsOfBoth(graph, one, other) : papersOf(one, other)).length;
  const ties = lensGraph.mapEdges((_edge, { weight }, one, other, source, target) => {
    if (!has(source) || !has(target)) return [];
    return [{ source: source.index, target: target.index, weight, shared: sharedBy(one, other) }];
  });
  return { name: lens, places, ties: ties.flat() };
}
