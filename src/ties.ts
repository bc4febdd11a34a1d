/**
 * What a lens ties: the few things that each goes with best, of one side of the map.
 *
 * Terms are tied by how much oftener they stand in one paper than by chance: association strength,
 * 2m cᵢⱼ / (sᵢ sⱼ), the measure of VOSviewer. The build chooses ties so among all that a lens shows,
 * and the browser anew among what filters leave of it: whoever asks for frequent terms wants to see
 * how these hang together, and not what is left of their ties to rare ones.
 *
 * N. J. van Eck and L. Waltman, "How to normalize cooccurrence data? An analysis of some well-known
 * similarity measures", JASIST 60 (2009), 1635–1651, https://doi.org/10.1002/asi.21075
 */
import type { Network } from "./leiden.ts";
import { roundTo } from "./rounding.ts";
import { strongestPairs, type AddScore, type StrongPair } from "./strongest.ts";

/** Two nodes that are tied, by number. */
export interface NumberedTie {
  /** The lower number. */
  readonly a: number;
  readonly b: number;
  /** In (0, 1], four decimals; 1 is the strongest of all. */
  readonly weight: number;
}

/** Tells what a node goes with, and how well, by number. */
export type Meet = (node: number, add: AddScore) => void;

/** Strongest ties that each node keeps of many. */
export const NEAREST = 5;

/**
 * Ties each node to the few that it goes with best.
 *
 * @param count - nodes, numbered from 0
 * @param most - how many each keeps, a whole number > 0
 * @returns each pair once, sorted by a, then by b
 */
export function strongestTies(count: number, meet: Meet, most = NEAREST): NumberedTie[] {
  const pairs = strongestPairs(count, meet, { most, decimals: 6 });
  const weightOf = ({ ofA, ofB }: StrongPair): number => Math.max(ofA, ofB);
  const strongest = pairs.reduce((highest, pair) => Math.max(highest, weightOf(pair)), 0);
  return pairs.map((pair) => {
    return { a: pair.a, b: pair.b, weight: share(weightOf(pair), strongest) };
  });
}

/**
 * How much oftener two terms stand in one paper than by chance.
 *
 * @param network - first the terms, then the papers that have them
 * @param terms - how many
 */
export function associations(
  { starts, neighbours }: Pick<Network, "starts" | "neighbours">,
  terms: number,
): Meet {
  /** sᵢ: with how many other terms a term stands, over all its papers. */
  const company = new Int32Array(terms);
  /** 2m */
  let all = 0;
  for (let paper = terms; paper < starts.length - 1; ++paper) {
    const others = starts[paper + 1]! - starts[paper]! - 1;
    for (let at = starts[paper]!; at < starts[paper + 1]!; ++at) {
      company[neighbours[at]!]! += others;
      all += others;
    }
  }
  return (term, add) => {
    for (let at = starts[term]!; at < starts[term + 1]!; ++at) {
      const paper = neighbours[at]!;
      for (let i = starts[paper]!; i < starts[paper + 1]!; ++i) {
        const other = neighbours[i]!;
        if (other !== term) add(other, all / (company[term]! * company[other]!));
      }
    }
  };
}

function share(weight: number, strongest: number): number {
  return Math.max(1e-4, roundTo(weight / strongest, 4));
}
