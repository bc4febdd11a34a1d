/**
 * Folding: what hangs on a node alone goes into it.
 *
 * A paper takes in the terms that no other paper has. A term takes in the papers that only it joins
 * to the map, with their own terms: what would fall off if it were cut out. A community takes in all
 * of its papers and terms, and leaves its land and its name.
 */
import type { ExplorerGraph } from "./graph.ts";

/** What was found already: a hub has thousands of papers, and a drag over years asks in each frame. */
const found = new WeakMap<ExplorerGraph, Map<string, readonly string[]>>();

/**
 * Keys of what goes into a node or community, in the graph's order; empty where nothing does.
 *
 * @param graph - one that is loaded whole, and stays as it is
 */
export function foldedInto(graph: ExplorerGraph, key: string): readonly string[] {
  const known = found.get(graph) ?? new Map<string, readonly string[]>();
  found.set(graph, known);
  const within = known.get(key) ?? findWithin(graph, key);
  known.set(key, within);
  return within;
}

function findWithin(graph: ExplorerGraph, key: string): string[] {
  if (!graph.hasNode(key)) return graph.filterNodes((_key, { community }) => community === key);
  if (graph.getNodeAttribute(key, "kind") === "paper") return ownTerms(graph, key);
  // The term of one paper is what is folded, and folds nothing.
  if (graph.degree(key) < 2) return [];
  return graph
    .inNeighbors(key)
    .map((paper) => ({ paper, own: ownTerms(graph, paper) }))
    .filter(({ paper, own }) => own.length === graph.degree(paper) - 1)
    .flatMap(({ paper, own }) => [paper, ...own]);
}

/** The terms that only this paper has. */
function ownTerms(graph: ExplorerGraph, paper: string): string[] {
  return graph.outNeighbors(paper).filter((term) => graph.degree(term) === 1);
}
