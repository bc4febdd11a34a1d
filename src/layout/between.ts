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

/** Moves floating items to the weighted middle of their papers. */
export function placeBetween(
  floating: Uint8Array,
  ties: readonly Tie[],
  x: Float64Array,
  y: Float64Array,
): void {
  const sumX = new Float64Array(x.length);
  const sumY = new Float64Array(x.length);
  const total = new Float64Array(x.length);
  for (const { a: paper, b: term, weight } of ties) {
    sumX[term]! += weight * x[paper]!;
    sumY[term]! += weight * y[paper]!;
    total[term]! += weight;
  }
  for (const [i, floats] of floating.entries())
    if (floats === 1 && total[i]! > 0) {
      x[i] = sumX[i]! / total[i]!;
      y[i] = sumY[i]! / total[i]!;
    }
}
