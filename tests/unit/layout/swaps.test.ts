import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Leash } from "../../../src/layout/leash.ts";
import { Swaps, type Swappable } from "../../../src/layout/swaps.ts";

/** So many discs in a row, 100 apart, all of one community. */
function row(count: number, ties: Swappable["ties"]): Swappable {
  return {
    x: Float64Array.from({ length: count }, (_, i) => 100 * i),
    y: new Float64Array(count),
    r: new Float64Array(count).fill(40),
    groupOf: new Int32Array(count),
    ties,
    likenesses: [],
  };
}

describe("Swaps", () => {
  it("brings an item beside what it is tied to, and what was there to its place", () => {
    const land = row(10, [{ a: 0, b: 9, weight: 1 }]);
    new Swaps(land).round(0, 110);
    expect(land.x[0]).toBe(800);
    expect(land.x[8]).toBe(0);
    expect(land.x[9]).toBe(900);
  });
  it("moves nobody whom it would take from his own", () => {
    const land = row(
      6,
      [0, 1, 2, 3, 4].map((i) => ({ a: i, b: i + 1, weight: 1 })),
    );
    const before = [...land.x];
    new Swaps(land).round(0, 110);
    expect([...land.x]).toEqual(before);
  });
  it("takes two from their own where it is told that they may lose as much", () => {
    const land = row(
      6,
      [0, 1, 2, 3, 4].map((i) => ({ a: i, b: i + 1, weight: 1 })),
    );
    const before = [...land.x];
    new Swaps(land).round(0, 110, 1e-3);
    expect([...land.x]).toEqual(before);
    new Swaps(land).round(0, 110, 1);
    expect([...land.x]).not.toEqual(before);
  });
  it("rather has a paper beside one that it shares much with than beside their terms", () => {
    const land = {
      ...row(11, [{ a: 5, b: 0, weight: 1 }]),
      likenesses: [{ a: 5, b: 10, weight: 1 }],
    };
    const swaps = new Swaps(land);
    for (let turn = 0; turn < 4; ++turn) swaps.round(turn, 110);
    expect(land.x[10]! - land.x[5]!).toBe(100);
  });
  it("leaves items of another community, and of another size, where they are", () => {
    const land = row(10, [{ a: 0, b: 9, weight: 1 }]);
    land.groupOf[8] = 1;
    land.r[7] = 10;
    new Swaps(land).round(0, 210);
    expect(land.x[8]).toBe(800);
    expect(land.x[7]).toBe(700);
  });
  it("lets nobody go farther than his leash reaches", () => {
    const land = row(10, [{ a: 0, b: 9, weight: 1 }]);
    const lengths = new Float64Array(10).fill(Infinity);
    lengths[8] = 700;
    const leash = new Leash(land.x, land.y, lengths);
    new Swaps({ ...land, leash }).round(0, 210);
    expect(land.x[8]).toBe(800);
    expect(land.x[0]).toBe(700);
  });
  it("only ever lets places change hands", () => {
    const tie = fc.record({
      a: fc.integer({ min: 0, max: 19 }),
      b: fc.integer({ min: 20, max: 39 }),
      weight: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 80 }), (ties) => {
        const land = row(40, ties);
        const swaps = new Swaps(land);
        for (let turn = 0; turn < 5; ++turn) swaps.round(turn, 300);
        expect([...land.x].sort((a, b) => a - b)).toEqual([...row(40, []).x]);
      }),
    );
  });
});
