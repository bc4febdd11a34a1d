import { describe, expect, it } from "vitest";
import type { Box, Point } from "../../../../src/explorer/renderer/geometry.ts";
import {
  isInSight,
  mayStay,
  roomNear,
  type Surroundings,
} from "../../../../src/explorer/renderer/land-name-room.ts";

const FREE: Box = [0, 0, 500, 400];
const HALF: Point = { x: 50, y: 10 };
const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  free: FREE,
  walls: [],
  fits: () => true,
  marks: () => [],
  mostCost: 0.5,
  ...more,
});

describe("isInSight(middle, half, surroundings)", () => {
  it("asks for the whole name, four pixels within what is free", () => {
    expect(isInSight({ x: 54, y: 200 }, HALF, around())).toBe(true);
    expect(isInSight({ x: 53, y: 200 }, HALF, around())).toBe(false);
  });
  it("asks for ground that nothing floats over", () => {
    const walls: Box[] = [[240, 180, 300, 220]];
    expect(isInSight({ x: 190, y: 200 }, HALF, around({ walls }))).toBe(true);
    expect(isInSight({ x: 191, y: 200 }, HALF, around({ walls }))).toBe(false);
  });
  it("is content with the middle for a name too wide to be seen whole", () => {
    expect(isInSight({ x: 250, y: 200 }, { x: 300, y: 10 }, around())).toBe(true);
  });
});

describe("roomNear(own, half, surroundings)", () => {
  it("brings a name into sight by the shortest way", () => {
    expect(roomNear({ x: -30, y: 200 }, HALF, around())).toEqual({ x: 54, y: 200 });
  });
  it("takes the nearest place that is clear of what floats above, and of marks", () => {
    // Rows are tried 20 px apart: the next below ends beside the wall.
    const walls: Box[] = [[0, 150, 500, 215]];
    expect(roomNear({ x: 200, y: 206 }, HALF, around({ walls }))).toEqual({ x: 200, y: 226 });
    const mark = { x: 200, y: 226, radius: 5, cost: 1 };
    expect(roomNear({ x: 200, y: 206 }, HALF, around({ walls, marks: () => [mark] }))).toEqual({
      x: 200,
      y: 246,
    });
  });
  it("would rather lie over a term of one paper than go far", () => {
    const leaf = { x: 200, y: 200, radius: 3, cost: 0.12 };
    expect(roomNear({ x: 200, y: 200 }, HALF, around({ marks: () => [leaf] }))).toEqual({
      x: 200,
      y: 200,
    });
  });
  it("finds none off its own land, or where every place costs too much", () => {
    expect(roomNear({ x: -30, y: 200 }, HALF, around({ fits: ({ x }) => x < 40 }))).toBeNull();
    const everywhere = { x: 250, y: 200, radius: 900, cost: 1 };
    expect(roomNear({ x: 1, y: 1 }, HALF, around({ marks: () => [everywhere] }))).toBeNull();
  });
});

describe("mayStay(middle, half, surroundings)", () => {
  it("holds while the name is in sight, on its land and over nothing that matters", () => {
    const at = { x: 100, y: 100 };
    expect(mayStay(at, HALF, around())).toBe(true);
    expect(mayStay(at, HALF, around({ fits: () => false }))).toBe(false);
    const paper = { x: 140, y: 100, radius: 6, cost: 1 };
    expect(mayStay(at, HALF, around({ marks: () => [paper] }))).toBe(false);
    expect(mayStay({ x: 40, y: 100 }, HALF, around())).toBe(false);
  });
});
