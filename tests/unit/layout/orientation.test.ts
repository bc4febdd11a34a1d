import { describe, expect, it } from "vitest";
import { orient } from "../../../src/layout/orientation.ts";

describe("orient(points)", () => {
  it("lays the longer side across, and turns what lies askew", () => {
    const x = Float64Array.from({ length: 9 }, (_, i) => 50 * (i - 4));
    const y = x.map((at) => at * 1.2);
    orient({ x, y, cost: new Float64Array(9).fill(1), groupOf: new Int32Array(9) });
    const [width, height] = [Math.abs(x[8]! - x[0]!), Math.abs(y[8]! - y[0]!)];
    expect(width).toBeGreaterThan(1.6 * height);
  });
  it("only turns and mirrors", () => {
    const x = Float64Array.of(0, 10, 20, -30);
    const y = Float64Array.of(5, -20, 40, 10);
    const distances = () => [0, 1, 2].map((i) => Math.hypot(x[i]! - x[i + 1]!, y[i]! - y[i + 1]!));
    const before = distances();
    orient({ x, y, cost: new Float64Array(4).fill(1), groupOf: new Int32Array(4) });
    for (const [i, distance] of distances().entries()) expect(distance).toBeCloseTo(before[i]!, 3);
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
