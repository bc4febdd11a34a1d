import { describe, expect, it } from "vitest";
import { nextThread, threadsFrom } from "../../../src/explorer/thread-steps.ts";
import { graphOf } from "./graph-of.ts";

const GRAPH = graphOf({
  "paper/a": { "concept/loom": 0.4, "concept/knot": 0.9, "method/warp": 0.4 },
  "paper/b": { "concept/loom": 0.8 },
});
const ALL = { has: () => true, hasRelation: () => true };

describe("threadsFrom(graph, key, shown)", () => {
  it("has the strongest first, and equal ones by key", () => {
    expect(threadsFrom(GRAPH, "paper/a", ALL)).toEqual([
      "concept/knot",
      "concept/loom",
      "method/warp",
    ]);
    expect(threadsFrom(GRAPH, "concept/loom", ALL)).toEqual(["paper/b", "paper/a"]);
  });
  it("leaves out what the filters do", () => {
    const knot = GRAPH.getNodeAttribute("concept/knot", "index");
    const has = ({ index }: { index: number }) => index !== knot;
    expect(threadsFrom(GRAPH, "paper/a", { ...ALL, has })[0]).toBe("concept/loom");
    expect(threadsFrom(GRAPH, "paper/a", { ...ALL, hasRelation: () => false })).toEqual([]);
  });
});

describe("nextThread(threads, before, isBack)", () => {
  const THREADS = ["a", "b", "c"];
  it("goes around, either way", () => {
    expect(nextThread(THREADS, null, false)).toBe("a");
    expect(nextThread(THREADS, "c", false)).toBe("a");
    expect(nextThread(THREADS, "a", true)).toBe("c");
    expect(nextThread(THREADS, null, true)).toBe("c");
  });
  it("begins anew where the thread before is gone, and nowhere where there are none", () => {
    expect(nextThread(THREADS, "z", false)).toBe("a");
    expect(nextThread([], null, false)).toBeNull();
  });
});
