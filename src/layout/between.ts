/**
 * Terms that several communities share stand between them.
 *
 * Nested in the community that has most of it, such a term would look as if it belonged there alone;
 * so it moves to the middle of its papers, weighed by how much each edge tells.
 */
import type { Tie } from "./forceatlas2.ts";
import type { Item } from "./items.ts";

/** A term with less of its weight than this in one community belongs to none alone. */
const HOME_SHARE = 0.6;

/** Which items float between communities: 1 or 0 each. */
export function findFloating(
  items: readonly Item[],
  ties: readonly Tie[],
  groups: Int32Array,
): Uint8Array {
  const inside = new Float64Array(items.length);
  const total = new Float64Array(items.length);
  for (const { a: paper, b: term, weight } of ties) {
    total[term]! += weight;
    if (groups[paper] === groups[term]) inside[term]! += weight;
  }
  return Uint8Array.from(items, ({ isPaper }, i) =>
    !isPaper && inside[i]! < HOME_SHARE * total[i]! ? 1 : 0,
  );
}

/** How far a floating item goes towards its papers elsewhere: a share of the way, and map units. */
const FLOAT = { share: 0.6, farthest: 110 } as const;

/**
 * Moves floating items from the middle of their papers at home towards the middle of all of them,
 * but no farther than the shore: in a large map the middle of far-off papers is somebody else's land.
 */
export function placeBetween(
  floating: Uint8Array,
  ties: readonly Tie[],
  groups: Int32Array,
  x: Float64Array,
  y: Float64Array,
): void {
  const home = new Middles(x.length);
  const all = new Middles(x.length);
  for (const { a: paper, b: term, weight } of ties) {
    if (floating[term] !== 1) continue;
    all.add(term, x[paper]!, y[paper]!, weight);
    if (groups[paper] === groups[term]) home.add(term, x[paper]!, y[paper]!, weight);
  }
  for (const [i, floats] of floating.entries()) {
    if (floats !== 1 || !home.has(i)) continue;
    const from = home.at(i);
    const to = all.at(i);
    const distance = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2);
    const share = Math.min(FLOAT.share, FLOAT.farthest / (distance || 1));
    x[i] = from.x + (to.x - from.x) * share;
    y[i] = from.y + (to.y - from.y) * share;
  }
}

/** Weighted middles of sets of points. */
class Middles {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #total: Float64Array;

  constructor(count: number) {
    this.#x = new Float64Array(count);
    this.#y = new Float64Array(count);
    this.#total = new Float64Array(count);
  }

  add(set: number, x: number, y: number, weight: number): void {
    this.#x[set]! += x * weight;
    this.#y[set]! += y * weight;
    this.#total[set]! += weight;
  }

  has(set: number): boolean {
    return this.#total[set]! > 0;
  }

  at(set: number): { readonly x: number; readonly y: number } {
    return { x: this.#x[set]! / this.#total[set]!, y: this.#y[set]! / this.#total[set]! };
  }
}
