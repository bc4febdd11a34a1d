/**
 * Which few of many each thing goes with best.
 *
 * Papers that share most, papers that are kin, what a lens ties: each asks for every node which few
 * score highest with it, out of thousands that it meets. Numbers in rows, and no list is sorted of
 * which only the first few are wanted: on 100,000 papers that is what time and memory go to.
 */

/** Two nodes, at least one of which scores highest with the other. */
export interface StrongPair {
  /** The lower number. */
  readonly a: number;
  readonly b: number;
  /** What b scores with a, as `weigh` has it; 0 where it is not among the few. */
  readonly ofA: number;
  readonly ofB: number;
}

export interface StrongestOptions {
  /** How many each node is paired with at most. */
  readonly most: number;
  /** Scores are rounded to so many, lest their order hang on the last bit of a sum. */
  readonly decimals: number;
  /** What a score counts, > 0, beside the node's highest; default: the score itself. */
  readonly weigh?: (score: number, highest: number) => number;
}

/** Adds to what another node scores, > 0. */
export type AddScore = (other: number, score: number) => void;

/**
 * Pairs each node with those that score highest with it; of equal ones, with those of lower numbers.
 *
 * @param count - nodes, numbered from 0
 * @param meet - tells what of others a node meets, each as often as it likes
 * @returns each pair once, sorted by a, then by b
 */
export function strongestPairs(
  count: number,
  meet: (node: number, add: AddScore) => void,
  { most, decimals, weigh = (score) => score }: StrongestOptions,
): StrongPair[] {
  const unit = 10 ** decimals;
  const scores = new Float64Array(count);
  const met = new Int32Array(count);
  let metCount = 0;
  const add: AddScore = (other, score) => {
    if (scores[other] === 0) met[metCount++] = other;
    scores[other]! += score;
  };
  const chosen = new Int32Array(count * most);
  const weights = new Float64Array(count * most);
  const chosenCount = new Int32Array(count);
  for (let node = 0; node < count; ++node) {
    metCount = 0;
    meet(node, add);
    const start = node * most;
    let end = start;
    for (let i = 0; i < metCount; ++i) {
      const other = met[i]!;
      const score = Math.round(scores[other]! * unit) / unit;
      scores[other] = 0;
      if (other === node || score === 0) continue;
      // Nearly all of the thousands that are met come after the few; those are asked nothing more.
      if (end === start + most && score < weights[end - 1]!) continue;
      let at = end;
      while (at > start && comesBefore(score, other, weights[at - 1]!, chosen[at - 1]!)) --at;
      if (at === start + most) continue;
      if (end < start + most) ++end;
      weights.copyWithin(at + 1, at, end - 1);
      chosen.copyWithin(at + 1, at, end - 1);
      weights[at] = score;
      chosen[at] = other;
    }
    chosenCount[node] = end - start;
    const highest = weights[start]!;
    for (let at = start; at < end; ++at) weights[at] = weigh(weights[at]!, highest);
  }
  return pairUp(count, most, { chosen, weights, chosenCount });
}

function comesBefore(score: number, node: number, thanScore: number, thanNode: number): boolean {
  return score > thanScore || (score === thanScore && node < thanNode);
}

/** Of each node, from `node * most` on, whom it chose. */
interface Choices {
  readonly chosen: Int32Array;
  readonly weights: Float64Array;
  readonly chosenCount: Int32Array;
}

/** Brings what two nodes have chosen of one another together. */
function pairUp(
  count: number,
  most: number,
  { chosen, weights, chosenCount }: Choices,
): StrongPair[] {
  // Choices by the lower of their two nodes.
  const byLower: { b: number; ofA: number; ofB: number }[][] = Array.from(
    { length: count },
    () => [],
  );
  for (let node = 0; node < count; ++node)
    for (let at = node * most; at < node * most + chosenCount[node]!; ++at) {
      const other = chosen[at]!;
      if (node < other) byLower[node]!.push({ b: other, ofA: weights[at]!, ofB: 0 });
      else byLower[other]!.push({ b: node, ofA: 0, ofB: weights[at]! });
    }
  return byLower.flatMap((own, a) => {
    own.sort((s, t) => s.b - t.b);
    const pairs: StrongPair[] = [];
    for (const { b, ofA, ofB } of own) {
      const last = pairs.at(-1);
      if (last?.b === b)
        pairs[pairs.length - 1] = { a, b, ofA: last.ofA + ofA, ofB: last.ofB + ofB };
      else pairs.push({ a, b, ofA, ofB });
    }
    return pairs;
  });
}
