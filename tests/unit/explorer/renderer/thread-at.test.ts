import { describe, expect, it } from "vitest";
import type { Frame } from "../../../../src/explorer/renderer/geometry.ts";
import {
  arcPoint,
  opacityOn,
  threadArc,
  threadAt,
} from "../../../../src/explorer/renderer/thread-at.ts";
import type { Thread } from "../../../../src/explorer/renderer/threads.ts";
import { threePapers } from "./small-graph.ts";

/** The map's origin is in the middle, a map unit a pixel. */
const FRAME: Frame = { width: 400, height: 400, x: 0, y: 0, scale: 1, turned: false };
const graph = threePapers();
const threads = graph.mapEdges((key, attributes, _source, _target, paper, term): Thread => ({
  ...{ key, attributes, paper, term },
}));
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

describe("threadAt(threads, frame, at, reach, counts)", () => {
  it("finds the thread that passes nearest", () => {
    // a1 at (200, 200) and a2 at (300, 200), what they share between them
    const found = threadAt(
      ...([threads, FRAME, { x: 275, y: 203 }, 14] as const),
      ({ attributes }) => !attributes.quiet,
    );
    expect(graph.extremities(found!)).toEqual(["paper/a2", "concept/shared"]);
  });
  it("finds none beyond its reach, and none that does not count", () => {
    expect(threadAt(threads, FRAME, { x: 275, y: 240 }, 14, all)).toBeNull();
    expect(threadAt(threads, FRAME, { x: 275, y: 203 }, 14, () => false)).toBeNull();
  });
  it("says where on the thread the place is", () => {
    const seen: number[] = [];
    threadAt(threads, FRAME, { x: 275, y: 203 }, 14, ({ paper }, { t, length }) => {
      if (paper.x === 100) seen.push(t, length);
      return true;
    });
    // from a2 at 300 back to what is shared at 250
    expect(seen[0]).toBeCloseTo(0.5, 1);
    expect(seen[1]).toBeCloseTo(50, 9);
  });
});

describe("opacityOn({ t, length })", () => {
  it("is whole on a short thread and at every end", () => {
    expect(opacityOn({ t: 0.5, length: 60 })).toBe(1);
    expect(opacityOn({ t: 0, length: 2000 })).toBe(1);
    expect(opacityOn({ t: 1, length: 2000 })).toBe(1);
  });
  it("is 38 % in the middle of one of 420 pixels, 40 % of that in one of 1,400", () => {
    expect(opacityOn({ t: 0.5, length: 420 })).toBeCloseTo(0.38, 9);
    expect(opacityOn({ t: 0.5, length: 1400 })).toBeCloseTo(0.38 * 0.4, 9);
  });
});
