import { describe, expect, it } from "vitest";
import {
  matrixCells,
  relationOf,
  sortedByTerm,
  tellingTerms,
} from "../../../../src/explorer/list/matrix.ts";
import { graphOf } from "../graph-of.ts";

/** Every paper has "all"; three have loom, two of them warp, one knot. */
const GRAPH = graphOf(
  {
    "paper/a": { "concept/all": 1, "concept/loom": 0.5, "method/warp": 0.2 },
    "paper/b": { "concept/all": 1, "concept/loom": 0.9, "method/warp": 0.8 },
    "paper/c": { "concept/all": 1, "concept/loom": 0.7 },
    "paper/d": { "concept/all": 1, "concept/knot": 1 },
    "paper/e": { "concept/all": 1 },
  },
  {},
  { "paper/b": { year: 2031 } },
);
const PAPERS = ["paper/a", "paper/b", "paper/c", "paper/d"];
const OPTIONS = { kinds: "both", all: 5, most: 9 } as const;

describe("tellingTerms(graph, papers, { kinds, all, most })", () => {
  it("puts first what many of them have, and few others", () => {
    // loom 3 log 2, warp 2 log 3, knot log 6, all 4 log 1.2
    expect(tellingTerms(GRAPH, PAPERS, OPTIONS)).toEqual([
      "method/warp",
      "concept/loom",
      "concept/knot",
      "concept/all",
    ]);
  });
  it("has so many as asked for, of the kinds asked for", () => {
    expect(tellingTerms(GRAPH, PAPERS, { ...OPTIONS, most: 1 })).toEqual(["method/warp"]);
    expect(tellingTerms(GRAPH, PAPERS, { ...OPTIONS, kinds: "concept", most: 1 })).toEqual([
      "concept/loom",
    ]);
    expect(tellingTerms(GRAPH, [], OPTIONS)).toEqual([]);
  });
});

describe("sortedByTerm(graph, papers, term)", () => {
  it("puts papers that have the term first, heaviest first, and leaves the others as they are", () => {
    expect(sortedByTerm(GRAPH, PAPERS, "concept/loom")).toEqual([
      "paper/b",
      "paper/c",
      "paper/a",
      "paper/d",
    ]);
  });
  it("puts who introduces it before who uses it", () => {
    const graph = graphOf({
      "paper/a": { "method/warp": 0.2 },
      "paper/b": { "method/warp": 0.8 },
    });
    graph.setEdgeAttribute("paper/a", "method/warp", "relation", "introduces");
    expect(sortedByTerm(graph, ["paper/b", "paper/a"], "method/warp")).toEqual([
      "paper/a",
      "paper/b",
    ]);
    expect(relationOf(graph, "paper/a", "method/warp")).toBe("introduces");
    expect(relationOf(GRAPH, "paper/d", "method/warp")).toBeNull();
  });
});

describe("matrixCells(graph, papers, terms)", () => {
  it("has a head, and what each paper does with each term", () => {
    expect(matrixCells(GRAPH, ["paper/b", "paper/d"], ["method/warp", "concept/loom"])).toEqual([
      ["key", "title", "year", "warp", "loom"],
      ["paper/b", "b", 2031, "uses", "discusses"],
      ["paper/d", "d", null, null, null],
    ]);
  });
});
