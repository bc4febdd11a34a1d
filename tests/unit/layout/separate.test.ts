import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Grid } from "../../../src/layout/grid.ts";
import { separate } from "../../../src/layout/separate.ts";

const coordinate = fc.integer({ min: -500, max: 500 });
const discs = fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 1, max: 40 })), {
  minLength: 0,
  maxLength: 60,
});

describe("separate(discs, options)", () => {
  it("leaves no two discs overlapping", () => {
    fc.assert(
      fc.property(discs, (all) => {
        const x = Float64Array.from(all, ([at]) => at);
        const y = Float64Array.from(all, ([, at]) => at);
        const r = Float64Array.from(all, ([, , radius]) => radius);
        expect(separate({ x, y, r }, { iterations: 2000 })).toBe(true);
        for (let i = 0; i < all.length; ++i)
          for (let j = 0; j < i; ++j)
            expect(Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!)).toBeGreaterThan(r[i]! + r[j]! - 0.01);
      }),
    );
  });
  it("moves nothing that is apart", () => {
    const x = Float64Array.of(0, 10);
    const y = Float64Array.of(0, 0);
    separate({ x, y, r: Float64Array.of(4, 5) }, { iterations: 10 });
    expect([...x, ...y]).toEqual([0, 10, 0, 0]);
  });
  it("moves the lighter of two", () => {
    const x = Float64Array.of(0, 6);
    const y = Float64Array.of(0, 0);
    separate({ x, y, r: Float64Array.of(4, 4) }, { iterations: 50, mass: Float64Array.of(1e9, 1) });
    expect(x[0]).toBeCloseTo(0, 3);
    expect(x[1]).toBeGreaterThan(7.99);
  });
  it("keeps a strait between two groups, and none to what belongs to no group", () => {
    const x = Float64Array.of(0, 9);
    const y = Float64Array.of(0, 0);
    const straits = { groupOf: Int32Array.of(0, 1), width: 10 };
    separate({ x, y, r: Float64Array.of(4, 4) }, { iterations: 50, straits });
    expect(x[1]! - x[0]!).toBeGreaterThan(17.99);
    const beside = Float64Array.of(0, 9);
    const discsBeside = { x: beside, y: Float64Array.of(0, 0), r: Float64Array.of(4, 4) };
    const toNone = { groupOf: Int32Array.of(0, -1), width: 10 };
    separate(discsBeside, { iterations: 50, straits: toNone });
    expect([...beside]).toEqual([0, 9]);
  });
});

describe("Grid", () => {
  it("finds every pair nearer than a cell, once, as comparing all does", () => {
    fc.assert(
      fc.property(discs, fc.integer({ min: 5, max: 90 }), (all, reach) => {
        const x = Float64Array.from(all, ([at]) => at);
        const y = Float64Array.from(all, ([, at]) => at);
        const isNear = (i: number, j: number): boolean =>
          Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < reach;
        const found: string[] = [];
        const grid = new Grid(all.length);
        grid.fill(x, y, reach);
        grid.forEachPair((i, j) => {
          if (isNear(i, j)) found.push(`${String(Math.min(i, j))} ${String(Math.max(i, j))}`);
        });
        const expected: string[] = [];
        for (let i = 0; i < all.length; ++i)
          for (let j = i + 1; j < all.length; ++j)
            if (isNear(i, j)) expected.push(`${String(i)} ${String(j)}`);
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});
