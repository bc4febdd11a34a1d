import { describe, expect, it } from "vitest";
import { drawnItems, LAYER, type Layer } from "../../../../src/explorer/renderer/drawn-items.ts";

describe("drawnItems(items, stride, layerOf)", () => {
  it("leaves out what is not seen, and puts what is lit on top", () => {
    const items = Float32Array.of(1, 10, 2, 20, 3, 30, 4, 40, 5, 50);
    const layers: Layer[] = [LAYER.chosen, LAYER.rest, LAYER.none, LAYER.lit, LAYER.rest];
    const { array, count } = drawnItems(items, 2, (offset) => layers[offset / 2]!);
    expect(count).toBe(4);
    expect([...array]).toEqual([2, 20, 5, 50, 4, 40, 1, 10]);
  });
  it("shows the bytes of an item", () => {
    const items = new Float32Array(2);
    new Uint8Array(items.buffer).set([1, 2, 3, 4], 4);
    const seen: number[] = [];
    drawnItems(items, 1, (offset, bytes) => {
      seen.push(bytes[4 * offset + 3]!);
      return LAYER.rest;
    });
    expect(seen).toEqual([0, 4]);
  });
});
