import { describe, expect, it } from "vitest";
import { settle, type Land } from "../../../src/layout/settle.ts";
import { spiral } from "../../../src/layout/spiral.ts";

/** Two communities of so many discs, loosely scattered, 4,000 apart. */
function twoIslands(size: number): Land {
  const places = spiral(size, 60);
  const at = (i: number): number => places[i]!;
  const x = Float64Array.from(
    { length: 2 * size },
    (_, i) => at(2 * (i % size)) + 4000 * +(i >= size),
  );
  const y = Float64Array.from({ length: 2 * size }, (_, i) => at(2 * (i % size) + 1));
  return {
    x,
    y,
    r: new Float64Array(2 * size).fill(20),
    groupOf: Int32Array.from({ length: 2 * size }, (_, i) => +(i >= size)),
    wholeOf: Int32Array.of(0, 0),
    ties: [],
    likenesses: [],
  };
}

const OPTIONS = { iterations: 100, strait: 46, aspect: 1.6 } as const;

describe("settle(land, options)", () => {
  it("closes gaps in the land, and keeps its middle", () => {
    const land = twoIslands(40);
    const spread = (): number => {
      const middle = land.x.slice(0, 40).reduce((sum, at) => sum + at, 0) / 40;
      return Math.max(...land.x.slice(0, 40).map((at) => Math.abs(at - middle)));
    };
    const before = spread();
    settle(land, OPTIONS);
    expect(spread()).toBeLessThan(before);
  });
  it("brings together what is tied, and parts it no further than discs need", () => {
    const land = twoIslands(40);
    const distance = (): number => Math.hypot(land.x[0]! - land.x[39]!, land.y[0]! - land.y[39]!);
    const before = distance();
    settle({ ...land, ties: [{ a: 0, b: 39, weight: 1 }] }, OPTIONS);
    expect(distance()).toBeLessThan(before / 2);
  });
  it("brings home what stands out to sea", () => {
    const land = twoIslands(40);
    land.y[0] = 3000;
    settle(land, OPTIONS);
    expect(Math.abs(land.y[0])).toBeLessThan(600);
  });
  it("leaves nothing where there is nothing", () => {
    const none = new Float64Array(0);
    const land = { x: none, y: none, r: none, groupOf: new Int32Array(0) };
    settle({ ...land, wholeOf: new Int32Array(0), ties: [], likenesses: [] }, OPTIONS);
    expect(none).toHaveLength(0);
  });
});
