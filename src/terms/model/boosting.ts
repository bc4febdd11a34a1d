/**
 * Boosted trees for a yes or no: each tree mends what those before it still get wrong.
 *
 * J. H. Friedman, "Greedy function approximation: a gradient boosting machine", Annals of
 * Statistics 29 (2001), 1189–1232, https://doi.org/10.1214/aos/1013203451; with histograms, second
 * derivatives and the best leaf split first, as T. Chen and C. Guestrin, "XGBoost", KDD 2016,
 * https://doi.org/10.1145/2939672.2939785, and G. Ke et al., "LightGBM", NIPS 2017, have it. No
 * chance is used: the same examples give the same trees.
 */

export interface Example {
  readonly features: Float64Array;
  readonly chosen: boolean;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly leaves: number;
  /** Share of each tree's correction that is taken. */
  readonly rate: number;
  /** Fewer examples make no leaf. */
  readonly leastExamples: number;
  /** Draws leaves to 0, as strongly as so much second derivative would. */
  readonly ridge: number;
}

/** Thresholds that are tried for each feature, at most one less. */
const BINS = 64;
/** Decimals of thresholds and leaves. */
const DECIMALS = 5;

interface Binned {
  /** Of each feature, rising; bin b holds what is ≤ thresholds[b] and > the one before. */
  readonly thresholds: readonly (readonly number[])[];
  /** Example-major: bin of each feature. */
  readonly bins: Uint8Array;
  readonly features: number;
}

/** First and second derivatives of the loss, summed by feature and bin. */
interface Histogram {
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  readonly count: Uint32Array;
}

