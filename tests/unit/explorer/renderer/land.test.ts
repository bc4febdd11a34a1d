import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ring } from "../../../../src/dataset/reader.ts";
import {
  depthAt,
  depthIn,
  drawLand,
  emptyLand,
  ownerAt,
  SEA,
} from "../../../../src/explorer/renderer/land.ts";

const EXTENT = [-100, -50, 100, 50] as const;

/** The plate from its left edge to x, as a ring. */
function leftOf(x: number): Ring {
  return [-100, -50, x, -50, x, 50, -100, 50];
}

/** A plate on which one community has land: what surrounds each of its isobands. */
function landOf(community: number, bands: readonly (readonly Ring[])[]) {
  const land = emptyLand(EXTENT);
  drawLand(land, [...Array.from({ length: community }, () => []), bands]);
  return land;
}

describe("drawLand(land, territories)", () => {
  it.each([0, 30, 3000])("tells whose land a point is, and how high, community %d", (community) => {
    const land = landOf(community, [[leftOf(0)], [leftOf(-50)]]);
    expect(ownerAt(land, -99, 0)).toBe(community);
    expect(depthAt(land, community, -99, 0)).toBe(2);
    expect(depthAt(land, community, -10, 0)).toBe(1);
    expect(depthAt(land, community + 1, -10, 0)).toBe(0);
    expect(ownerAt(land, 10, 0)).toBe(SEA);
  });

  it("leaves a lake in a land free, and an island in the lake dry", () => {
    const square = (half: number): Ring => [-half, -half, half, -half, half, half, -half, half];
    const land = landOf(0, [[square(40), square(20), square(5)]]);
    expect([0, 10, 30, 45].map((x) => ownerAt(land, x, 0))).toEqual([0, SEA, 0, SEA]);
  });

  it("draws what lies beyond the plate as far as the plate reaches", () => {
    const land = landOf(0, [[[-300, -300, 300, -300, 300, 300, -300, 300]]]);
    expect(land.owners.every((owner) => owner === 0)).toBe(true);
  });

  it("takes a cell for land where its middle lies in the ring, whichever way that runs", () => {
    const radius = fc.integer({ min: 10, max: 45 });
    fc.assert(
      fc.property(
        fc.array(radius, { minLength: 3, maxLength: 12 }),
        fc.boolean(),
        (radii, back) => {
          const points = radii.map((length, i) => {
            const angle = (2 * Math.PI * i) / radii.length + 0.01;
            return [length * Math.cos(angle), length * Math.sin(angle)] as const;
          });
          const ring = (back ? points.toReversed() : points).flat();
          const land = landOf(0, [[ring]]);
          for (let cell = 0; cell < land.owners.length; cell += 97) {
            const x = -100 + ((cell % land.columns) + 0.5) * (200 / land.columns);
            const y = 50 - (Math.floor(cell / land.columns) + 0.5) * (100 / land.rows);
            expect(land.owners[cell]).toBe(isInside(points, x, y) ? 0 : SEA);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

/** Even–odd rule, by a ray to the right. */
function isInside(points: readonly (readonly [number, number])[], x: number, y: number): boolean {
  return (
    points.filter(([toX, toY], i) => {
      const [fromX, fromY] = points.at(i - 1)!;
      return fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
    }).length %
      2 ===
    1
  );
}

describe("depthIn(land, toMap, communities)", () => {
  const land = landOf(3, [[leftOf(0)], [leftOf(-50)]]);
  // a viewport of 400 × 200 pixels over the plate: two pixels a map unit, y down
  const toMap = [0.5, 0, 0, -0.5, -100, 50] as const;

  it("counts isobands of its own land, and tells sea from others' land", () => {
    const own = depthIn(land, toMap, [1, 3]);
    expect([own(10, 100), own(150, 100), own(300, 100), own(-5, 100)]).toEqual([2, 1, 0, 0]);
    expect(depthIn(land, toMap, [1])(10, 100)).toBe(-1);
  });
});

describe("ownerAt(land, x, y)", () => {
  it("is the sea outside the plate", () => {
    expect(ownerAt(emptyLand([0, 0, 10, 10]), 11, 5)).toBe(SEA);
  });
});
