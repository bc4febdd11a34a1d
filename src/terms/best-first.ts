/**
 * The best few of many, best first.
 *
 * Each paper's phrases are looked through for its best three times over. To sort them all by two
 * keys, when the list ends with the thirtieth, took a fourth of the ranking.
 */
import { compareText } from "../ordering.ts";

/**
 * Places of the keys with the most evidence, best first; of those with the same, the first by key.
 *
 * @param keys - each once
 * @param evidence - of each, in that order; no NaN among it
 * @param most - of the list, a whole number ≥ 0
 * @param among - the places that are looked at; default: all
 */
export function bestFirst(
  keys: readonly string[],
  evidence: Float64Array,
  most: number,
  among: readonly number[] = [...keys.keys()],
): readonly number[] {
  // What is worse than the last on the list is not compared by key.
  const least = leastOf(evidence, most, among);
  const best = among.filter((i) => evidence[i]! >= least);
  best.sort((a, b) => evidence[b]! - evidence[a]! || compareText(keys[a]!, keys[b]!));
  return best.length > most ? best.slice(0, most) : best;
}

function leastOf(evidence: Float64Array, most: number, among: readonly number[]): number {
  if (among.length <= most) return -Infinity;
  const sorted = new Float64Array(among.length);
  for (let i = 0; i < among.length; ++i) sorted[i] = evidence[among[i]!]!;
  return sorted.sort()[among.length - most]!;
}
