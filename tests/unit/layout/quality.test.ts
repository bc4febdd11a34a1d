import { describe, expect, it } from "vitest";
import { measureQuality, type PlacedGraph } from "../../../src/layout/quality.ts";

/** Six papers in two communities, two terms, each with three papers; papers 0 to 5, terms 6 and 7. */
function placed(places: readonly (readonly [number, number])[], size = 1): PlacedGraph {
  const papersOf = [
    [0, 1, 2],
    [3, 4, 5],
  ];
  const termOf = [6, 6, 6, 7, 7, 7];
  return {
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    size: new Float64Array(8).fill(size),
    isPaper: places.map((_, i) => i < 6),
    community: Int32Array.of(0, 0, 0, 1, 1, 1, 0, 1),
    near: [
      ...termOf.map((node) => [{ node, weight: 1 }]),
      ...papersOf.map((papers) => papers.map((node) => ({ node, weight: 1 }))),
    ],
  };
}

/** Each term in the middle of its papers, 1,000 apart. */
const APART = [
  ...([0, 1000] as const).flatMap((at): [number, number][] => [
    [at + 10, 0],
    [at - 5, 9],
    [at - 5, -9],
  ]),
  [0, 0] as const,
  [1000, 0] as const,
];

describe("measureQuality(graph)", () => {
  it("is 1 for neighbours that stand nearest, and counts whose they are", () => {
    const { np, np2, overlaps } = measureQuality(placed(APART));
    expect(np).toBe(1);
    // The two papers that a paper shares its term with are among the five there are.
    expect(np2).toBe(1);
    expect(overlaps).toBe(0);
  });
  it("is the share of those that stand nearest", () => {
    // The terms change places: no paper's nearest is its own term, no term's three are its papers.
    const swapped = [...APART.slice(0, 6), APART[7]!, APART[6]!];
    expect(measureQuality(placed(swapped)).np).toBe(0);
  });
  it("is the share of the ten nearest, here of all seven, that are of the same community", () => {
    expect(measureQuality(placed(APART)).purity).toBeCloseTo(3 / 7);
  });
  it("counts discs that overlap, of a thousand", () => {
    // 10 to 10.3 from each paper to its term, 18 and more between papers: six pairs of eight discs.
    expect(measureQuality(placed(APART, 6)).overlaps).toBe(750);
  });
  it("passes over what has no place", () => {
    const papersAlone = { ...placed(APART), isPlaced: APART.map((_, i) => i < 6) };
    expect(measureQuality(papersAlone).purity).toBeCloseTo(2 / 5);
    expect(measureQuality(papersAlone).np2).toBe(1);
  });
});
