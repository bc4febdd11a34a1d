/**
 * Boosted trees as the ranker reads them: sums of small decisions, each of which can be read.
 *
 * A tree is a line of text, its nodes in preorder: `3<0.5` sends what has less than or just .5 of
 * feature 3 to the node that follows, and all else past that node's branch; a number alone is a
 * leaf's share of the sum.
 */

/** Nodes of all trees, one after the other. */
export interface Forest {
  /** Index of the feature that a node asks for; −1 for a leaf. */
  readonly feature: Int16Array;
  /** A node's threshold, or a leaf's value. */
  readonly value: Float64Array;
  /** Index of the node for what is above the threshold; what is not goes to the next node. */
  readonly above: Int32Array;
  /** Index of each tree's first node. */
  readonly roots: Int32Array;
}

/** @throws RangeError where a line is no tree */
export function parseForest(lines: readonly string[]): Forest {
  const feature: number[] = [];
  const value: number[] = [];
  const above: number[] = [];
  const roots: number[] = [];
  for (const line of lines) {
    roots.push(feature.length);
    const words = line.split(" ");
    const end = readNode(words, 0, feature, value, above);
    if (end !== words.length) throw new RangeError(`not a tree: ${line}`);
  }
  return {
    feature: Int16Array.from(feature),
    value: Float64Array.from(value),
    above: Int32Array.from(above),
    roots: Int32Array.from(roots),
  };
}

/** @returns the place of the word after the node and all below it */
function readNode(
  words: readonly string[],
  at: number,
  feature: number[],
  value: number[],
  above: number[],
): number {
  const [asked = "", threshold] = (words[at] ?? "").split("<");
  const node = feature.length;
  const isLeaf = threshold === undefined;
  feature.push(isLeaf ? -1 : Number(asked));
  value.push(Number(threshold ?? asked));
  above.push(0);
  const isNode = asked !== "" && Number.isFinite(Number(asked)) && Number.isFinite(value[node]);
  if (!isNode) throw new RangeError(`not a node: ${words[at] ?? ""}`);
  if (isLeaf) return at + 1;
  const second = readNode(words, at + 1, feature, value, above);
  above[node] = feature.length;
  return readNode(words, second, feature, value, above);
}

/**
 * The sums of all trees for each of several vectors. Tree by tree, not vector by vector: then a
 * tree's nodes stay in the processor's nearest memory.
 *
 * @param vectors - `count` vectors, one behind the other
 */
export function sumsOf(
  { feature, value, above, roots }: Forest,
  vectors: Float64Array,
  count: number,
): Float64Array {
  const sums = new Float64Array(count);
  const width = count === 0 ? 0 : vectors.length / count;
  for (const root of roots)
    for (let i = 0, at = 0; i < count; ++i, at += width) {
      let node = root;
      for (let asked = feature[node]!; asked >= 0; asked = feature[node]!)
        node = vectors[at + asked]! <= value[node]! ? node + 1 : above[node]!;
      sums[i]! += value[node]!;
    }
  return sums;
}
