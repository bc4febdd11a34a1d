/**
 * Papers that share most.
 *
 * A term says little of which two of its papers belong together when hundreds have it; two papers that
 * share several rare terms do. Communities and layout both are to keep such pairs together, and both
 * ask here which they are.
 *
 * A term counts the product of its two weights, less the more papers have it, as L. A. Adamic and
 * E. Adar weigh common neighbours: "Friends and neighbors on the Web", Social Networks 25 (2003),
 * 211–230, https://doi.org/10.1016/S0378-8733(03)00009-1.
 */
import type { WeightedPair } from "./leiden.ts";

/** A term in more papers than this says little of which two belong together. */
const TOO_COMMON = 1000;

export interface AlikeOptions {
  /** Papers that each paper is paired with. */
  readonly nearest: number;
  /** Weight of a pair each of which is most like the other. */
  readonly weight: number;
}

/**
 * Pairs each paper with those that share most with it; what it shares with the first counts in full,
 * with the others in proportion.
 *
 * @param papers - how many; they are numbered from 0
 * @param edges - from a paper, a, to a term, b ≥ 0, numbered apart from papers or after them
 * @returns each pair once, the lower index first, sorted
 */
export function pairAlike(
  papers: number,
  edges: readonly WeightedPair[],
  { nearest, weight }: AlikeOptions,
): WeightedPair[] {
  const ofPaper: WeightedPair[][] = Array.from({ length: papers }, () => []);
  const ofTerm: WeightedPair[][] = [];
  for (const edge of edges) {
    ofPaper[edge.a]!.push(edge);
    (ofTerm[edge.b] ??= []).push(edge);
  }
  const pairs = new Map<number, WeightedPair>();
  const shares = new Float64Array(papers);
  for (let paper = 0; paper < papers; ++paper) {
    const met: number[] = [];
    for (const { b: term, weight: own } of ofPaper[paper]!) {
      const others = ofTerm[term]!;
      if (others.length > TOO_COMMON) continue;
      const telling = own / Math.log(1 + others.length);
      for (const { a: other, weight: theirs } of others) {
        if (other === paper) continue;
        if (shares[other] === 0) met.push(other);
        shares[other]! += telling * theirs;
      }
    }
    met.sort((a, b) => shares[b]! - shares[a]! || a - b);
    const most = shares[met[0] ?? 0]!;
    for (const other of met.slice(0, nearest)) {
      const [a, b] = [Math.min(paper, other), Math.max(paper, other)];
      const id = a * papers + b;
      // Rounded, since Math.log may differ in the last bit between engines.
      const own = Math.round(((weight * shares[other]!) / most) * 1e6) / 1e6 + 1e-6;
      pairs.set(id, { a, b, weight: (pairs.get(id)?.weight ?? 0) + own / 2 });
    }
    for (const other of met) shares[other] = 0;
  }
  return [...pairs.values()].sort((s, t) => s.a - t.a || s.b - t.b);
}
