import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spiral } from "../../../src/layout/spiral.ts";

describe("spiral(count, spacing)", () => {
  it("keeps neighbours at least half a spacing apart", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 150 }),
        fc.integer({ min: 1, max: 50 }),
        (count, spacing) => {
          const at = spiral(count, spacing);
          let nearest = Infinity;
          for (let i = 0; i < count; ++i)
            for (let j = 0; j < i; ++j)
              nearest = Math.min(
                nearest,
                Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!),
              );
          expect(nearest).toBeGreaterThan(spacing / 2);
        },
      ),
    );
  });
  it("moves nothing when points are added", () => {
    expect(spiral(30, 5).slice(0, 20)).toEqual(spiral(10, 5));
  });
  it.each([-1, 1.5, Number.NaN])("refuses a count of %d", (count) => {
    expect(() => spiral(count, 5)).toThrow(RangeError);
  });
});
