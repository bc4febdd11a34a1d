import { describe, expect, it } from "vitest";
import { polygonArea, polygonContains } from "d3";
import { buildPlate, gridStepFor, type Mark } from "../../../src/layout/plate.ts";
import type { Ring } from "../../../src/layout/positions.ts";

function paper(x: number, y: number, community: number): Mark {
  return { x, y, community, weight: 1.5 };
}
function pointsOf(ring: Ring): [number, number][] {
  return Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]);
}
/** Even-odd, as the rings are drawn. */
function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  return rings.filter((ring) => polygonContains(pointsOf(ring), [x, y])).length % 2 === 1;
}

const EXTENT = [-300, -300, 300, 300] as const;

describe("buildPlate(marks, communities, extent)", () => {
  it("draws a coast around a lone community's papers", () => {
    const marks = [paper(0, 0, 0), paper(80, 10, 0), paper(30, 90, 0)];
    const { territories } = buildPlate(marks, ["community/a"], EXTENT);
    const coast = territories[0]!.bands[0]!;
    expect(coast).toHaveLength(1);
    for (const { x, y } of marks) expect(isInside(coast, x, y)).toBe(true);
    expect(isInside(coast, 250, 0)).toBe(false);
  });
  it("puts the coast of one paper where 1.5 exp(−d² / 2·37²) is .3: 66 units off", () => {
    const { territories } = buildPlate([paper(0, 0, 0)], ["community/a"], EXTENT);
    for (const [x, y] of pointsOf(territories[0]!.bands[0]![0]!)) {
      expect(Math.hypot(x, y)).toBeGreaterThan(65);
      expect(Math.hypot(x, y)).toBeLessThan(68);
    }
  });
  it("keeps neighbours' bands apart", () => {
    const marks = [paper(-50, 0, 0), paper(-50, 60, 0), paper(50, 0, 1), paper(60, 50, 1)];
    const { territories } = buildPlate(marks, ["community/a", "community/b"], EXTENT);
    const [a, b] = territories.map(({ bands }) => bands[0]!);
    for (let x = -200; x <= 200; x += 7)
      for (let y = -150; y <= 200; y += 7)
        expect(isInside(a!, x, y) && isInside(b!, x, y)).toBe(false);
    expect(isInside(a!, -50, 0)).toBe(true);
    expect(isInside(b!, 50, 0)).toBe(true);
  });
  it("nests the bands, and drops specks", () => {
    const marks = [
      paper(0, 0, 0),
      paper(10, 0, 0),
      paper(0, 10, 0),
      { ...paper(300, 0, 0), weight: 0.31 },
    ];
    const { bands } = buildPlate(marks, ["community/a"], EXTENT).territories[0]!;
    expect(bands).toHaveLength(4);
    expect(bands[0]).toHaveLength(1);
    for (let band = 1; band < 4; ++band)
      for (const ring of bands[band]!)
        for (const [x, y] of pointsOf(ring)) expect(isInside(bands[band - 1]!, x, y)).toBe(true);
  });
  it("draws a large map's coasts with half of the corners, in the same places", () => {
    const marks = [paper(0, 0, 0), paper(160, 20, 0), paper(60, 180, 0)];
    const [fine, coarse] = [2, 2.001].map((coarseness) =>
      pointsOf(
        buildPlate(marks, ["community/a"], EXTENT, coarseness).territories[0]!.bands[0]![0]!,
      ),
    );
    expect(coarse!.length / fine!.length).toBeCloseTo(0.5, 1);
    const [whole, thinned] = [fine!, coarse!].map((ring) => Math.abs(polygonArea(ring)));
    expect(thinned! / whole!).toBeGreaterThan(0.99);
  });
  it("draws water lines around the land, within the extent", () => {
    const { waterLines, extent } = buildPlate([paper(250, 0, 0)], ["community/a"], EXTENT);
    expect(waterLines.map((rings) => rings.length)).toEqual([1, 1, 1, 1]);
    expect(extent[2]).toBeGreaterThan(300);
    expect(Math.max(...pointsOf(waterLines[0]![0]!).map(([x]) => x))).toBe(extent[2]);
  });
  it("draws the same plate twice as large for a map of twice the side and four times the marks", () => {
    const marks = [paper(0, 0, 0), paper(80, 10, 0), paper(30, 90, 1)];
    const keys = ["community/a", "community/b"];
    const small = buildPlate(marks, keys, EXTENT);
    const four = marks.flatMap((mark) => [mark, mark, mark, mark]);
    const large = buildPlate(
      four.map(({ x, y, ...mark }) => ({ ...mark, x: 2 * x, y: 2 * y })),
      keys,
      EXTENT,
      2,
    );
    const coastOf = ({ territories }: typeof small) => territories[0]!.bands[0]![0]!;
    expect(coastOf(large)).toHaveLength(coastOf(small).length);
    for (const [i, at] of coastOf(small).entries())
      expect(Math.abs(coastOf(large)[i]! - 2 * at)).toBeLessThan(0.2);
  });
  it("is sea alone where there is no community", () => {
    expect(buildPlate([paper(0, 0, -1)], [], EXTENT)).toEqual({
      extent: [-300, -300, 300, 300],
      gridStep: 100,
      territories: [],
      waterLines: [[], [], [], []],
    });
  });
});

describe("gridStepFor(width)", () => {
  it("makes squares of 200 on a plate of 1,000 to 1,400, and grows with it", () => {
    expect([1100, 1400, 2400, 9000].map(gridStepFor)).toEqual([200, 200, 500, 1000]);
  });
});
