import { describe, expect, it } from "vitest";
import { resettle, type Grown } from "../../../src/layout/resettle.ts";

const SIDE = 10;
/** Two squares of ten by ten discs, 2,000 apart, each a community. */
function squares(): Grown {
  const count = 2 * SIDE * SIDE;
  const column = (at: (square: number, i: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, k) => at(Math.floor(k / SIDE ** 2), k % SIDE ** 2));
  const x = column((square, i) => 2000 * square + 100 * (i % SIDE));
  const y = column((_, i) => 100 * Math.floor(i / SIDE));
  return {
    ...{ x, y, startX: x.slice(), startY: y.slice() },
    rooms: new Float64Array(count).fill(50),
    groups: Int32Array.from(column((square) => square)),
    floating: new Uint8Array(count),
    ties: [],
    likenesses: [],
    isNew: new Uint8Array(count),
    communities: 2,
    strait: 50,
  };
}

/** Numbers of the items that have moved. */
function moved({ x, y, startX, startY }: Grown): number[] {
  return [...x.keys()].filter((i) => x[i] !== startX[i] || y[i] !== startY[i]);
}

describe("resettle(grown)", () => {
  it("moves nothing where nothing is new", () => {
    const still = { ...squares(), ties: [{ a: 0, b: 99, weight: 1 }] };
    resettle(still);
    expect(moved(still)).toEqual([]);
  });

  it("moves nothing where a fiftieth is new, and no other community where more is", () => {
    const grown = { ...squares(), ties: [{ a: 0, b: 99, weight: 1 }] };
    grown.isNew[0] = grown.isNew[1] = 1;
    resettle(grown);
    expect(moved(grown)).toEqual([]);
    grown.isNew[2] = 1;
    resettle(grown);
    const settled = moved(grown);
    expect(settled.length).toBeGreaterThan(0);
    expect(Math.max(...settled)).toBeLessThan(SIDE * SIDE);
  });

  it("brings what is tied together, what was there no farther than a twentieth of the diagonal", () => {
    // The corners of a square, and three new ones beside the first.
    const grown = { ...squares(), ties: [0, 9, 90].map((a) => ({ a, b: 99, weight: 1 })) };
    for (const i of [1, 2, 3]) grown.isNew[i] = 1;
    const apart = (a: number, b: number): number =>
      Math.hypot(grown.x[a]! - grown.x[b]!, grown.y[a]! - grown.y[b]!);
    const before = apart(0, 99);
    resettle(grown);
    expect(apart(0, 99)).toBeLessThan(before - 100);
    const leash = 0.05 * Math.hypot(2900, 900);
    for (const i of grown.x.keys())
      if (grown.isNew[i] === 0)
        expect(
          Math.hypot(grown.x[i]! - grown.startX[i]!, grown.y[i]! - grown.startY[i]!),
        ).toBeLessThan(leash + 1e-6);
  });
});
