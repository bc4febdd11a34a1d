import { describe, expect, it } from "vitest";
import { tipsFor } from "../../../../src/explorer/search/tips.ts";
import { graphOf } from "../graph-of.ts";

const weaving = {
  ...{ key: "community/weaving", name: "Weaving & looms", hue: 0, papers: 2 },
  ...{ typical: [], terms: [], x: 0, y: 0 },
};
const graph = graphOf(
  { "paper/a": { "concept/reward-model": 1, "concept/brain": 1, "method/bench": 1 } },
  {},
  {
    "paper/a": { label: "Brain looms", timesCited: 123 },
    "method/bench": { methodKind: "benchmark" },
  },
);

describe("tipsFor(graph, overview, author)", () => {
  it("makes every example of something that the map has", () => {
    const overview = {
      communities: [weaving],
      years: [2001, 2024] as const,
      venues: [{ name: "Trans. Looms", papers: 2 }],
      counted: 1,
    };
    expect(tipsFor(graph, overview, "Ada Höök").map(({ query }) => query)).toEqual([
      "which papers use bench?",
      "bench and reward model",
      '"reward model"',
      "reward -brain",
      "title:brain",
      'about:"reward model"',
      "kind:benchmark",
      "year:2022..2024",
      "cited:>100",
      "author:Höök",
      'venue:"Trans. Looms"',
      "in:weaving",
    ]);
  });
  it("leaves out what the map knows nothing of", () => {
    expect(
      tipsFor(graphOf({ "paper/a": {} }), { communities: [], years: null, venues: [] }),
    ).toEqual([]);
  });
});
