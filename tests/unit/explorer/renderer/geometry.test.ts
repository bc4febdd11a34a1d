import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  frameAffine,
  frameShift,
  frameWith,
  mapAffine,
  mapToViewport,
  overlaps,
  viewportToMap,
  type Frame,
} from "../../../../src/explorer/renderer/geometry.ts";

const UPRIGHT: Frame = { width: 400, height: 300, x: 10, y: 20, scale: 2, turned: false };
const TURNED: Frame = { ...UPRIGHT, turned: true };

const numbers = fc.double({ min: -5000, max: 5000, noNaN: true });
const frames = fc.record({
  width: fc.integer({ min: 100, max: 3000 }),
  height: fc.integer({ min: 100, max: 3000 }),
  x: numbers,
  y: numbers,
  scale: fc.double({ min: 0.05, max: 10, noNaN: true }),
  turned: fc.boolean(),
});

describe("mapToViewport(frame, point)", () => {
  it("puts the frame's own point in the middle", () => {
    expect(mapToViewport(UPRIGHT, { x: 10, y: 20 })).toEqual({ x: 200, y: 150 });
    expect(mapToViewport(TURNED, { x: 10, y: 20 })).toEqual({ x: 200, y: 150 });
  });
  it("runs y up", () => {
    expect(mapToViewport(UPRIGHT, { x: 11, y: 25 })).toEqual({ x: 202, y: 140 });
  });
  it("turns the plate so that its right is below and its top is right", () => {
    expect(mapToViewport(TURNED, { x: 15, y: 20 })).toEqual({ x: 200, y: 160 });
    expect(mapToViewport(TURNED, { x: 10, y: 25 })).toEqual({ x: 210, y: 150 });
  });
  it("is the affine map that canvas is given", () => {
    const [a, b, c, d, e, f] = frameAffine(TURNED);
    const { x, y } = mapToViewport(TURNED, { x: 3, y: 4 });
    expect([a * 3 + c * 4 + e, b * 3 + d * 4 + f]).toEqual([x, y]);
  });
});

describe("mapAffine(frame)", () => {
  it("leads to where viewportToMap does", () => {
    fc.assert(
      fc.property(frames, numbers, numbers, (frame, x, y) => {
        const [a, b, c, d, e, f] = mapAffine(frame);
        const there = viewportToMap(frame, { x, y });
        expect(a * x + c * y + e).toBeCloseTo(there.x, 5);
        expect(b * x + d * y + f).toBeCloseTo(there.y, 5);
      }),
    );
  });
});

describe("viewportToMap(frame, point)", () => {
  it("undoes mapToViewport", () => {
    fc.assert(
      fc.property(frames, numbers, numbers, (frame, x, y) => {
        const back = viewportToMap(frame, mapToViewport(frame, { x, y }));
        expect(back.x).toBeCloseTo(x, 5);
        expect(back.y).toBeCloseTo(y, 5);
      }),
    );
  });
});

describe("frameWith(frame, point, at)", () => {
  it("moves the point there and keeps the scale", () => {
    fc.assert(
      fc.property(frames, numbers, numbers, (frame, x, y) => {
        const moved = frameWith(frame, { x, y }, { x: 30, y: 70 });
        const at = mapToViewport(moved, { x, y });
        expect(at.x).toBeCloseTo(30, 4);
        expect(at.y).toBeCloseTo(70, 4);
        expect(moved.scale).toBe(frame.scale);
      }),
    );
  });
});

describe("frameShift(drawn, shown)", () => {
  it("brings each pixel to where its map point is shown now", () => {
    const shown = { ...TURNED, x: 40, y: -7, scale: 3 };
    const [growth, , , , x, y] = frameShift(TURNED, shown);
    const pixel = { x: 33, y: 210 };
    const now = mapToViewport(shown, viewportToMap(TURNED, pixel));
    expect(growth * pixel.x + x).toBeCloseTo(now.x, 9);
    expect(growth * pixel.y + y).toBeCloseTo(now.y, 9);
  });
});

describe("overlaps(one, other)", () => {
  it("tells boxes that touch from boxes that share area", () => {
    expect(overlaps([0, 0, 10, 10], [10, 0, 20, 10])).toBe(false);
    expect(overlaps([0, 0, 10, 10], [9, 9, 20, 20])).toBe(true);
  });
});
