/** A paper's ranked list of everything that an index would hold. */
import { compareText } from "../ordering.ts";
import { type Candidate, surfaceOf } from "./candidates.ts";
import { chanceOf } from "./ranking.ts";
import { roundScore } from "./score.ts";
import type { Keyphrase } from "./term.ts";

/** Longest list. */
const MOST = 30;

/**
 * The best phrases, each as the paper writes it first.
 *
 * @param evidence - key → log-odds
 */
export function keyphrasesOf(
  phrases: ReadonlyMap<string, Candidate>,
  evidence: ReadonlyMap<string, number>,
): Keyphrase[] {
  return [...evidence]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .slice(0, MOST)
    .map(([key, z]) => {
      const span = phrases.get(key)?.spans[0];
      return { name: span === undefined ? "" : surfaceOf(span), score: roundScore(chanceOf(z)) };
    });
}
