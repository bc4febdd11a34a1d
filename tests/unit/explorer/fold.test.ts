import { describe, expect, it } from "vitest";
import { foldedInto } from "../../../src/explorer/fold.ts";
import { graphOf } from "./graph-of.ts";

/**
 * ```
 * a ── hub, own-a
 * b ── hub, other, own-b
 * c ── hub, other
 * d ── alone
 * ```
 */
const GRAPH = graphOf(
  {
    "paper/a": { "concept/hub": 1, "concept/own-a": 1 },
    "paper/b": { "concept/hub": 1, "concept/other": 1, "concept/own-b": 1 },
    "paper/c": { "concept/hub": 1, "concept/other": 1 },
    "paper/d": { "concept/alone": 1 },
  },
  {},
  {
    "paper/d": { community: "community/d" },
    "concept/alone": { community: "community/d" },
  },
);

describe("foldedInto(graph, key)", () => {
  it.each([
    ["paper/a", ["concept/own-a"]],
    ["paper/c", []],
    ["concept/hub", ["paper/a", "concept/own-a"]],
    ["concept/other", []],
    ["concept/alone", []],
    ["community/d", ["paper/d", "concept/alone"]],
  ])("takes into %s what hangs on it alone", (key, within) => {
    expect(foldedInto(GRAPH, key)).toEqual(within);
  });
});
