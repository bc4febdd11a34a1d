import { describe, expect, it } from "vitest";
import { formatNarrower, traceNarrower, withNarrower } from "../../../src/explorer/narrower.ts";
import { graphOf } from "./graph-of.ts";

/** Three papers have "rl" or a kind of it, one of them both. */
const GRAPH = graphOf({
  "paper/a": { "concept/rl": 1 },
  "paper/b": { "concept/rl": 1, "concept/deep-rl": 1 },
  "paper/c": { "concept/deep-rl": 1, "concept/loom": 1 },
  "paper/d": { "concept/loom": 1 },
});

describe("withNarrower(graph, term, narrower)", () => {
  it("counts each paper once, sorted", () => {
    expect(withNarrower(GRAPH, "concept/rl", ["concept/deep-rl"])).toEqual({
      term: "concept/rl",
      narrower: ["concept/deep-rl"],
      papers: ["paper/a", "paper/b", "paper/c"],
    });
  });
  it("is null where narrower terms add no paper, or there are none", () => {
    const graph = graphOf({ "paper/a": { "concept/rl": 1, "concept/deep-rl": 1 } });
    expect(withNarrower(graph, "concept/rl", ["concept/deep-rl"])).toBeNull();
    expect(withNarrower(GRAPH, "concept/rl", [])).toBeNull();
  });
});

describe("traceNarrower(graph, found)", () => {
  it("rings the term, lights the rest, and draws the lines to each", () => {
    const found = withNarrower(GRAPH, "concept/rl", ["concept/deep-rl"])!;
    expect(traceNarrower(GRAPH, found)).toEqual({
      chosen: ["concept/rl"],
      lit: ["paper/a", "paper/b", "paper/c", "concept/deep-rl"],
      accent: [
        ["paper/a", "concept/rl"],
        ["paper/b", "concept/rl"],
      ],
      ink: [
        ["paper/b", "concept/deep-rl"],
        ["paper/c", "concept/deep-rl"],
      ],
    });
  });
});

describe("formatNarrower(found)", () => {
  it("says how many papers, with how many terms", () => {
    const found = withNarrower(GRAPH, "concept/rl", ["concept/deep-rl"])!;
    expect(formatNarrower(found)).toBe("3 with its narrower term");
    expect(formatNarrower({ ...found, narrower: ["concept/a", "concept/b"] })).toBe(
      "3 with its 2 narrower terms",
    );
  });
});
