/**
 * The items of a program that are drawn at all, in the order that they lie over one another.
 *
 * sigma uploads and runs through every item in each frame, hidden ones too, and sorts them only
 * when it indexes the whole graph anew: a tenth of a second at 100,000 nodes, far too long for a
 * pointer that moves from mark to mark. This picks the few thousand that are seen, what is lit last
 * and so on top, in one pass over the buffer, and only when something changed.
 */

/** Where an item lies: below, above, on top; or not at all. */
export const LAYER = { none: -1, rest: 0, lit: 1, chosen: 2 } as const;
export type Layer = (typeof LAYER)[keyof typeof LAYER];
const LAYERS: readonly Layer[] = [LAYER.rest, LAYER.lit, LAYER.chosen];

export interface DrawnItems {
  /** The items, one after the other. */
  readonly array: Float32Array;
  readonly count: number;
}

/**
 * Picks and orders items; within a layer they keep their order.
 *
 * @param items - all items, `stride` numbers each
 * @param layerOf - the layer of the item whose first number is at `offset`; `bytes` are the items'
 *   own bytes
 */
export function drawnItems(
  items: Float32Array,
  stride: number,
  layerOf: (offset: number, bytes: Uint8Array) => Layer,
): DrawnItems {
  const bytes = new Uint8Array(items.buffer, items.byteOffset, items.byteLength);
  const total = Math.floor(items.length / stride);
  const layers = new Int8Array(total);
  const counts = [0, 0, 0];
  for (let i = 0; i < total; ++i) {
    const layer = layerOf(i * stride, bytes);
    layers[i] = layer;
    if (layer !== LAYER.none) counts[layer]! += 1;
  }
  const count = counts[0]! + counts[1]! + counts[2]!;
  const array = new Float32Array(count * stride);
  const next = [0, counts[0]!, counts[0]! + counts[1]!];
  for (const layer of LAYERS) {
    for (let i = 0; i < total; ++i) {
      if (layers[i] !== layer) continue;
      array.set(items.subarray(i * stride, (i + 1) * stride), next[layer]! * stride);
      next[layer]! += 1;
    }
  }
  return { array, count };
}
