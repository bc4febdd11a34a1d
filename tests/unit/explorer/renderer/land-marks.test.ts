import { describe, expect, it } from "vitest";
import type { Overview } from "../../../../src/dataset/reader.ts";
import type { Frame } from "../../../../src/explorer/renderer/geometry.ts";
import { communityMarks } from "../../../../src/explorer/renderer/land-marks.ts";
import { graphOf, type PaperTerms } from "../graph-of.ts";

/** From so far that marks are a texture. */
const AFAR: Frame = { width: 1440, height: 900, x: 0, y: 0, scale: 0.05, turned: false };

/** All of a large map. */
const WIDE = [-9000, -5000, 9000, 5000] as const;

/** Marks of lands with so many papers each, as large as `size`. */
function marksOf(papers: readonly number[], size: number, { start = AFAR, scale = 1 } = {}) {
  const keys = papers.map((count, land) =>
    Array.from({ length: count }, (_, i) => `paper/${String(land)}-${String(i)}`),
  );
  const changes = keys.flatMap((own, land) =>
    own.map((key) => [key, { size, community: `community/${String(land)}` }] as const),
  );
  const empty: PaperTerms = Object.fromEntries(keys.flat().map((key) => [key, {}]));
  const graph = graphOf(empty, {}, Object.fromEntries(changes));
  const communities = papers.map((_, land) => ({ key: `community/${String(land)}` }));
  return communityMarks(graph, { communities, extent: WIDE } as unknown as Overview, start, scale);
}

const minded = (marks: readonly { readonly weight: number }[]) =>
  marks.filter(({ weight }) => weight > 0);
const weightOf = (marks: readonly { readonly weight: number }[]) =>
  marks.reduce((sum, { weight }) => sum + weight, 0);

describe("communityMarks(graph, overview, start, markScale)", () => {
  it("has a name mind each paper that is no dot, however many there are", () => {
    const [marks] = marksOf([300], 8);
    expect(marks!.every(({ weight }) => weight === Infinity)).toBe(true);
  });
  it("has a larger window make no more of a dot", () => {
    const wider = { start: { ...AFAR, scale: 0.15 }, scale: 3 };
    const [marks] = marksOf([300], 1.2, wider);
    expect(marks!.some(({ weight }) => weight === Infinity)).toBe(false);
  });
  it("minds each dot of a small crowd", () => {
    const [marks] = marksOf([60], 1);
    expect(minded(marks!)).toHaveLength(60);
  });
  it("lets some dots stand for a large crowd, all of which weighs no more than a small one", () => {
    const [small, large, huge] = marksOf([60, 600, 6000], 1);
    for (const crowd of [large!, huge!]) {
      expect(minded(crowd).length).toBeLessThanOrEqual(120);
      expect(minded(crowd).length).toBeGreaterThan(60);
      expect(weightOf(crowd)).toBeCloseTo(weightOf(small!), 6);
    }
    // All of them say where the middle of the land is.
    expect(huge!.every(({ mass }) => mass > 0)).toBe(true);
    expect(huge).toHaveLength(6000);
  });
});
