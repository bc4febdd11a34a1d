/** A paper's ranked list of everything that an index would hold. */
import { bestFirst } from "./best-first.ts";
import { surfaceOf } from "./candidates.ts";
import type { Described } from "./features.ts";
import { chanceOf } from "./ranking.ts";
import { roundScore } from "./score.ts";
import type { Keyphrase } from "./term.ts";

/** Longest list. */
const MOST = 30;

/**
 * The best phrases, each as the paper writes it first.
 *
 * @param evidence - log-odds of each
 */
export function keyphrasesOf({ keys, spans }: Described, evidence: Float64Array): Keyphrase[] {
  return bestFirst(keys, evidence, MOST).map((i) => ({
    name: surfaceOf(spans[i]!),
    score: roundScore(chanceOf(evidence[i]!)),
  }));
}
