/**
 * How well a candidate would serve as an index term of its paper.
 *
 * A weighted sum of the features under a logistic curve, with two sets of weights: `keyphrases`
 * for all that an indexer would mark, `concepts` for the few that an author would choose. The
 * weights are learned (model/training.ts) and can be read beside the features' names.
 */
import type { FeatureVector } from "./features.ts";
import model from "./model/weights.json" with { type: "json" };
import type { WordWeights } from "./word-weights.ts";

export type Head = "keyphrases" | "concepts";

/** The learned weights of words, by place. */
export const WORD_WEIGHTS: WordWeights = {
  head: parseTable(model.words.head),
  first: parseTable(model.words.first),
  alone: parseTable(model.words.alone),
  any: parseTable(model.words.any),
};

/** The sum before the logistic curve: above 0 where the candidate is more likely chosen than not. */
export function evidenceOf(features: FeatureVector, head: Head): number {
  const weights = model[head];
  let z = 0;
  for (let i = 0; i < features.length; ++i) z += (features[i] ?? 0) * (weights[i] ?? 0);
  return z;
}

/** The logistic curve. */
export function chanceOf(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function parseTable(table: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const line of table.split("\n")) {
    const [word, weight] = line.split(" ");
    if (word !== undefined && weight !== undefined) weights.set(word, Number(weight));
  }
  return weights;
}
