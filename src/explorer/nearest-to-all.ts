/**
 * What is nearest to several things at once: "more like these".
 *
 * The sum of nearnesses would give what is near to one of them and strange to the rest; the smallest
 * gives nothing as soon as they differ. A power mean of exponent ½ lies between: near to both by
 * half counts twice as much as near to one alone.
 */
import { compareBy, compareText } from "../ordering.ts";
import type { ExplorerGraph } from "./graph.ts";
import { rarity, sharesMostWith, type SharedWith } from "./similarity.ts";

/** A paper near to the seeds. */
export interface NearToAll extends SharedWith {
  /** How many of the seeds it shares a term with, or has itself. */
  readonly seeds: number;
}

/**
 * The papers nearest to all of several papers and terms, the seeds themselves left out.
 *
 * @param seeds - keys of nodes, each once
 * @param papers - all papers of the map
 * @returns best first, equal scores by key; scores in (0, 1]; terms those of most seeds first
 */
export function nearestToAll(
  graph: ExplorerGraph,
  seeds: readonly string[],
  papers: number,
): NearToAll[] {
  const found = new Map<string, { roots: number; seeds: number; terms: Map<string, number> }>();
  for (const seed of seeds) {
    const near = nearTo(graph, seed, papers);
    // Each seed counts alike: a paper of many terms would drown the others.
    const strongest = near.reduce((most, { score }) => Math.max(most, score), 0);
    for (const { key, score, terms } of near) {
      if (seeds.includes(key)) continue;
      const entry = found.get(key) ?? { roots: 0, seeds: 0, terms: new Map<string, number>() };
      entry.roots += Math.sqrt(score / strongest);
      entry.seeds += 1;
      for (const term of terms) entry.terms.set(term, (entry.terms.get(term) ?? 0) + 1);
      found.set(key, entry);
    }
  }
  return [...found]
    .map(([key, { roots, seeds: count, terms }]) => ({
      key,
      score: (roots / seeds.length) ** 2,
      seeds: count,
      // A stable sort: of as many seeds, the most telling one of the earlier seed stays first.
      terms: [...terms].sort((a, b) => b[1] - a[1]).map(([term]) => term),
    }))
    .sort(
      compareBy(
        (a, b) => b.score - a.score,
        (a, b) => compareText(a.key, b.key),
      ),
    );
}

function nearTo(graph: ExplorerGraph, seed: string, papers: number): readonly SharedWith[] {
  const { kind, degree } = graph.getNodeAttributes(seed);
  if (kind === "paper") return sharesMostWith(graph, seed, papers);
  return graph.mapInEdges(seed, (_edge, { weight }, paper) => ({
    key: paper,
    score: weight * rarity(papers, degree),
    terms: [seed],
  }));
}
