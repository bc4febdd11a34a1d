import { describe, expect, it } from "vitest";
import {
  marksNear,
  spotsOf,
  spreadOf,
  type LandMark,
} from "../../../../src/explorer/renderer/land-name-spots.ts";

/** Marks on a line from one point to another. */
function line(from: readonly [number, number], to: readonly [number, number]): LandMark[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => ({
    x: from[0] + share * (to[0] - from[0]),
    y: from[1] + share * (to[1] - from[1]),
    radius: 5,
    weight: 1,
    mass: 1,
  }));
}

describe("spreadOf(marks)", () => {
  it("lies as its marks do, tilted no more than can be read with ease", () => {
    expect(spreadOf(line([0, 0], [400, 40])).tilt).toBeCloseTo(0.1, 2);
    expect(spreadOf(line([0, 0], [400, 400])).tilt).toBeCloseTo(0.22, 5);
    expect(spreadOf(line([0, 0], [0, 400])).tilt).toBe(0);
  });
  it("has its middle where what counts most is", () => {
    const marks = line([0, 0], [400, 0]);
    const heavy = marks.map((mark, i) => ({ ...mark, mass: i === 4 ? 100 : 1 }));
    expect(spreadOf(marks).x).toBe(200);
    expect(spreadOf(heavy).x).toBeGreaterThan(380);
  });
});

describe("spotsOf(spread, lands, near)", () => {
  const spread = spreadOf(line([0, 0], [400, 40]));
  it("begins in the middle, or where the name stands usually", () => {
    expect(spotsOf(spread, 1)[0]).toMatchObject({ x: 200, y: 20, far: 0 });
    expect(spotsOf(spread, 1, { x: 7, y: 9 })[0]).toEqual({ x: 7, y: 9, far: 0 });
  });
  it("goes outwards, and tries fewer places where there are many lands", () => {
    const spots = spotsOf(spread, 1);
    const distances = spots.map(({ far }) => far);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(spotsOf(spread, 100).length).toBeLessThan(spots.length / 3);
  });
});

describe("marksNear(spread, half, marks)", () => {
  const marks = line([0, 0], [400, 40]);
  const spread = spreadOf(marks);
  const half = { x: 50, y: 10 };
  it("keeps what a name could lie over", () => {
    const far = { ...marks[0]!, x: 5000 };
    const near = marksNear(spread, half, [...marks, far]);
    expect(new Set([0, 20, 40].flatMap(near))).toEqual(new Set(marks));
  });
  it("tells which of them are in the way so far down, the dearest first", () => {
    const paper = { ...marks[0]!, weight: Infinity };
    const found = marksNear(spread, half, [...marks, paper])(0);
    expect(found[0]).toBe(paper);
    const reach = half.y + half.x * Math.sin(Math.abs(spread.tilt));
    expect(found.slice(1)).toEqual(marks.filter(({ y, radius }) => y <= reach + radius));
  });
});
