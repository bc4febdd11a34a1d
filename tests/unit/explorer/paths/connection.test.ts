import { describe, expect, it } from "vitest";
import { createConnect } from "../../../../src/explorer/paths/connection.ts";
import { graphOf, type PaperTerms } from "../graph-of.ts";

const PAPERS: PaperTerms = {
  "paper/a": { "concept/rare": 1, "concept/common": 0.5 },
  "paper/b": { "concept/rare": 1, "concept/common": 0.5, "concept/reward-model": 1 },
  "paper/c": { "concept/common": 0.5 },
  "paper/d": { "concept/reward-hacking": 1 },
};
const GRAPH = graphOf(PAPERS);
const connect = createConnect(GRAPH, 4);
/** What is shown where the nodes of these keys are hidden. */
const without = (...hidden: readonly string[]) => ({
  has: ({ index }: { readonly index: number }) => !hidden.includes(GRAPH.nodes()[index]!),
  hasRelation: () => true,
});

describe("connect(from, to, open)", () => {
  it("gives paths by their keys", () => {
    expect(connect("paper/a", "paper/b", without())).toEqual({
      paths: [
        ["paper/a", "concept/rare", "paper/b"],
        ["paper/a", "concept/common", "paper/b"],
      ],
      hidden: null,
      namesakes: null,
    });
  });
  it("leads over shown nodes alone, and tells of a shorter path that is hidden", () => {
    expect(connect("paper/a", "paper/b", without("concept/rare"))).toEqual({
      paths: [["paper/a", "concept/common", "paper/b"]],
      hidden: ["paper/a", "concept/rare", "paper/b"],
      namesakes: null,
    });
  });
  it("tells of the hidden path where it is the only one", () => {
    const { paths, hidden } = connect("paper/a", "paper/c", without("concept/common"));
    expect(paths).toEqual([]);
    expect(hidden).toEqual(["paper/a", "concept/common", "paper/c"]);
  });
  it("asks not whether the ends themselves are shown", () => {
    expect(connect("paper/a", "paper/c", without("paper/a", "paper/c")).paths).toHaveLength(1);
  });
  it("names what is most alike by name where nothing joins the two", () => {
    expect(connect("paper/a", "paper/d", without())).toEqual({
      paths: [],
      hidden: null,
      namesakes: {
        word: "reward",
        from: "concept/reward-model",
        to: "concept/reward-hacking",
      },
    });
  });
});