interface Leaf extends Histogram {
  /** Examples `from` to `to` of the order. */
  readonly from: number;
  readonly to: number;
  readonly node: TreeNode;
  readonly slopeSum: number;
  readonly curveSum: number;
  readonly split: Split | null;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface TreeNode {
  value: number;
  split?: { feature: number; threshold: number; below: TreeNode; above: TreeNode };
}

/** @returns trees as text, trees.ts says how; the first is the constant */
export function boost(examples: readonly Example[], options: BoostingOptions): string[] {
  const binned = binFeatures(examples);
  const chosen = examples.reduce((sum, example) => sum + Number(example.chosen), 0);
  const constant = Math.log(chosen / (examples.length - chosen));
  const sums = new Float64Array(examples.length).fill(constant);
  const lines = [format(constant)];
  for (let tree = 0; tree < options.trees; ++tree) {
    const root = growTree(examples, binned, sums, options);
    lines.push(formatTree(root));
  }
  return lines;
}

/** Grows one tree, and adds what it says to the sums. */
function growTree(
  examples: readonly Example[],
  binned: Binned,
  sums: Float64Array,
  options: BoostingOptions,
): TreeNode {
  const count = examples.length;
  const slopes = new Float64Array(count);
  const curves = new Float64Array(count);
  for (let i = 0; i < count; ++i) {
    const chance = 1 / (1 + Math.exp(-sums[i]!));
    slopes[i] = chance - Number(examples[i]!.chosen);
    curves[i] = chance * (1 - chance);
  }
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  const sum = (from: number, to: number) => sumHistogram(binned, order, from, to, slopes, curves);
  const root: TreeNode = { value: 0 };
  const leaves = [makeLeaf(0, count, root, sum(0, count), binned, options)];
  while (leaves.length < options.leaves) {
    const best = bestLeaf(leaves);
    if (best < 0) break;
    const leaf = leaves[best]!;
    const { feature, bin } = leaf.split!;
    const middle = partition(order, leaf.from, leaf.to, binned, feature, bin);
    const [below, above]: [TreeNode, TreeNode] = [{ value: 0 }, { value: 0 }];
    leaf.node.split = { feature, threshold: binned.thresholds[feature]![bin]!, below, above };
    // The smaller half is summed, the other is what is left.
    const isBelowSmaller = middle - leaf.from < leaf.to - middle;
    const small = isBelowSmaller ? sum(leaf.from, middle) : sum(middle, leaf.to);
    const large = subtract(leaf, small);
    leaves.splice(
      best,
      1,
      makeLeaf(leaf.from, middle, below, isBelowSmaller ? small : large, binned, options),
      makeLeaf(middle, leaf.to, above, isBelowSmaller ? large : small, binned, options),
    );
  }
  for (const { node, from, to, slopeSum, curveSum } of leaves) {
    node.value = (-options.rate * slopeSum) / (curveSum + options.ridge);
    for (let k = from; k < to; ++k) sums[order[k]!]! += node.value;
  }
  return root;
}

/** The leaf whose split gains most, the first of equals; −1 where none gains. */
function bestLeaf(leaves: readonly Leaf[]): number {
  let best = -1;
  let most = 0;
  for (const [i, { split }] of leaves.entries())
    if (split !== null && split.gain > most) [best, most] = [i, split.gain];
  return best;
}

function makeLeaf(
  from: number,
  to: number,
  node: TreeNode,
  histogram: Histogram,
  binned: Binned,
  { ridge, leastExamples }: BoostingOptions,
): Leaf {
  const { slope, curve, count } = histogram;
  let slopeSum = 0;
  let curveSum = 0;
  for (let bin = 0; bin < BINS; ++bin) {
    slopeSum += slope[bin]!;
    curveSum += curve[bin]!;
  }
  const whole = slopeSum ** 2 / (curveSum + ridge);
  let split: Split | null = null;
  for (let feature = 0; feature < binned.features; ++feature) {
    let [below, belowCurve, examples] = [0, 0, 0];
    for (let bin = 0; bin < binned.thresholds[feature]!.length; ++bin) {
      const at = feature * BINS + bin;
      below += slope[at]!;
      belowCurve += curve[at]!;
      examples += count[at]!;
      if (examples < leastExamples) continue;
      if (to - from - examples < leastExamples) break;
      const gain =
        below ** 2 / (belowCurve + ridge) +
        (slopeSum - below) ** 2 / (curveSum - belowCurve + ridge) -
        whole;
      if (gain > (split?.gain ?? 1e-6) + 1e-9) split = { gain, feature, bin };
    }
  }
  return { from, to, node, slopeSum, curveSum, split, ...histogram };
}

function sumHistogram(
  { bins, features }: Binned,
  order: Uint32Array,
  from: number,
  to: number,
  slopes: Float64Array,
  curves: Float64Array,
): Histogram {
  const slope = new Float64Array(features * BINS);
  const curve = new Float64Array(features * BINS);
  const count = new Uint32Array(features * BINS);
  for (let k = from; k < to; ++k) {
    const i = order[k]!;
    for (let feature = 0; feature < features; ++feature) {
      const at = feature * BINS + bins[i * features + feature]!;
      slope[at]! += slopes[i]!;
      curve[at]! += curves[i]!;
      ++count[at]!;
    }
  }
  return { slope, curve, count };
}

function subtract(whole: Histogram, part: Histogram): Histogram {
  return {
    slope: whole.slope.map((value, i) => value - part.slope[i]!),
    curve: whole.curve.map((value, i) => value - part.curve[i]!),
    count: whole.count.map((value, i) => value - part.count[i]!),
  };
}

/** Puts what is at or below the split first, each side in its order; returns where the other begins. */
function partition(
  order: Uint32Array,
  from: number,
  to: number,
  { bins, features }: Binned,
  feature: number,
  bin: number,
): number {
  const above: number[] = [];
  let middle = from;
  for (let k = from; k < to; ++k) {
    const i = order[k]!;
    if (bins[i * features + feature]! <= bin) order[middle++] = i;
    else above.push(i);
  }
  order.set(above, middle);
  return middle;
}

/** Thresholds at quantiles, so that each bin has about as many examples. */
function binFeatures(examples: readonly Example[]): Binned {
  const features = examples[0]?.features.length ?? 0;
  const bins = new Uint8Array(examples.length * features);
  const thresholds: number[][] = [];
  for (let feature = 0; feature < features; ++feature) {
    const values = Float64Array.from(examples, (example) => example.features[feature]!).sort();
    const own: number[] = [];
    for (let bin = 1; bin < BINS; ++bin) {
      const value = rounded(values[Math.floor((bin * values.length) / BINS)]!);
      if (own.length === 0 || value > own[own.length - 1]!) own.push(value);
    }
    thresholds.push(own);
    for (const [i, example] of examples.entries())
      bins[i * features + feature] = binOf(own, example.features[feature]!);
  }
  return { thresholds, bins, features };
}

/** The first bin whose threshold is not below the value. */
function binOf(thresholds: readonly number[], value: number): number {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (thresholds[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function formatTree({ value, split }: TreeNode): string {
  if (split === undefined) return format(value);
  const { feature, threshold, below, above } = split;
  return `${String(feature)}<${format(threshold)} ${formatTree(below)} ${formatTree(above)}`;
}

function format(value: number): string {
  return String(rounded(value));
}

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
