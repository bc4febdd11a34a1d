import { describe, expect, it } from "vitest";
import type { Box, Point } from "../../../../src/explorer/renderer/geometry.ts";
import {
  arcPath,
  linePieces,
  slideInto,
  slideOff,
} from "../../../../src/explorer/renderer/land-name-arc.ts";

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
const FREE: Box = [0, 0, 500, 400];

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

describe("slideInto(own, half, free, onLand)", () => {
  const half: Point = { x: 50, y: 10 };
  it("leaves a name alone that is in sight", () => {
    expect(slideInto({ x: 200, y: 200 }, half, FREE, () => false)).toEqual({ x: 200, y: 200 });
  });
  it("slides along the land into sight", () => {
    expect(slideInto({ x: -30, y: 200 }, half, FREE, () => true)).toEqual({ x: 54, y: 200 });
  });
  it("goes where its land is out of sight", () => {
    expect(slideInto({ x: -30, y: 200 }, half, FREE, ({ x }) => x < 40)).toBeNull();
  });
});

describe("slideOff(own, half, walls, free, fits)", () => {
  const half: Point = { x: 50, y: 10 };
  const wall: Box = [230, 180, 300, 220];
  it("leaves a name alone that nothing covers", () => {
    expect(slideOff({ x: 100, y: 200 }, half, [wall], FREE, () => false)).toEqual({
      x: 100,
      y: 200,
    });
  });
  it("takes the shortest way off", () => {
    // 20 px to the left; 30 up or down
    expect(slideOff({ x: 200, y: 200 }, half, [wall], FREE, () => true)).toEqual({
      x: 180,
      y: 200,
    });
  });
  it("takes another where that leads off its land, or under something else", () => {
    const other: Box = [100, 190, 150, 210];
    expect(slideOff({ x: 200, y: 205 }, half, [wall, other], FREE, () => true)).toEqual({
      x: 200,
      y: 230,
    });
    expect(slideOff({ x: 200, y: 205 }, half, [wall], FREE, ({ y }) => y < 200)).toEqual({
      x: 200,
      y: 170,
    });
  });
  it("goes where no way leads off", () => {
    expect(slideOff({ x: 200, y: 200 }, half, [wall], FREE, () => false)).toBeNull();
  });
});
