import { describe, expect, it } from "vitest";
import { arcPath, linePieces } from "../../../../src/explorer/renderer/land-name-arc.ts";

const PLACE = {
  x: 0,
  y: 0,
  tilt: 0,
  size: 20,
  spacing: 0,
  lines: ["ALIGNMENT"],
  width: 160,
  height: 25,
  fromZoom: 1,
};

describe("linePieces(place, middle, growth, row)", () => {
  it("covers the line from end to end", () => {
    const pieces = linePieces(PLACE, { x: 200, y: 100 }, 1, 0);
    expect(pieces[0]![0]).toBeCloseTo(120, 9);
    expect(pieces.at(-1)![2]).toBeCloseTo(280, 9);
    expect(pieces.every(([, top, , bottom]) => top === 90 && bottom === 110)).toBe(true);
  });
});

describe("arcPath(place, middle, growth, row, up)", () => {
  it("rises in its middle, or falls", () => {
    const control = (up: boolean): number =>
      Number(/Q[-\d.]+ ([-\d.]+)/.exec(arcPath(PLACE, { x: 200, y: 100 }, 1, 0, up))![1]);
    expect(control(true)).toBeLessThan(control(false));
  });
});
