/**
 * How well communities divide the papers.
 *
 * Leiden's own figure counts terms as members of communities, and one partition of papers would have
 * many figures; here each term goes with the papers that it has most weight with, so that partitions
 * from different runs and resolutions compare. M. E. J. Newman and M. Girvan, Physical Review E 69
 * (2004) 026113, https://doi.org/10.1103/PhysRevE.69.026113.
 */
import type { Sharing } from "./communities.ts";

/**
 * Modularity at resolution 1, in [−½, 1).
 *
 * @param communityOf - of each paper; −1 none, and counted as one more community
 * @param sharing - terms numbered from 0
 */
export function modularity(communityOf: Int32Array, { edges, kin }: Sharing): number {
  const strengths = new Float64Array(communityOf.reduce((most, c) => Math.max(most, c), -1) + 2);
  const byTerm = new Map<number, Map<number, number>>();
  let total = 0;
  let inside = 0;
  for (const { paper, term, weight } of edges) {
    const community = communityOf[paper]! + 1;
    let weights = byTerm.get(term);
    if (weights === undefined) byTerm.set(term, (weights = new Map<number, number>()));
    weights.set(community, (weights.get(community) ?? 0) + weight);
    strengths[community]! += weight;
    total += weight;
  }
  for (const weights of byTerm.values()) {
    let home = 0;
    let most = 0;
    let sum = 0;
    for (const [community, weight] of weights) {
      if (weight > most + 1e-12) [home, most] = [community, weight];
      sum += weight;
    }
    inside += most;
    strengths[home]! += sum;
  }
  for (const { a, b, weight } of kin) {
    strengths[communityOf[a]! + 1]! += weight;
    strengths[communityOf[b]! + 1]! += weight;
    total += weight;
    if (communityOf[a] === communityOf[b]) inside += weight;
  }
  let expected = 0;
  for (const strength of strengths) expected += (strength / (2 * total)) ** 2;
  return inside / total - expected;
}
