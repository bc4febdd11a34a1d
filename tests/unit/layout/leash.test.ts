import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Leash } from "../../../src/layout/leash.ts";

/** Three items at 0, 0: one that stays, one on a leash of 10, and one that is free. */
function leash(): Leash {
  return new Leash(new Float64Array(3), new Float64Array(3), Float64Array.of(0, 10, Infinity));
}

describe("Leash", () => {
  it("reaches as far as each item may go", () => {
    expect([leash().reaches(0, 0, 0), leash().reaches(0, 1, 0)]).toEqual([true, false]);
    expect([leash().reaches(1, 6, 8), leash().reaches(1, 6, 8.1)]).toEqual([true, false]);
    expect(leash().reaches(2, 1e9, 0)).toBe(true);
  });
  it("pulls back what has gone too far, along its way", () => {
    const [x, y] = [Float64Array.of(5, 30, 5), Float64Array.of(5, -40, 5)];
    leash().hold(x, y);
    expect([...x]).toEqual([0, 6, 5]);
    expect([...y]).toEqual([0, -8, 5]);
  });
  it("leaves what is within reach to the last bit", () => {
    const coordinate = fc.double({ min: -7, max: 7, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (atX, atY) => {
        const [x, y] = [Float64Array.of(0, atX, atX), Float64Array.of(0, atY, atY)];
        leash().hold(x, y);
        expect([x[1], y[1], x[2], y[2]]).toEqual([atX, atY, atX, atY]);
      }),
    );
  });
});
