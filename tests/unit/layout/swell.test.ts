import { describe, expect, it } from "vitest";
import { swell } from "../../../src/layout/swell.ts";

/** Points on the x-axis around a newcomer at 0 of room 30, after swelling. */
function swollen(places: readonly number[]): number[] {
  const x = Float64Array.from([0, ...places]);
  const y = new Float64Array(x.length);
  swell({ x, y, newcomers: [0], rooms: new Float64Array(x.length).fill(30) });
  expect([x[0], ...y]).toEqual([0, ...y.map(() => 0)]);
  return [...x.subarray(1)];
}

describe("swell(swelling)", () => {
  it("opens the area that a newcomer needs, less a trace", () => {
    // √(40² + 30²) = 50.
    expect(swollen([40, -40])).toEqual([
      expect.closeTo(48.5, 9) as number,
      expect.closeTo(-48.5, 9) as number,
    ]);
  });
  it("keeps what is near to the newcomer in its order", () => {
    const places = Array.from({ length: 60 }, (_, i) => 2 + 3 * i);
    const moved = swollen(places);
    expect(moved).toEqual(moved.toSorted((a, b) => a - b));
    expect(moved[0]).toBeGreaterThan(28);
  });
  it("leaves what is far where it is, to the last digit", () => {
    expect(swollen([301.7, -1234.5])).toEqual([301.7, -1234.5]);
  });
});
