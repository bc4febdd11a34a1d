import { describe, expect, it } from "vitest";
import { departuresOf } from "../../../../src/explorer/lens.ts";
import { travel } from "../../../../src/explorer/renderer/travel.ts";
import { threePapers } from "./small-graph.ts";

/** A clock that stands until it is told to go on. */
function handClock(still = false) {
  let time = 0;
  const waiting = new Map<number, () => void>();
  let next = 0;
  return {
    now: () => time,
    request: (callback: () => void) => (waiting.set(++next, callback), next),
    cancel: (request: number) => void waiting.delete(request),
    still: () => still,
    pass(ms: number) {
      time += ms;
      const due = [...waiting.values()];
      waiting.clear();
      for (const callback of due) callback();
    },
  };
}

function world() {
  const graph = threePapers();
  graph.setNodeAttribute("paper/a1", "x", 100);
  const from = new Map([...departuresOf(graph), ["paper/a1", { x: 0, y: 50 }] as const]);
  return { graph, from };
}

describe("travel(graph, from, clock)", () => {
  it("begins where nodes come from, and ends where the graph has them", () => {
    const { graph, from } = world();
    const kept = graph.getNodeAttributes("paper/a1");
    const clock = handClock();
    travel(graph, from, clock);
    expect(kept).toMatchObject({ x: 0, y: 50 });
    clock.pass(100);
    expect(kept.x).toBeGreaterThan(0);
    expect(kept.x).toBeLessThan(100);
    clock.pass(10_000);
    expect(kept).toMatchObject({ x: 100, y: 0 });
    // Names hold on to the record of a node.
    expect(graph.getNodeAttributes("paper/a1")).toBe(kept);
  });
  it("leaves all at their places when it is cut short", () => {
    const { graph, from } = world();
    const clock = handClock();
    const end = travel(graph, from, clock);
    clock.pass(100);
    end();
    clock.pass(100);
    expect(graph.getNodeAttributes("paper/a1")).toMatchObject({ x: 100, y: 0 });
  });
  it("does not move where the reader wants less motion", () => {
    const { graph, from } = world();
    travel(graph, from, handClock(true));
    expect(graph.getNodeAttributes("paper/a1")).toMatchObject({ x: 100, y: 0 });
  });
});
