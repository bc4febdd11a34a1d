/**
 * What is seen through a lens, to be taken away: its nodes at their places, and its ties, each with how
 * much it rests on.
 */
import type { SeenLens } from "../../exporters/index.ts";
import type { Explorer } from "../context.ts";
import { papersOfBoth, termsOfBoth } from "../similarity.ts";

/** What the lens of now shows; null where the map is seen through none. */
export function seenLens({
  graph,
  drawn,
  shown,
  store,
}: Pick<Explorer, "graph" | "drawn" | "shown" | "store">): SeenLens | null {
  const { lens } = store.get();
  const lensGraph = drawn();
  // The map goes on being drawn while a lens is fetched.
  if (lens === null || lensGraph === graph) return null;
  const { has, hasRelation, papers } = shown();
  const left = new Set(papers);
  const places = new Map(
    lensGraph
      .mapNodes((_key, node) => node)
      .filter(has)
      .map(({ index, x, y }) => [index, { x, y }]),
  );
  /** Papers and relations count that filters leave: ties are chosen by these. */
  const counts = (paper: string, terms: readonly string[]): boolean =>
    left.has(graph.getNodeAttribute(paper, "index")) &&
    terms.every((term) => hasRelation(graph.getEdgeAttribute(paper, term, "relation")));
  const sharedBy = (one: string, other: string): number =>
    lens === "papers"
      ? termsOfBoth(graph, one, other).length
      : papersOfBoth(graph, one, other).filter((paper) => counts(paper, [one, other])).length;
  const ties = lensGraph.mapEdges((_edge, { weight }, one, other, source, target) => {
    if (!has(source) || !has(target)) return [];
    return [{ source: source.index, target: target.index, weight, shared: sharedBy(one, other) }];
  });
  return { name: lens, places, ties: ties.flat() };
}
