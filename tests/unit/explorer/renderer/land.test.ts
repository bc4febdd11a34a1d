import { describe, expect, it } from "vitest";
import {
  depthAt,
  depthIn,
  emptyLand,
  ownerAt,
  ownerColor,
  readLand,
  SEA,
} from "../../../../src/explorer/renderer/land.ts";

/** Bands that cover the left part of the plate, each up to a share of its width. */
function leftParts(columns: number, rows: number, shares: readonly number[], community: number) {
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  for (const [band, share] of shares.entries()) {
    const color = ownerColor(community, band).match(/\d+/g)!.map(Number);
    for (let cell = 0; cell < columns * rows; ++cell) {
      if (cell % columns < share * columns) pixels.set([...color, 255], 4 * cell);
    }
  }
  return pixels;
}

describe("readLand(land, pixels)", () => {
  it.each([0, 30, 31, 700, 1000, 2882])(
    "tells whose land a point is, community %d",
    (community) => {
      const land = emptyLand([-100, -50, 100, 50]);
      readLand(land, leftParts(land.columns, land.rows, [0.5, 0.25], community));
      expect(ownerAt(land, -99, 0)).toBe(community);
      expect(depthAt(land, community, -99, 0)).toBe(2);
      expect(depthAt(land, community, -10, 0)).toBe(1);
      expect(depthAt(land, community + 1, -10, 0)).toBe(0);
      expect(ownerAt(land, 10, 0)).toBe(SEA);
    },
  );
  it("takes a soft edge for the land it is mostly, and for the nearer of two isobands", () => {
    const land = emptyLand([0, 0, 1, 1]);
    const pixels = leftParts(land.columns, land.rows, [1], 3);
    pixels[3] = 127;
    pixels[4] = pixels[4]! + 3;
    // three quarters of the way to the second isoband
    pixels[10] = pixels[10]! + 6;
    readLand(land, pixels);
    expect([...land.owners.slice(0, 3)]).toEqual([SEA, 3, 3]);
    expect([...land.depths.slice(0, 3)]).toEqual([0, 1, 2]);
  });
});

describe("depthIn(land, toMap, communities)", () => {
  const land = emptyLand([-100, -50, 100, 50]);
  readLand(land, leftParts(land.columns, land.rows, [0.5, 0.25], 3));
  // a viewport of 400 × 200 pixels over the plate: two pixels a map unit, y down
  const toMap = [0.5, 0, 0, -0.5, -100, 50] as const;

  it("counts isobands of its own land, and tells sea from others' land", () => {
    const own = depthIn(land, toMap, [1, 3]);
    expect([own(10, 100), own(150, 100), own(300, 100), own(-5, 100)]).toEqual([2, 1, 0, 0]);
    expect(depthIn(land, toMap, [1])(10, 100)).toBe(-1);
  });
});

describe("ownerAt(land, x, y)", () => {
  it("is the sea outside the plate", () => {
    expect(ownerAt(emptyLand([0, 0, 10, 10]), 11, 5)).toBe(SEA);
  });
});
