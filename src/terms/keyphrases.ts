/** A paper's ranked list of everything that an index would hold. */
import { compareText } from "../ordering.ts";
import type { Candidate } from "./candidates.ts";
import { type FeatureVector } from "./features.ts";
import { chanceOf, evidenceOf } from "./ranking.ts";
import { roundScore } from "./score.ts";
import type { Keyphrase } from "./term.ts";

/** Longest list. */
const MOST = 30;

export function keyphrasesOf(
  candidates: ReadonlyMap<string, Candidate>,
  features: ReadonlyMap<string, FeatureVector>,
): Keyphrase[] {
  return [...features]
    .map(([key, vector]) => ({ key, z: evidenceOf(vector, "keyphrases") }))
    .sort((a, b) => b.z - a.z || compareText(a.key, b.key))
    .slice(0, MOST)
    .map(({ key, z }) => ({
      name: surfaceOf(candidates.get(key)),
      score: roundScore(chanceOf(z)),
    }));
}

/** As the paper writes it first. */
function surfaceOf(candidate: Candidate | undefined): string {
  const span = candidate?.spans[0];
  if (span === undefined) return "";
  const { text, units } = span.field;
  return text.slice(units[span.from]?.start ?? 0, units[span.to - 1]?.end ?? 0);
}
