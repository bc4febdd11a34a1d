/**
 * What a paper shares with others, and what stands beside a term.
 *
 * "Related" without a reason is the complaint about every map of papers, so each answer here names
 * the terms that carry it. A term tells more the heavier both edges are and the fewer papers have
 * it (inverse document frequency: K. Spärck Jones, "A statistical interpretation of term
 * specificity and its application in retrieval", Journal of Documentation 28 (1972), 11–21,
 * https://doi.org/10.1108/eb026526).
 */
import { compareBy, compareText } from "../ordering.ts";
import type { ExplorerGraph } from "./graph.ts";
import type { Shown } from "./shown.ts";

/** A paper that shares terms with another. */
export interface SharedWith {
  /** The other paper's key. */
  readonly key: string;
  /** Sum of what the shared terms tell, > 0. */
  readonly score: number;
  /** Keys of the shared terms, most telling first, and hubs last; the first is none. */
  readonly terms: readonly string[];
}

/** A term that stands beside another in the same papers. */
export interface Beside {
  readonly key: string;
  /** Papers that have both. */
  readonly papers: number;
}

/**
 * How much it tells that a paper has a term: the logarithm of how few papers have it, > 0.
 *
 * @param papers - all papers of the map
 * @param degree - papers that have the term, in [1, papers]
 */
export function rarity(papers: number, degree: number): number {
  return Math.log((1 + papers) / degree);
}

/**
 * The papers that share most with a paper, each with the terms that carry it.
 *
 * Hubs alone relate nobody: a third of all papers have them. They count where a rarer term is
 * shared as well, which also spares the walk over a hub's thousands of edges.
 *
 * @param papers - all papers of the map
 * @returns best first; equal scores by key
 */
export function sharesMostWith(graph: ExplorerGraph, paper: string, papers: number): SharedWith[] {
  const shares = new Map<string, Map<string, number>>();
  const hubs: string[] = [];
  graph.forEachOutEdge(paper, (_edge, { weight }, _source, term, _from, { hub, degree }) => {
    if (hub) {
      hubs.push(term);
      return;
    }
    graph.forEachInEdge(term, (_other, other, key) => {
      if (key === paper) return;
      let carriers = shares.get(key);
      if (carriers === undefined) shares.set(key, (carriers = new Map<string, number>()));
      carriers.set(term, Math.sqrt(weight * other.weight) * rarity(papers, degree));
    });
  });
  for (const [key, carriers] of shares) {
    for (const term of hubs) {
      const other = graph.edge(key, term);
      if (other === undefined) continue;
      const own = graph.getEdgeAttribute(graph.edge(paper, term), "weight");
      const both = Math.sqrt(own * graph.getEdgeAttribute(other, "weight"));
      carriers.set(term, both * rarity(papers, graph.getNodeAttribute(term, "degree")));
    }
  }
  return [...shares]
    .map(([key, carriers]) => {
      const ranked = [...carriers].sort(compareScored);
      const terms = ranked.map(([term]) => term);
      const isHub = (term: string): boolean => hubs.includes(term);
      return {
        key,
        score: ranked.reduce((sum, [, score]) => sum + score, 0),
        // What nearly all papers have is nobody's reason, however much the two make of it.
        terms: [...terms.filter((term) => !isHub(term)), ...terms.filter(isHub)],
      };
    })
    .sort(
      compareBy(
        (a, b) => b.score - a.score,
        (a, b) => compareText(a.key, b.key),
      ),
    );
}

/**
 * The terms that stand in the same papers as a term, those first that do so more than their
 * frequency explains. Terms of one paper and the term itself are left out.
 *
 * @param papers - all papers of the map
 */
export function oftenBeside(graph: ExplorerGraph, term: string, papers: number): Beside[] {
  const counts = new Map<string, number>();
  graph.forEachInNeighbor(term, (paper) => {
    graph.forEachOutNeighbor(paper, (other, { degree }) => {
      if (other !== term && degree > 1) counts.set(other, (counts.get(other) ?? 0) + 1);
    });
  });
  return [...counts]
    .map(([key, count]): [string, number] => [
      key,
      count * rarity(papers, graph.getNodeAttribute(key, "degree")),
    ])
    .sort(compareScored)
    .map(([key]) => ({ key, papers: counts.get(key)! }));
}

/** The papers that have both of two terms, in the graph's order: most important first. */
export function papersOfBoth(graph: ExplorerGraph, term: string, other: string): string[] {
  return graph.filterInNeighbors(term, (paper) => graph.hasDirectedEdge(paper, other));
}

/** Finds the papers of both of two terms that filters leave, by relations that are left: ties rest on these. */
export function leftOfBoth(
  graph: ExplorerGraph,
  { papers, hasRelation }: Pick<Shown, "papers" | "hasRelation">,
): (term: string, other: string) => string[] {
  const left = new Set(papers);
  return (term, other) =>
    papersOfBoth(graph, term, other).filter(
      (paper) =>
        left.has(graph.getNodeAttribute(paper, "index")) &&
        [term, other].every((one) => hasRelation(graph.getEdgeAttribute(paper, one, "relation"))),
    );
}

/** The terms that both of two papers have, the rarest first. */
export function termsOfBoth(graph: ExplorerGraph, paper: string, other: string): string[] {
  const degreeOf = (term: string): number => graph.getNodeAttribute(term, "degree");
  return graph
    .filterOutNeighbors(paper, (term) => graph.hasDirectedEdge(other, term))
    .sort(
      compareBy(
        (a, b) => degreeOf(a) - degreeOf(b),
        (a, b) => compareText(a, b),
      ),
    );
}

function compareScored(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || compareText(a[0], b[0]);
}
