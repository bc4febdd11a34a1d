import { describe, expect, it } from "vitest";
import { nearestToAll } from "../../../src/explorer/nearest-to-all.ts";
import { graphOf, type PaperTerms } from "./graph-of.ts";

/** both is near to a and b by a term each; only is as near to a alone, by two. */
const PAPERS: PaperTerms = {
  "paper/a": { "concept/p": 1, "concept/q": 1 },
  "paper/b": { "concept/r": 1 },
  "paper/both": { "concept/p": 1, "concept/r": 1 },
  "paper/only": { "concept/p": 1, "concept/q": 1 },
  "paper/far": { "concept/z": 1 },
};
const GRAPH = graphOf(PAPERS);
const keysOf = (...seeds: readonly string[]) => nearestToAll(GRAPH, seeds, 5).map(({ key }) => key);

describe("nearestToAll(graph, seeds, papers)", () => {
  it("puts what is near to all before what is nearer to one alone, and leaves out the seeds", () => {
    expect(keysOf("paper/a", "paper/b")).toEqual(["paper/both", "paper/only"]);
    expect(keysOf("paper/a")).toEqual(["paper/only", "paper/both"]);
  });
  it("scores by the squared mean of roots, each seed's strongest being 1", () => {
    const [both, only] = nearestToAll(GRAPH, ["paper/a", "paper/b"], 5);
    const share = Math.log(6 / 3) / (Math.log(6 / 3) + Math.log(6 / 2));
    expect(both!.score).toBeCloseTo(((Math.sqrt(share) + 1) / 2) ** 2, 10);
    expect(only!.score).toBeCloseTo(0.25, 10);
  });
  it("names what carries it, and to how many of the seeds", () => {
    const [both] = nearestToAll(GRAPH, ["paper/a", "paper/b"], 5);
    expect(both).toMatchObject({ seeds: 2, terms: ["concept/p", "concept/r"] });
  });
  it("takes terms as seeds", () => {
    expect(keysOf("concept/p", "concept/r")[0]).toBe("paper/both");
  });
  it("finds nothing where nothing is shared", () => {
    expect(keysOf("paper/far")).toEqual([]);
  });
});
