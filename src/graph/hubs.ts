/**
 * Hubs: terms that say where the whole map is, not where in it a paper stands.
 *
 * "large language model" in two thirds of all papers would tie everything to everything; its edges
 * are kept, but quiet: drawn on demand, and all but weightless in communities and layout.
 */

/** Below this many papers a third is a handful, and says nothing about commonness. */
const FEWEST_PAPERS = 12;

/** What a quiet edge's weight counts in communities and layout, as a share. */
export const QUIET_SHARE = 0.02;

/**
 * Whether a term is a hub: in a third of all papers or more.
 *
 * @param papers - papers in all
 * @param having - papers that have the term
 */
export function isHub(papers: number, having: number): boolean {
  return papers >= FEWEST_PAPERS && 3 * having >= papers;
}
