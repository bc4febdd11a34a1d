import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densestPlace, type Attractor } from "../../../src/layout/newcomers.ts";
import { seeded } from "../../../src/random.ts";

/** Attractors about two middles: `share` of them, in turn, about the first. */
function twoCrowds(count: number, share: number): Attractor[] {
  const random = seeded(3);
  return Array.from({ length: count }, (_, i) => {
    const middle = (i * share) % 1 < share ? 0 : 5000;
    return { x: middle + 100 * random(), y: 100 * random(), weight: 1 };
  });
}

describe("densestPlace(attractors)", () => {
  it("is the attractor itself, where there is one", () => {
    expect(densestPlace([{ x: 3, y: 4, weight: 0.5 }])).toEqual({ x: 3, y: 4 });
  });

  it("lies among most of them, not in the middle of all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 2000 }), (count) => {
        const { x, y } = densestPlace(twoCrowds(count, 0.7));
        expect([x > -1 && x < 150, y > -1 && y < 101]).toEqual([true, true]);
      }),
      { numRuns: 20 },
    );
  });

  it("compares all with at most 256 of them, however many there are", () => {
    let read = 0;
    const attractors = twoCrowds(1000, 0.7).map(({ x, y }) => ({
      ...{ x, y },
      get weight() {
        ++read;
        return 1;
      },
    }));
    densestPlace(attractors);
    // Four steps of mean shift look at all of them once each.
    expect(read).toBe(1000 * (256 + 4));
  });
});
