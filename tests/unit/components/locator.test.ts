import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plateBox } from "../../../src/components/plate-box.ts";
import { spreadSeats } from "../../../src/components/seats.ts";

describe("plateBox(extent)", () => {
  it("turns y and leaves a twentieth of sea around", () => {
    expect(plateBox([-500, -200, 500, 400])).toEqual({
      x: -550,
      y: -450,
      width: 1100,
      height: 700,
    });
  });
  it("is at least so wide as a page can show", () => {
    const { width, height } = plateBox([0, 0, 100, 1000]);
    expect(width).toBeCloseTo(1210, 6);
    expect(height).toBeCloseTo(1100, 6);
  });
  it("holds a single point", () => {
    expect(plateBox([5, 5, 5, 5]).width).toBeGreaterThan(0);
  });
});

describe("spreadSeats(places, distance, fixed)", () => {
  it("leaves alone what is apart", () => {
    const places = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
    ];
    expect(spreadSeats(places, 30)).toEqual(places);
  });
  it("parts two on one spot sideways, by the same share", () => {
    const [one, other] = spreadSeats(
      [
        { x: 10, y: 10 },
        { x: 10, y: 10 },
      ],
      20,
    );
    expect(one!.x).toBeCloseTo(0, 1);
    expect(other!.x).toBeCloseTo(20, 1);
    expect([one!.y, other!.y]).toEqual([10, 10]);
  });
  it("moves the others away from a first that is fixed", () => {
    const [first, second] = spreadSeats(
      [
        { x: 0, y: 0 },
        { x: 0, y: 4 },
      ],
      10,
      true,
    );
    expect(first).toEqual({ x: 0, y: 0 });
    expect(second!.y).toBeCloseTo(10, 1);
  });
  it("parts any dozen discs", () => {
    const coordinate = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 12 }),
        (places) => {
          const seats = spreadSeats(places, 10);
          for (const [i, one] of seats.entries()) {
            for (const other of seats.slice(0, i)) {
              expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(9);
            }
          }
        },
      ),
    );
  });
});
