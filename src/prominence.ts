/**
 * How much a node helps readers to find their way, by the look's constants.
 *
 * The graph orders what is drawn and loaded by it, the explorer which names come first: were they to
 * count differently, the names that stand on the map would be of marks that have not come yet.
 */

/** What a paper counts; a concept of six papers counts as much. */
export const PAPER_PROMINENCE = 9;

/** @param degree - papers that have the term, ≥ 0 */
export function termProminence(kind: "concept" | "method", degree: number): number {
  const root = Math.sqrt(degree);
  return kind === "concept" ? 2.6 * root + 0.45 * degree : 1.5 + 2.2 * root;
}
