import { describe, expect, it } from "vitest";
import { nearby } from "../../../src/explorer/nearby.ts";
import { graphOf } from "./graph-of.ts";

/**
 * ```
 * a ── loom ── b ── weft ── c ── knot
 *      hub: every paper
 * ```
 */
const GRAPH = graphOf(
  {
    "paper/a": { "concept/loom": 1, "concept/hub": 1 },
    "paper/b": { "concept/loom": 1, "concept/weft": 1, "concept/hub": 1 },
    "paper/c": { "concept/weft": 1, "concept/knot": 1, "concept/hub": 1 },
  },
  {},
  { "concept/hub": { hub: true } },
);
const namesOf = (key: string, steps: 1 | 2 | 3) =>
  [...nearby(GRAPH, key, steps)].map((found) => found.split("/")[1]).sort();

describe("nearby(graph, key, steps)", () => {
  it("goes so many edges far", () => {
    expect(namesOf("paper/a", 1)).toEqual(["a", "hub", "loom"]);
    expect(namesOf("paper/a", 3)).toEqual(["a", "b", "hub", "loom", "weft"]);
  });
  it("does not pass through a hub, but begins at one", () => {
    expect(namesOf("paper/a", 2)).toEqual(["a", "b", "hub", "loom"]);
    expect(namesOf("concept/hub", 1)).toEqual(["a", "b", "c", "hub"]);
  });
});
