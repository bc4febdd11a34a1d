import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  oftenBeside,
  leftOfBoth,
  papersOfBoth,
  rarity,
  sharesMostWith,
} from "../../../src/explorer/similarity.ts";
import { createShown } from "../../../src/explorer/shown.ts";
import { createStore, INITIAL_STATE, type ExplorerState } from "../../../src/explorer/state.ts";
import { graphOf, type PaperTerms } from "./graph-of.ts";

const PAPERS: PaperTerms = {
  "paper/a": { "concept/rare": 0.8, "concept/common": 0.8, "method/own": 1 },
  "paper/b": { "concept/rare": 0.8, "concept/common": 0.2 },
  "paper/c": { "concept/common": 0.8 },
  "paper/d": { "concept/common": 0.2 },
  "paper/e": { "method/other": 1 },
};

describe("rarity(papers, degree)", () => {
  it("falls as more papers have the term, and stays above 0", () => {
    expect(rarity(63, 2)).toBeCloseTo(Math.log(32), 10);
    expect(rarity(63, 63)).toBeGreaterThan(0);
  });
});

describe("sharesMostWith(graph, paper, papers)", () => {
  it("puts first who shares the rarer terms, by the weights of both edges", () => {
    const shares = sharesMostWith(graphOf(PAPERS), "paper/a", 5);
    expect(shares.map(({ key }) => key)).toEqual(["paper/b", "paper/c", "paper/d"]);
    expect(shares[0]!.score).toBeCloseTo(0.8 * Math.log(3) + 0.4 * Math.log(1.5), 10);
    expect(shares[1]!.score).toBeCloseTo(0.8 * Math.log(1.5), 10);
  });
  it("names the terms that carry it, most telling first", () => {
    expect(sharesMostWith(graphOf(PAPERS), "paper/a", 5)[0]!.terms).toEqual([
      "concept/rare",
      "concept/common",
    ]);
  });
  it("counts a hub only beside a rarer term", () => {
    const graph = graphOf(PAPERS, {}, { "concept/common": { hub: true } });
    const shares = sharesMostWith(graph, "paper/a", 5);
    expect(shares.map(({ key }) => key)).toEqual(["paper/b"]);
    expect(shares[0]!.terms).toEqual(["concept/rare", "concept/common"]);
  });
  it("names hubs last, though they may tell more", () => {
    const graph = graphOf(
      {
        "paper/a": { "concept/hub": 1, "concept/rare": 0.01 },
        "paper/b": { "concept/hub": 1, "concept/rare": 0.01 },
        "paper/c": {},
        "paper/d": {},
      },
      {},
      { "concept/hub": { hub: true } },
    );
    expect(sharesMostWith(graph, "paper/a", 4)[0]!.terms).toEqual(["concept/rare", "concept/hub"]);
  });
  it("is empty where nothing is shared", () => {
    expect(sharesMostWith(graphOf(PAPERS), "paper/e", 5)).toEqual([]);
  });
  it("gives two papers the same score from either side", () => {
    const terms = fc.dictionary(
      fc.constantFrom("concept/p", "concept/q", "method/r", "method/s"),
      fc.integer({ min: 1, max: 255 }).map((weight) => weight / 255),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(fc.tuple(terms, terms, terms), ([a, b, c]) => {
        const graph = graphOf({ "paper/a": a, "paper/b": b, "paper/c": c });
        const scoreOf = (from: string, to: string) =>
          sharesMostWith(graph, from, 3).find(({ key }) => key === to)?.score ?? 0;
        expect(scoreOf("paper/a", "paper/b")).toBeCloseTo(scoreOf("paper/b", "paper/a"), 10);
      }),
    );
  });
});

describe("oftenBeside(graph, term, papers)", () => {
  it("counts papers that have both, and leaves out terms of one paper", () => {
    expect(oftenBeside(graphOf(PAPERS), "concept/rare", 5)).toEqual([
      { key: "concept/common", papers: 2 },
    ]);
  });
});

describe("leftOfBoth(graph, shown)", () => {
  const graph = graphOf({
    "paper/a": { "concept/rare": 1, "concept/common": 1 },
    "paper/b": { "concept/rare": 1, "concept/common": 1 },
    "paper/c": { "concept/common": 1 },
  });
  graph.setEdgeAttribute("paper/a", "concept/rare", "relation", "uses");
  const both = (change: Partial<ExplorerState>) => {
    const { get } = createStore({ ...INITIAL_STATE, ...change });
    return leftOfBoth(graph, createShown(graph, get)())("concept/rare", "concept/common");
  };

  it("finds the papers of both that filters leave", () => {
    expect(both({})).toEqual(["paper/a", "paper/b"]);
    expect(both({ hidden: new Set(["paper/a"]) })).toEqual(["paper/b"]);
  });
  it("passes over what has one by a relation that is switched off", () => {
    expect(both({ hiddenRelations: new Set(["uses"]) })).toEqual(["paper/b"]);
  });
});

describe("papersOfBoth(graph, term, other)", () => {
  const graph = graphOf(PAPERS);

  it("finds the papers that have both, whichever is named first", () => {
    expect(papersOfBoth(graph, "concept/rare", "concept/common")).toEqual(["paper/a", "paper/b"]);
    expect(papersOfBoth(graph, "concept/common", "concept/rare")).toEqual(["paper/a", "paper/b"]);
  });
  it("finds none where no paper has both", () => {
    expect(papersOfBoth(graph, "method/own", "method/other")).toEqual([]);
  });
});
