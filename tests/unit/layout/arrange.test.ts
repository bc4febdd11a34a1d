import { describe, expect, it } from "vitest";
import { arrange } from "../../../src/layout/arrange.ts";

/** A chain of so many discs. */
function chain(count: number) {
  const radii = Float64Array.from({ length: count }, (_, i) => 10 + (i % 3));
  const ties = Array.from({ length: count - 1 }, (_, i) => ({ a: i, b: i + 1, weight: 1 }));
  return { radii, ties };
}

describe("arrange(radii, ties, options)", () => {
  it("lets no two discs overlap", () => {
    const { radii, ties } = chain(30);
    const { x, y } = arrange(radii, ties, { iterations: 100, isDrawnTogether: false });
    for (let i = 0; i < 30; ++i)
      for (let j = 0; j < i; ++j)
        expect(Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!)).toBeGreaterThan(
          radii[i]! + radii[j]! - 0.1,
        );
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
