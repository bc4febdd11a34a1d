import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Coasts } from "../../../src/layout/straits.ts";

describe("Coasts", () => {
  it("counts the pairs that are too near, as comparing all does", () => {
    const discs = fc.array(
      fc.tuple(fc.integer({ max: 300, min: 0 }), fc.nat(300), fc.integer({ min: -1, max: 2 })),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(discs, fc.integer({ min: 1, max: 60 }), (all, width) => {
        // Half a unit apart at least, or two in one point would be left to others.
        const x = Float64Array.from(all, ([at], i) => at + 0.01 * i);
        const y = Float64Array.from(all, ([, at]) => at);
        const r = new Float64Array(all.length).fill(5);
        const groupOf = Int32Array.from(all, ([, , group]) => group);
        let expected = 0;
        for (let i = 0; i < all.length; ++i)
          for (let j = 0; j < i; ++j)
            if (groupOf[i]! >= 0 && groupOf[j]! >= 0 && groupOf[i] !== groupOf[j])
              if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < 10 + width - 1e-3) ++expected;
        const mass = new Float64Array(all.length).fill(1);
        // With nothing made up, the places stay, and the count is that of the start.
        const coasts = new Coasts({ x, y, r }, { groupOf, width }, 10);
        expect(coasts.part(mass, 0)).toBe(expected);
      }),
    );
  });
});
