import { describe, expect, it } from "vitest";
import { nearestTo, neighbourTowards } from "../../../src/explorer/walk.ts";
import { graphOf } from "./graph-of.ts";

const GRAPH = graphOf(
  {
    "paper/here": {
      "concept/east": 1,
      "concept/far-east": 1,
      "concept/north": 1,
      "method/west": 1,
    },
  },
  {
    "concept/east": [10, 2],
    "concept/far-east": [30, 0],
    "concept/north": [1, 12],
    "method/west": [-20, -15],
  },
);

describe("neighbourTowards(graph, key, direction, isShown, turned)", () => {
  it.each([
    ["right", "concept/east"],
    ["up", "concept/north"],
    ["left", "method/west"],
    ["down", "method/west"],
  ] as const)("goes %s to %s", (direction, expected) => {
    expect(neighbourTowards(GRAPH, "paper/here", direction)).toBe(expected);
  });
  it("passes over what is switched off", () => {
    const isShown = (key: string) => key !== "concept/east";
    expect(neighbourTowards(GRAPH, "paper/here", "right", isShown)).toBe("concept/far-east");
  });
  it("goes nowhere where no neighbour lies within 75° of the direction", () => {
    expect(neighbourTowards(GRAPH, "concept/far-east", "right")).toBeNull();
  });
  it("means what is seen on a map that stands a quarter turned", () => {
    // x, y → y, −x: what lies to the east of the plate is seen below.
    expect(neighbourTowards(GRAPH, "paper/here", "down", () => true, true)).toBe("concept/east");
    expect(neighbourTowards(GRAPH, "paper/here", "right", () => true, true)).toBe("concept/north");
  });
});

describe("nearestTo(graph, keys, place)", () => {
  const places = graphOf(
    { "paper/a": {}, "paper/b": {}, "paper/c": {} },
    { "paper/a": [0, 0], "paper/b": [4, 3], "paper/c": [4, -3] },
  );

  it("gives the node that lies nearest, of equals the first by key", () => {
    expect(nearestTo(places, ["paper/c", "paper/b", "paper/a"], { x: 1, y: 0 })).toBe("paper/a");
    expect(nearestTo(places, ["paper/c", "paper/b", "paper/a"], { x: 4, y: 0 })).toBe("paper/b");
    expect(nearestTo(places, ["paper/c"], { x: 0, y: 0 })).toBe("paper/c");
  });
  it("gives none of none", () => {
    expect(nearestTo(places, [], { x: 0, y: 0 })).toBeNull();
  });
});
