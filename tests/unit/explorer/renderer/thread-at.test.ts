import { describe, expect, it } from "vitest";
import type { Frame } from "../../../../src/explorer/renderer/geometry.ts";
import { arcPoint, threadArc, threadAt } from "../../../../src/explorer/renderer/thread-at.ts";
import { threePapers } from "./small-graph.ts";

/** The map's origin is in the middle, a map unit a pixel. */
const FRAME: Frame = { width: 400, height: 400, x: 0, y: 0, scale: 1, turned: false };
const graph = threePapers();
const all = () => true;

describe("threadArc(frame, paper, term)", () => {
  it("bends to one side by half of 9 % of its length in its middle", () => {
    const node = (key: string) => graph.getNodeAttributes(key);
    const arc = threadArc(FRAME, node("paper/a2"), { ...node("concept/shared"), x: 0, y: 0 });
    const { x, y } = arcPoint(arc, 0.5);
    // from (300, 200) to (200, 200)
    expect(x).toBeCloseTo(250, 9);
    expect(Math.abs(y - 200)).toBeCloseTo(4.5, 9);
  });
});

describe("threadAt(graph, frame, at, reach, counts)", () => {
  it("finds the thread that passes nearest", () => {
    // a1 at (200, 200) and a2 at (300, 200), what they share between them
    const found = threadAt(graph, FRAME, { x: 275, y: 203 }, 14, (_edge, { quiet }) => !quiet);
    expect(graph.extremities(found!)).toEqual(["paper/a2", "concept/shared"]);
  });
  it("finds none beyond its reach, and none that does not count", () => {
    expect(threadAt(graph, FRAME, { x: 275, y: 240 }, 14, all)).toBeNull();
    expect(threadAt(graph, FRAME, { x: 275, y: 203 }, 14, () => false)).toBeNull();
  });
});
