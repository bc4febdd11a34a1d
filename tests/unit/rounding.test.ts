import { describe, expect, it } from "vitest";
import { roundTo } from "../../src/rounding.ts";

describe("roundTo(value, decimals)", () => {
  it.each([
    [0.1 + 0.2, 6, 0.3],
    [2.5, 0, 3],
    [-2.5, 0, -2],
    [Math.fround(17.35), 2, 17.35],
    [1234.5678, 3, 1234.568],
  ])("rounds %d to %d decimals", (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });

  it("gives no −0, which text shows", () => {
    expect(Object.is(roundTo(-0.001, 2), 0)).toBe(true);
  });
});
