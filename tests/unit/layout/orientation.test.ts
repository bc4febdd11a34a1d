import { describe, expect, it } from "vitest";
import { orient } from "../../../src/layout/orientation.ts";

describe("orient(points)", () => {
  it("turns nothing by less than half", () => {
    const x = Float64Array.of(0, 1, 0, -1, 0, 0);
    const y = Float64Array.of(-100, -50, 0, 50, 100, 20);
    const before = [x.map(Math.abs), y.map(Math.abs)];
    orient({ x, y, cost: new Float64Array(6).fill(1), groupOf: new Int32Array(6) });
    expect([x.map(Math.abs), y.map(Math.abs)]).toEqual(before);
  });
  it("turns the empty corner of a map to the lower left", () => {
    // A full rectangle of 16:10 but for its upper right quarter.
    const points: [number, number][] = [];
    for (let i = -8; i <= 8; ++i)
      for (let j = -5; j <= 5; ++j) if (i < 1 || j < 1) points.push([i * 10, j * 10]);
    const x = Float64Array.from(points, ([at]) => at);
    const y = Float64Array.from(points, ([, at]) => at);
    const cost = new Float64Array(points.length).fill(1);
    orient({ x, y, cost, groupOf: new Int32Array(points.length) });
    const [left, bottom] = [Math.min(...x), Math.min(...y)];
    const [width, height] = [Math.max(...x) - left, Math.max(...y) - bottom];
    const inCorner = points.filter(
      (_, i) => x[i]! < left + width * 0.2 && y[i]! < bottom + height * 0.2,
    );
    expect(inCorner).toEqual([]);
  });
  it("hides a little of a large community rather than all of a small one", () => {
    // The small one is in the lower left corner, and the map has no empty one.
    const small: [number, number][] = [];
    const large: [number, number][] = [];
    for (let i = -8; i <= 8; ++i)
      for (let j = -5; j <= 5; ++j)
        (i < -3 && j < 0 ? small : large).push([i * 10, j * 10 + (i < 0 ? 0.1 : 0)]);
    const points = [...small, ...large];
    const x = Float64Array.from(points, ([at]) => at);
    const y = Float64Array.from(points, ([, at]) => at);
    const groupOf = Int32Array.from(points, (_, i) => (i < small.length ? 0 : 1));
    orient({ x, y, cost: new Float64Array(points.length).fill(1), groupOf });
    expect(x[0]! > 0 || y[0]! > 0).toBe(true);
  });
});
