/**
 * Three things to try, made from the map's own data.
 *
 * Who opens a map for the first time does not know what it can be asked; an example about other
 * papers than these would not help.
 */
import { compareBy, compareText } from "../ordering.ts";
import type { ExplorerGraph } from "./graph.ts";
import { rarity, sharesMostWith } from "./similarity.ts";

export interface Suggestion {
  /** A question; the names in it stand as they are on the map. */
  readonly text: string;
  /** What answers it when it is chosen; the last is shown. */
  readonly keys: readonly string[];
}

/** Papers looked at for the pair across communities: the most important ones will do. */
const PAPERS_TRIED = 40;

/**
 * At most three: a concept, a method, and two papers of different communities that share most.
 *
 * @param papers - all papers of the map
 */
export function suggestThings(graph: ExplorerGraph, papers: number): Suggestion[] {
  const concept = mostTelling(graph, "concept", papers);
  const method = mostTelling(graph, "method", papers);
  const pair = widestPair(graph, papers);
  return [
    concept !== null && {
      text: `What do papers say about ${graph.getNodeAttribute(concept, "label")}?`,
      keys: [concept],
    },
    method !== null && {
      text: `Who uses ${graph.getNodeAttribute(method, "label")}?`,
      keys: [method],
    },
    pair !== null && {
      text: `What links ${graph.getNodeAttribute(pair[0], "shortLabel")} to ${graph.getNodeAttribute(pair[1], "shortLabel")}?`,
      keys: [pair[1], pair[0]],
    },
  ].filter((suggestion) => suggestion !== false);
}

/** The term that several papers have and that still tells: most papers × rarity. */
function mostTelling(
  graph: ExplorerGraph,
  kind: "concept" | "method",
  papers: number,
): string | null {
  const scored = graph
    .filterNodes((_key, node) => node.kind === kind && node.degree > 1 && !node.hub)
    .map((key): [string, number] => {
      const degree = graph.getNodeAttribute(key, "degree");
      return [key, degree * rarity(papers, degree)];
    })
    .sort(
      compareBy(
        (a, b) => b[1] - a[1],
        (a, b) => compareText(a[0], b[0]),
      ),
    );
  return scored[0]?.[0] ?? null;
}

/** Two papers of different communities that share more than any other such pair tried. */
function widestPair(graph: ExplorerGraph, papers: number): readonly [string, string] | null {
  let best: readonly [string, string] | null = null;
  let highest = 0;
  const tried = graph.filterNodes((_key, { kind }) => kind === "paper").slice(0, PAPERS_TRIED);
  for (const paper of tried) {
    const community = graph.getNodeAttribute(paper, "community");
    const found = sharesMostWith(graph, paper, papers).find(
      ({ key }) => graph.getNodeAttribute(key, "community") !== community,
    );
    if (found !== undefined && found.score > highest) {
      best = [paper, found.key];
      highest = found.score;
    }
  }
  return best;
}
