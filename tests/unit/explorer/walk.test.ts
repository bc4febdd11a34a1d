import { describe, expect, it } from "vitest";
import { neighbourTowards } from "../../../src/explorer/walk.ts";
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
