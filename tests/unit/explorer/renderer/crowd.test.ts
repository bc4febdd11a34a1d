import { describe, expect, it } from "vitest";
import { nameRoom } from "../../../../src/explorer/renderer/crowd.ts";
import type { Frame } from "../../../../src/explorer/renderer/geometry.ts";

/** Room for 40 names: 31 × 20,000 square pixels by 15,500 each. */
const frame = (scale: number): Frame => ({
  ...{ width: 1000, height: 620, x: 0, y: 0, scale, turned: false },
});
const EXTENT = [0, 0, 1000, 620] as const;

describe("nameRoom(papers, extent, frame)", () => {
  it("names everything on a map of few", () => {
    expect(nameRoom(63, EXTENT, frame(1))).toEqual({ budget: 40, papers: 40, minded: 1 });
  });
  it("names land alone from very far", () => {
    const { budget, papers, minded } = nameRoom(10_000, EXTENT, frame(1));
    expect([budget, papers]).toEqual([0, 0]);
    // a crowd of 250: a name pays 3 in 250, but never less than 3 in 100
    expect(minded).toBe(0.03);
  });
  it("names terms before papers as one comes nearer", () => {
    // 480 papers for 40 names are a crowd of 12: (40/12 − 1) of (40/6 − 1)
    const far = nameRoom(480, EXTENT, frame(1));
    expect(far.papers).toBe(0);
    expect(far.budget).toBeCloseTo((40 * (40 / 12 - 1)) / (40 / 6 - 1), 9);
    // at twice the scale a quarter of them is in view: a crowd of 3
    const near = nameRoom(480, EXTENT, frame(2));
    expect(near.budget).toBe(40);
    expect(near.papers).toBeCloseTo((40 * (6 - 3)) / 3.5, 9);
  });
  it("counts what the filters leave, and no more than there is", () => {
    expect(nameRoom(0, EXTENT, frame(1)).papers).toBe(40);
    expect(nameRoom(480, EXTENT, frame(0.1))).toEqual(nameRoom(480, EXTENT, frame(1)));
  });
});
