/**
 * Queries for terms by what their papers are: `kind:benchmark year:2020..2024` finds the benchmarks
 * of papers of those years, the ones that most of them have first.
 */
import type { ExplorerGraph } from "../graph.ts";
import { OF_PAPERS, parseKinds } from "./fields.ts";
import type { Clause } from "./query.ts";

export interface Split {
  /** What the papers must meet. */
  readonly papers: readonly Clause[];
  /** What the terms must. */
  readonly terms: readonly Clause[];
}

/** A query's clauses for papers and for their terms; null where terms are not asked for by papers. */
export function splitByPapers(clauses: readonly Clause[]): Split | null {
  const isOfPapers = ({ field }: Clause): boolean => OF_PAPERS.includes(field);
  const kinds = clauses
    .filter(({ field, excluded }) => field === "kind" && !excluded)
    .flatMap(({ text }) => [...(parseKinds(text) ?? [])]);
  if (kinds.length === 0 || kinds.includes("paper") || kinds.includes("community")) return null;
  if (!clauses.some((clause) => isOfPapers(clause) && !clause.excluded)) return null;
  return {
    papers: clauses.filter(isOfPapers),
    terms: clauses.filter((clause) => !isOfPapers(clause)),
  };
}

/** How many of some papers have each term, by the term's index; what none has is left out. */
export function countTerms(
  graph: ExplorerGraph,
  papers: readonly string[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const paper of papers)
    graph.forEachOutNeighbor(paper, (_term, { index }) => {
      counts.set(index, (counts.get(index) ?? 0) + 1);
    });
  return counts;
}
