import { describe, expect, it } from "vitest";
import {
  addBand,
  depthAt,
  emptyLand,
  ownerAt,
  ownerColor,
  SEA,
} from "../../../../src/explorer/renderer/land.ts";

/** A band that covers the left part of the plate, up to a share of its width. */
function leftPart(columns: number, rows: number, share: number, community: number) {
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  const color = ownerColor(community).match(/\d+/g)!.map(Number);
  for (let cell = 0; cell < columns * rows; ++cell) {
    if (cell % columns < share * columns) pixels.set([...color, 255], 4 * cell);
  }
  return pixels;
}

describe("addBand(land, band, pixels)", () => {
  it.each([0, 30, 31, 700, 1000])("tells whose land a point is, community %d", (community) => {
    const land = emptyLand([-100, -50, 100, 50]);
    addBand(land, 0, leftPart(land.columns, land.rows, 0.5, community));
    addBand(land, 1, leftPart(land.columns, land.rows, 0.25, community));
    expect(ownerAt(land, -99, 0)).toBe(community);
    expect(depthAt(land, community, -99, 0)).toBe(2);
    expect(depthAt(land, community, -10, 0)).toBe(1);
    expect(depthAt(land, community + 1, -10, 0)).toBe(0);
    expect(ownerAt(land, 10, 0)).toBe(SEA);
  });
  it("takes a soft edge for the land it is mostly", () => {
    const land = emptyLand([0, 0, 1, 1]);
    const pixels = leftPart(land.columns, land.rows, 1, 3);
    pixels[3] = 127;
    pixels[4] = pixels[4]! + 3;
    addBand(land, 0, pixels);
    expect([land.owners[0], land.owners[1]]).toEqual([SEA, 3]);
  });
});

describe("ownerAt(land, x, y)", () => {
  it("is the sea outside the plate", () => {
    expect(ownerAt(emptyLand([0, 0, 10, 10]), 11, 5)).toBe(SEA);
  });
});
