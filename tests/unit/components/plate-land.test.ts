import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plateLand } from "../../../src/components/plate-land.ts";
import { formatRings, readRings, type Ring } from "../../../src/dataset/path-data.ts";
import { referenceScale } from "../../../src/explorer/renderer/start-view.ts";

/** A coast with bays, about the middle of a map. */
function coast(radius: number, bays: number, depth: number, corners = 1600): Ring {
  return Array.from({ length: corners }, (_, i) => (2 * Math.PI * i) / corners).flatMap((turn) => {
    const far = radius * (1 + depth * Math.sin(bays * turn));
    return [far * Math.cos(turn), far * Math.sin(turn)];
  });
}

/** How far the farthest point of some rings lies from the nearest of others. */
function farthest(rings: readonly Ring[], others: readonly Ring[]): number {
  const targets = others.flatMap(pointsOf);
  const distances = rings
    .flatMap(pointsOf)
    .map(([x, y]) => Math.min(...targets.map(([a, b]) => Math.hypot(a - x, b - y))));
  return Math.max(...distances);
}

function pointsOf(ring: Ring): [number, number][] {
  return Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]);
}

describe("plateLand(plate, overview)", () => {
  it("draws any coast within a pixel of its place, with fewer corners", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.constantFrom(600, 9000),
        (bays, depth, half) => {
          const extent = [-half, -half / 2, half, half / 2] as const;
          const whole = formatRings([coast(half / 3, bays, depth)], half > 1000 ? 0 : 1);
          const land = plateLand({ territories: [[whole]], waterLines: [whole] }, { extent });
          const drawn = land.territories[0]![0]!;
          expect(land.waterLines).toEqual([drawn]);
          expect(drawn.length).toBeLessThan(whole.length / 2);
          const rings = readRings(drawn).map((ring) => ring.map((value) => value * land.step));
          expect(farthest(rings, readRings(whole)) * referenceScale(extent)).toBeLessThan(1);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("keeps islands apart, and what has no land empty", () => {
    const extent = [-600, -400, 600, 400] as const;
    const islands = formatRings([coast(90, 0, 0), coast(60, 0, 0).map((value) => value + 300)], 1);
    const { territories, waterLines } = plateLand(
      { territories: [[islands, ""], []], waterLines: [] },
      { extent },
    );
    expect(territories.map((bands) => bands.map((band) => readRings(band).length))).toEqual([
      [2, 0],
      [],
    ]);
    expect(waterLines).toEqual([]);
  });
});
