import { describe, expect, it } from "vitest";
import { placeOnShore } from "../../../src/layout/shore.ts";

const land = {
  x: Float64Array.of(-200, 0, 200),
  y: Float64Array.of(0, 0, 0),
  r: Float64Array.of(100, 100, 100),
};

describe("placeOnShore(land, rooms, strait)", () => {
  it("keeps a strait to the land", () => {
    const at = placeOnShore(land, [20, 20, 20, 20, 20], 46);
    for (let i = 0; i < 5; ++i)
      for (let j = 0; j < 3; ++j)
        expect(
          Math.hypot(at[2 * i]! - land.x[j]!, at[2 * i + 1]! - land.y[j]!),
        ).toBeGreaterThanOrEqual(20 + 100 + 46 - 1e-6);
  });
  it("stays near: above or below a wide land, which grows least there", () => {
    const at = placeOnShore(land, [20], 46);
    expect(Math.abs(at[1]!)).toBeLessThan(200);
    expect(Math.abs(at[1]!)).toBeGreaterThan(100);
  });
  it("sets rows in order, from the left and the top", () => {
    const none = { x: new Float64Array(0), y: new Float64Array(0), r: new Float64Array(0) };
    expect([...placeOnShore(none, [10, 10, 10, 5], 46)]).toEqual([
      -20, 10, 0, 10, 20, 10, -20, -10,
    ]);
  });
});
