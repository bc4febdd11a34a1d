import { describe, expect, it } from "vitest";
import { Obstacles } from "../../../src/layout/free-place.ts";

describe("new Obstacles(side)", () => {
  const wall = new Obstacles(50);
  for (let y = -300; y <= 300; y += 20) wall.add({ x: 0, y, r: 12 });

  it("tells what is free, also across many squares", () => {
    expect(wall.isFree(23, 0, 10)).toBe(true);
    expect(wall.isFree(15, 0, 10)).toBe(false);
    expect(wall.isFree(150, 0, 140)).toBe(false);
    expect(wall.isFree(160, 0, 140)).toBe(true);
  });
  it("leaves a disc where it has room", () => {
    expect(wall.nearestFree(40, 3, 10)).toEqual({ x: 40, y: 3 });
  });
  it("puts a disc beside what is in the way, on the side where it is", () => {
    const { x, y } = wall.nearestFree(10, 0, 10);
    expect(wall.isFree(x, y, 10)).toBe(true);
    expect(x).toBeGreaterThan(20);
    expect(Math.hypot(x - 10, y)).toBeLessThan(20);
  });
});
