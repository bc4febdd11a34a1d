/**
 * How well communities divide the papers.
 *
 * Leiden's own figure counts terms as members of communities, and one partition of papers would have
 * many figures; here each term goes with the papers that it has most weight with, so that partitions
 * from different runs and resolutions compare. M. E. J. Newman and M. Girvan, Physical Review E 69
 * (2004) 026113, https://doi.org/10.1103/PhysRevE.69.026113.
 */
import type { SharedRows } from "./sharing.ts";

/**
 * Modularity at resolution 1, in [−½, 1).
 *
 * @param communityOf - of each paper; −1 none, and counted as one more community
 */
export function modularity(communityOf: Int32Array, { links, kin, papers }: SharedRows): number {
  const count = communityOf.reduce((most, c) => Math.max(most, c), -1) + 2;
  const strengths = new Float64Array(count);
  let total = 0;
  let inside = 0;
  const ofTerm = new Float64Array(count);
  const met = new Int32Array(count);
  for (let term = papers; term < links.starts.length - 1; ++term) {
    let metCount = 0;
    let sum = 0;
    for (let at = links.starts[term]!; at < links.starts[term + 1]!; ++at) {
      const community = communityOf[links.neighbours[at]!]! + 1;
      const weight = links.weights[at]!;
      if (ofTerm[community] === 0) met[metCount++] = community;
      ofTerm[community]! += weight;
      strengths[community]! += weight;
      sum += weight;
    }
    let home = 0;
    let most = 0;
    for (let i = 0; i < metCount; ++i) {
      const community = met[i]!;
      if (ofTerm[community]! > most + 1e-12) [home, most] = [community, ofTerm[community]!];
      ofTerm[community] = 0;
    }
    inside += most;
    strengths[home]! += sum;
    total += sum;
  }
  for (let paper = 0; paper < papers; ++paper)
    for (let at = kin.starts[paper]!; at < kin.starts[paper + 1]!; ++at) {
      const weight = kin.weights[at]!;
      const [own, other] = [communityOf[paper]!, communityOf[kin.neighbours[at]!]!];
      strengths[own + 1]! += weight;
      // Each pair stands in the rows of both.
      total += weight / 2;
      if (own === other) inside += weight / 2;
    }
  let expected = 0;
  for (const strength of strengths) expected += (strength / (2 * total)) ** 2;
  return inside / total - expected;
}
