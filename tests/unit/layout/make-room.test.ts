import { describe, expect, it } from "vitest";
import { makeRoom } from "../../../src/layout/make-room.ts";

/** Discs on the x-axis that need 10 between each two, the first as heavy as given. */
function parted(places: readonly number[], first: number, need = 10): number[] {
  const x = Float64Array.from(places);
  const mass = Float64Array.from(places, (_, i) => (i === 0 ? first : 1));
  makeRoom({ x, y: new Float64Array(x.length), mass, reach: 10, need: () => need }, 200);
  return [...x];
}

describe("makeRoom(room, iterations, pull)", () => {
  it("moves the lighter of two the farther", () => {
    const [heavy, light] = parted([0, 6], 3);
    expect(light! - heavy!).toBeGreaterThan(9.99);
    expect(-heavy!).toBeCloseTo((light! - 6) / 3, 6);
  });
  it("moves nothing where every need is met", () => {
    const places = [0, 7.3, 14.9];
    expect(parted(places, 1, 7)).toEqual(places);
  });
  it("parts two in one point", () => {
    const x = new Float64Array(2);
    const y = new Float64Array(2);
    const mass = new Float64Array(2).fill(1);
    makeRoom({ x, y, mass, reach: 10, need: () => 10 }, 50);
    expect(Math.hypot(x[0]! - x[1]!, y[0]! - y[1]!)).toBeGreaterThan(9.99);
  });
});
