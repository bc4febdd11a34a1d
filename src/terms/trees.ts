/**
 * Boosted trees as the ranker reads them: sums of small decisions, each of which can be read.
 *
 * A tree is a line of text, its nodes in preorder: `3<0.5` sends what has less than or just .5 of
 * feature 3 to the node that follows, and all else past that node's branch; a number alone is a
 * leaf's share of the sum.
 *
 * Nobody can foretell an answer, and a processor that guesses it is wrong every other time. So an
 * answer is no branch here but a number, 0 or 1, that is added to where the walk goes on; and four
 * vectors are walked side by side, so that one is read while another is compared. Together that
 * takes half the time of one walk after the other.
 */

/** Nodes of all trees, one after the other. */
export interface Forest {
  /**
   * Of a node, the feature that it asks for, above FEATURE_SHIFT, and the node for what is not above
   * its threshold; the one for what is above comes next. A leaf leads to itself.
   */
  readonly steps: Int32Array;
  /** No number is above that of a leaf. */
  readonly thresholds: Float64Array;
  /** Of a leaf, its share of the sum. */
  readonly values: Float64Array;
  readonly isLeaf: Uint8Array;
  /** Index of each tree's first node. */
  readonly roots: Int32Array;
}

const FEATURE_SHIFT = 16;
const NODE_BITS = (1 << FEATURE_SHIFT) - 1;

interface TreeNode {
  /** −1 for a leaf. */
  readonly feature: number;
  /** A threshold, or a leaf's value. */
  readonly value: number;
  readonly branches: readonly TreeNode[];
}

/** @throws RangeError where a line is no tree */
export function parseForest(lines: readonly string[]): Forest {
  const nodes: TreeNode[] = [];
  const steps: number[] = [];
  const roots: number[] = [];
  for (const line of lines) {
    const words = line.split(" ");
    const [root, end] = readNode(words, 0);
    if (end !== words.length) throw new RangeError(`not a tree: ${line}`);
    roots.push(nodes.length);
    nodes.push(root);
    // The branches of a node side by side, those of all nodes before them.
    for (let i = steps.length; i < nodes.length; ++i) {
      const { feature, branches } = nodes[i]!;
      steps.push(feature < 0 ? i : (feature << FEATURE_SHIFT) | nodes.length);
      nodes.push(...branches);
    }
  }
  if (nodes.length > NODE_BITS) throw new RangeError("more nodes than can be numbered");
  const isLeaf = ({ feature }: TreeNode): boolean => feature < 0;
  return {
    steps: Int32Array.from(steps),
    thresholds: Float64Array.from(nodes, (node) => (isLeaf(node) ? Infinity : node.value)),
    values: Float64Array.from(nodes, (node) => (isLeaf(node) ? node.value : 0)),
    isLeaf: Uint8Array.from(nodes, (node) => (isLeaf(node) ? 1 : 0)),
    roots: Int32Array.from(roots),
  };
}

/** @returns the node, and the place of the word after it and all below it */
function readNode(words: readonly string[], at: number): [node: TreeNode, end: number] {
  const [asked = "", threshold] = (words[at] ?? "").split("<");
  const value = Number(threshold ?? asked);
  const isNode = asked !== "" && Number.isFinite(Number(asked)) && Number.isFinite(value);
  if (!isNode) throw new RangeError(`not a node: ${words[at] ?? ""}`);
  if (threshold === undefined) return [{ feature: -1, value, branches: [] }, at + 1];
  const [below, middle] = readNode(words, at + 1);
  const [above, end] = readNode(words, middle);
  return [{ feature: Number(asked), value, branches: [below, above] }, end];
}

/**
 * The sums of all trees for each of several vectors. Tree by tree, not vector by vector: then a
 * tree's nodes stay in the processor's nearest memory.
 *
 * @param vectors - `count` vectors, one behind the other; no NaN among their numbers
 */
export function sumsOf(
  { steps, thresholds, values, isLeaf, roots }: Forest,
  vectors: Float64Array,
  count: number,
): Float64Array {
  const sums = new Float64Array(count);
  const width = count === 0 ? 0 : vectors.length / count;
  const fours = count - (count % 4);
  for (const root of roots) {
    for (let i = 0; i < fours; i += 4) {
      const atA = i * width;
      const atB = atA + width;
      const atC = atB + width;
      const atD = atC + width;
      let a = root;
      let b = root;
      let c = root;
      let d = root;
      while ((isLeaf[a]! & isLeaf[b]! & isLeaf[c]! & isLeaf[d]!) === 0) {
        const stepA = steps[a]!;
        const stepB = steps[b]!;
        const stepC = steps[c]!;
        const stepD = steps[d]!;
        a = (stepA & NODE_BITS) + Number(vectors[atA + (stepA >> FEATURE_SHIFT)]! > thresholds[a]!);
        b = (stepB & NODE_BITS) + Number(vectors[atB + (stepB >> FEATURE_SHIFT)]! > thresholds[b]!);
        c = (stepC & NODE_BITS) + Number(vectors[atC + (stepC >> FEATURE_SHIFT)]! > thresholds[c]!);
        d = (stepD & NODE_BITS) + Number(vectors[atD + (stepD >> FEATURE_SHIFT)]! > thresholds[d]!);
      }
      sums[i]! += values[a]!;
      sums[i + 1]! += values[b]!;
      sums[i + 2]! += values[c]!;
      sums[i + 3]! += values[d]!;
    }
    for (let i = fours; i < count; ++i) {
      let node = root;
      while (isLeaf[node] === 0) {
        const step = steps[node]!;
        const number = vectors[i * width + (step >> FEATURE_SHIFT)]!;
        node = (step & NODE_BITS) + Number(number > thresholds[node]!);
      }
      sums[i]! += values[node]!;
    }
  }
  return sums;
}
