import { describe, expect, it } from "vitest";
import { arrange } from "../../../src/layout/arrange.ts";
import type { Discs } from "../../../src/layout/collide.ts";

/** A chain of so many discs. */
function chain(count: number) {
  const radii = Float64Array.from({ length: count }, (_, i) => 10 + (i % 3));
  const ties = Array.from({ length: count - 1 }, (_, i) => ({ a: i, b: i + 1, weight: 1 }));
  return { radii, ties };
}

/** What discs overlap in all, as a share of the discs' diameters. */
function overlapOf({ x, y, r }: Discs): number {
  let [overlap, all] = [0, 0];
  for (let i = 0; i < x.length; ++i) {
    all += 2 * r[i]!;
    for (let j = 0; j < i; ++j)
      overlap += Math.max(0, r[i]! + r[j]! - Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!));
  }
  return overlap / all;
}

describe("arrange(radii, ties, options)", () => {
  it("lets no two discs overlap where they are drawn together", () => {
    const { radii, ties } = chain(30);
    const { x, y } = arrange(radii, ties, { iterations: 100, isDrawnTogether: true });
    for (let i = 0; i < 30; ++i)
      for (let j = 0; j < i; ++j)
        expect(Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!)).toBeGreaterThan(
          radii[i]! + radii[j]! - 0.1,
        );
  });
  it.each([
    [10, 0.4],
    [30, 0.5],
    [500, 0.05],
  ])("leaves %d discs fewer overlaps where all settles later", (count, most) => {
    const { radii, ties } = chain(count);
    const { x, y } = arrange(radii, ties, { iterations: 100, isDrawnTogether: false });
    expect(overlapOf({ x, y, r: radii })).toBeLessThan(most);
  });
  it("puts tied discs nearer to each other than others are", () => {
    const { radii, ties } = chain(30);
    const { x, y } = arrange(radii, ties, { iterations: 100, isDrawnTogether: false });
    const mean = (pairs: readonly { a: number; b: number }[]): number =>
      pairs.reduce((sum, { a, b }) => sum + Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!), 0) /
      pairs.length;
    const all = ties.flatMap(({ a }) => ties.map(({ b }) => ({ a, b })));
    expect(mean(ties)).toBeLessThan(0.7 * mean(all.filter(({ a, b }) => a !== b)));
  });
  it("lays the whole across where it is told how wide it should be", () => {
    const { radii, ties } = chain(12);
    const { x, y } = arrange(radii, ties, { iterations: 100, isDrawnTogether: true, aspect: 1.6 });
    const extent = (along: Float64Array): number => Math.max(...along) - Math.min(...along);
    expect(extent(x)).toBeGreaterThan(extent(y));
  });
  it("puts a disc alone at the origin", () => {
    const { x, y } = arrange(Float64Array.of(5), [], { iterations: 10, isDrawnTogether: false });
    expect([...x, ...y]).toEqual([0, 0]);
  });
});
