/**
 * Quiet edges: those of a hub, a term that a third of all papers have.
 *
 * They are kept and drawn on demand, and all but weightless in whatever is found from what papers
 * share: communities and layout count them alike, or a map would part what a community joins.
 */

/** What a quiet edge's weight counts, as a share. */
const QUIET_SHARE = 0.02;

/** The weight of an edge as communities and layout count it. */
export function countedWeight({ weight, quiet }: { weight: number; quiet: boolean }): number {
  return quiet ? weight * QUIET_SHARE : weight;
}
