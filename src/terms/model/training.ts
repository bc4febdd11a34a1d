/**
 * Learns the ranker's weights from papers whose keyphrases people chose.
 *
 * Logistic regression by Newton's method (iteratively reweighted least squares): few features, so
 * each weight can be read. The word weights are statistics of the labels, so for training they
 * are counted out of fold: on the paper's own labels the ranker would only learn the leak.
 */
import type { Candidate } from "../candidates.ts";
import { FEATURES, type FeatureVector, featuresOf } from "../features.ts";
import type { FieldText } from "../text.ts";
import { WordCounts, type WordWeights } from "../word-weights.ts";

/** A paper with the keys of the candidates that people chose. */
export interface TrainingPaper {
  readonly fields: readonly FieldText[];
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly abbreviated: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
}

export interface Example {
  readonly features: FeatureVector;
  readonly chosen: boolean;
}

const FOLDS = 5;
const ROUNDS = 12;
/** Draws all weights but the constant to 0, as strongly as one example would. */
const RIDGE = 1;

/** Word weights counted on all the given papers. */
export function learnWordWeights(papers: readonly TrainingPaper[], least: number): WordWeights {
  const counts = new WordCounts();
  for (const paper of papers) countWords(counts, paper);
  return counts.weights(least);
}

/**
 * Examples of `papers`, whose word weights come from the other folds and from `others`.
 *
 * @param papers - order matters: a paper's fold is its place modulo five
 */
export function examplesOutOfFold(
  papers: readonly TrainingPaper[],
  others: readonly TrainingPaper[],
): Example[] {
  const examples: Example[] = [];
  for (let fold = 0; fold < FOLDS; ++fold) {
    const inFold = papers.filter((_, i) => i % FOLDS === fold);
    const weights = learnWordWeights(
      [...papers.filter((_, i) => i % FOLDS !== fold), ...others],
      1,
    );
    for (const { candidates, fields, abbreviated, chosen } of inFold)
      for (const [key, features] of featuresOf(candidates, fields, abbreviated, weights))
        examples.push({ features, chosen: chosen.has(key) });
  }
  return examples;
}

function countWords(counts: WordCounts, { candidates, chosen }: TrainingPaper): void {
  for (const [key, { spans }] of candidates) {
    const span = spans[0];
    if (span === undefined) continue;
    const norms = span.field.units.slice(span.from, span.to).map(({ norm }) => norm);
    counts.add(norms, chosen.has(key));
  }
}

/** One weight a feature. */
export function fitLogistic(examples: readonly Example[]): number[] {
  const size = FEATURES.length;
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; ++round) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const { features, chosen } of examples) {
      let z = 0;
      for (let i = 0; i < size; ++i) z += at(weights, i) * at(features, i);
      const p = 1 / (1 + Math.exp(-z));
      const slope = Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < size; ++i) {
        const x = at(features, i);
        if (x === 0) continue;
        gradient[i] = at(gradient, i) + (p - (chosen ? 1 : 0)) * x;
        const row = hessian[i];
        if (row === undefined) continue;
        for (let j = 0; j < size; ++j) row[j] = at(row, j) + slope * x * at(features, j);
      }
    }
    for (let i = 0; i < size; ++i) {
      const row = hessian[i];
      if (row !== undefined) row[i] = at(row, i) + RIDGE;
      if (i > 0) gradient[i] = at(gradient, i) + RIDGE * at(weights, i);
    }
    const step = solve(hessian, gradient);
    for (let i = 0; i < size; ++i) weights[i] = at(weights, i) - at(step, i);
  }
  return [...weights];
}

/** Solves A x = b by Gauss and Jordan with pivots; A and b are used up. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; ++i) {
    let pivot = i;
    for (let r = i + 1; r < size; ++r)
      if (Math.abs(at(matrix[r], i)) > Math.abs(at(matrix[pivot], i))) pivot = r;
    [matrix[i], matrix[pivot]] = [matrix[pivot]!, matrix[i]!];
    [right[i], right[pivot]] = [at(right, pivot), at(right, i)];
    const row = matrix[i]!;
    for (let r = 0; r < size; ++r) {
      const other = matrix[r];
      if (r === i || other === undefined) continue;
      const factor = at(other, i) / at(row, i);
      if (factor === 0) continue;
      for (let c = i; c < size; ++c) other[c] = at(other, c) - factor * at(row, c);
      right[r] = at(right, r) - factor * at(right, i);
    }
  }
  return right.map((value, i) => value / at(matrix[i], i));
}

function at(list: ArrayLike<number> | undefined, i: number): number {
  return list?.[i] ?? 0;
}
