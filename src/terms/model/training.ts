/**
 * Learns one head of the ranker from papers whose keyphrases people chose.
 *
 * The odds of words and shapes are statistics of the labels, so for training they are counted out
 * of fold: on the paper's own labels the trees would only learn the leak.
 */
import { abbreviatedKeys } from "../abbreviations.ts";
import type { Analysis } from "../analysis.ts";
import { type Described, describePhrases, FEATURE_COUNT, fillOdds } from "../features.ts";
import { ChoiceCounts, countedPhrase, type Odds, tableOf } from "../odds.ts";
import { boost, type BoostingOptions, type Example } from "./boosting.ts";

/** A paper, what is known of its phrases, and the keys of those that people chose. */
export interface TrainingPaper {
  readonly described: Described;
  readonly chosen: ReadonlySet<string>;
}

export interface LearnedHead {
  readonly odds: Odds;
  /** As trees.ts reads them. */
  readonly trees: readonly string[];
}

/**
 * Twice the trees, of 16 leaves, find a third of a hundredth more on papers apart, and take two and
 * a half times as long in every build.
 */
const OPTIONS: BoostingOptions = {
  trees: 60,
  leaves: 12,
  rate: 0.18,
  leastExamples: 30,
  ridge: 5,
};
const FOLDS = 5;

/**
 * A paper as an example to learn from.
 *
 * @param chosen - keys that its readers or authors have chosen
 */
export function describeForTraining(
  { phrases, fields, abbreviations }: Analysis,
  chosen: ReadonlySet<string>,
): TrainingPaper {
  const described = describePhrases(phrases, fields, abbreviatedKeys(abbreviations));
  return { described, chosen };
}

/** @param papers - order matters: a paper's fold is its place modulo five */
export function learnHead(papers: readonly TrainingPaper[]): LearnedHead {
  const examples: Example[] = [];
  for (let fold = 0; fold < FOLDS; ++fold) {
    const odds = tableOf(countOdds(papers.filter((_, i) => i % FOLDS !== fold)));
    for (const { described, chosen } of papers.filter((_, i) => i % FOLDS === fold)) {
      fillOdds(described, odds);
      for (const [i, key] of described.keys.entries()) {
        const features = described.vectors.slice(i * FEATURE_COUNT, (i + 1) * FEATURE_COUNT);
        examples.push({ features, chosen: chosen.has(key) });
      }
    }
  }
  return { odds: countOdds(papers), trees: boost(examples, OPTIONS) };
}

function countOdds(papers: readonly TrainingPaper[]): Odds {
  const counts = new ChoiceCounts();
  for (const { described, chosen } of papers)
    for (const [i, key] of described.keys.entries())
      counts.add(countedPhrase(described.spans[i]!), chosen.has(key));
  return counts.odds();
}
