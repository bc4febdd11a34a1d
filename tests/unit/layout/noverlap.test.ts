import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Discs } from "../../../src/layout/collide.ts";
import { partRoughly } from "../../../src/layout/noverlap.ts";

const coordinate = fc.integer({ min: -100, max: 100 });
const discs = fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 1, max: 40 })), {
  maxLength: 30,
});

function columns(all: readonly (readonly [number, number, number])[]): Discs {
  return {
    x: Float64Array.from(all, ([at]) => at),
    y: Float64Array.from(all, ([, at]) => at),
    r: Float64Array.from(all, ([, , radius]) => radius),
  };
}

function overlapOf({ x, y, r }: Discs): number {
  let overlap = 0;
  for (let i = 0; i < x.length; ++i)
    for (let j = 0; j < i; ++j)
      overlap += Math.max(0, r[i]! + r[j]! - Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!));
  return overlap;
}

describe("partRoughly(discs)", () => {
  it("parts two, each step by a twentieth of a radius", () => {
    const two = columns([
      [0, 0, 10],
      [15, 0, 10],
    ]);
    partRoughly(two);
    expect(two.x[0]).toBe(0);
    expect(two.x[1]).toBeGreaterThanOrEqual(20);
    expect(two.x[1]).toBeLessThan(20.6);
  });
  it("leaves discs alone that do not overlap", () => {
    const apart = columns([
      [0, 0, 10],
      [30, 0, 10],
    ]);
    partRoughly(apart);
    expect([...apart.x, ...apart.y]).toEqual([0, 30, 0, 0]);
  });
  it("leaves all in their places where one would be pushed to and fro between two larger ones", () => {
    const three = columns([
      [17, 0, 8],
      [59, -85, 40],
      [34, -32, 27],
    ]);
    partRoughly(three);
    expect([...three.x, ...three.y]).toEqual([17, 59, 34, 0, -85, -32]);
  });
  it("does the same each time, also where discs lie in one point, and overlaps grow no worse", () => {
    fc.assert(
      fc.property(discs, (all) => {
        const [once, again] = [columns(all), columns(all)];
        const before = overlapOf(once);
        partRoughly(once);
        partRoughly(again);
        expect(again).toEqual(once);
        expect([...once.x, ...once.y].every(Number.isFinite)).toBe(true);
        expect(overlapOf(once)).toBeLessThanOrEqual(before + 1e-3);
      }),
    );
  });
});
