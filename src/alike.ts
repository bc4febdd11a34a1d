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
import { networkOf, type WeightedPair } from "./leiden.ts";
import { strongestPairs } from "./strongest.ts";

/** A term in more papers than this says little of which two belong together. */
const TOO_COMMON = 1000;
/** Of shares: Math.log may differ in the last bit between engines. */
const DECIMALS = 9;

export interface AlikeOptions {
  /** Papers that each paper is paired with. */
  readonly nearest: number;
  /** Weight of a pair each of which is most like the other. */
  readonly weight: number;
  /** Whether all of them count the same; default: each by what it shares. */
  readonly even?: boolean;
}

/**
 * Pairs each paper with those that share most with it; what it shares with the first counts in full.
 *
 * @param papers - how many; they are numbered from 0
 * @param edges - from a paper, a, to a term, b ≥ papers
 * @returns each pair once, the lower index first, sorted
 */
export function pairAlike(
  papers: number,
  edges: readonly WeightedPair[],
  { nearest, weight, even = false }: AlikeOptions,
): WeightedPair[] {
  const nodes = edges.reduce((most, { b }) => Math.max(most, b + 1), papers);
  const { starts, neighbours, weights } = networkOf(nodes, edges);
  const pairs = strongestPairs(
    papers,
    (paper, add) => {
      for (let at = starts[paper]!; at < starts[paper + 1]!; ++at) {
        const term = neighbours[at]!;
        const [from, to] = [starts[term]!, starts[term + 1]!];
        if (to - from > TOO_COMMON) continue;
        const telling = weights[at]! / Math.log(1 + to - from);
        for (let i = from; i < to; ++i) add(neighbours[i]!, telling * weights[i]!);
      }
    },
    {
      most: nearest,
      decimals: DECIMALS,
      weigh: (share, most) =>
        even ? weight : Math.round((weight * share * 1e6) / most) / 1e6 + 1e-6,
    },
  );
  return pairs.map(({ a, b, ofA, ofB }) => ({ a, b, weight: (ofA + ofB) / 2 }));
}
