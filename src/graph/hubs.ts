/**
 * Hubs: terms that say where the whole map is, not where in it a paper stands.
 *
 * "large language model" in two thirds of all papers would tie everything to everything; its edges
 * are kept, but quiet: drawn on demand, and all but weightless in communities and layout.
 */
import type { Term } from "../terms/index.ts";

/** Below this many papers a third is a handful, and says nothing about commonness. */
const FEWEST_PAPERS = 12;

/**
 * Whether a term is a hub: in a third of all papers or more.
 *
 * @param papers - papers in all
 * @param having - papers that have the term
 */
export function isHub(papers: number, having: number): boolean {
  return papers >= FEWEST_PAPERS && 3 * having >= papers;
}

/**
 * Keys of the terms that are hubs, and of those that are broader than one: who speaks of large
 * language models speaks of language models, whichever of the two he writes, and papers are not
 * alike for writing the same.
 *
 * @param papers - papers in all
 */
export function findHubs(
  papers: number,
  terms: readonly Pick<Term, "key" | "broader" | "occurrences">[],
): Set<string> {
  const broaderOf = new Map(terms.map(({ key, broader }) => [key, broader]));
  // A set goes on over what is added to it.
  const hubs = new Set(
    terms.filter(({ occurrences }) => isHub(papers, occurrences.length)).map(({ key }) => key),
  );
  for (const hub of hubs) for (const key of broaderOf.get(hub) ?? []) hubs.add(key);
  return hubs;
}
