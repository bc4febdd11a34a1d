import { describe, expect, it, vi } from "vitest";
import type { NodeAttributes } from "../../../../src/explorer/graph.ts";
import { formatStart, startHere, surveysOf } from "../../../../src/explorer/search/start-here.ts";
import { graphOf } from "../graph-of.ts";

const COMMUNITIES = [
  { key: "community/x", name: "Looms" },
  { key: "community/y", name: "Dyes" },
];
const TERMS = {
  "paper/ant": { "concept/warp": 1, "concept/weft": 1 },
  "paper/bee": { "concept/warp": 1, "concept/weft": 1, "concept/indigo": 1 },
  "paper/cat": { "concept/weft": 1 },
  "paper/dog": { "concept/indigo": 1 },
  "paper/eel": { "concept/indigo": 1, "concept/madder": 0.5 },
  "paper/fly": {},
};
const PAPERS = Object.keys(TERMS);
const IN_X: Partial<NodeAttributes> = { community: "community/x" };
const IN_Y: Partial<NodeAttributes> = { community: "community/y" };
const LANDS = {
  ...{ "paper/ant": IN_X, "paper/bee": IN_X, "paper/cat": IN_X },
  ...{ "paper/dog": IN_Y, "paper/eel": IN_Y },
};

describe("startHere(graph, papers, communities)", () => {
  it("begins with the most cited, and says how often each is", () => {
    const graph = graphOf(
      TERMS,
      {},
      {
        "paper/cat": { timesCited: 1 },
        "paper/dog": { timesCited: 1200 },
        "paper/eel": { timesCited: 0 },
      },
    );
    const { why, by, hasSurveys } = startHere(graph, PAPERS, COMMUNITIES);
    expect([...why]).toEqual([
      ["paper/dog", "cited 1,200 times"],
      ["paper/cat", "cited once"],
    ]);
    expect({ by, hasSurveys }).toEqual({ by: "cited", hasSurveys: false });
  });
  it("puts surveys before them", () => {
    const graph = graphOf(
      TERMS,
      {},
      {
        "paper/dog": { timesCited: 1200 },
        "paper/eel": { timesCited: 3, label: "A Survey of Dyes" },
      },
    );
    const { why, hasSurveys } = startHere(graph, PAPERS, COMMUNITIES);
    expect([...why]).toEqual([
      ["paper/eel", "survey, by its title"],
      ["paper/dog", "cited 1,200 times"],
    ]);
    expect(hasSurveys).toBe(true);
  });
  it("begins with what shares most, of each community the first, where nothing is counted", () => {
    const { why, by } = startHere(graphOf(TERMS, {}, LANDS), PAPERS, COMMUNITIES);
    expect(by).toBe("shared");
    expect([...why].slice(0, 2)).toEqual([
      ["paper/bee", "of Looms: shares terms with 4 papers"],
      ["paper/dog", "of Dyes: shares terms with 2 papers"],
    ]);
  });
  it("never names a paper that shares nothing", () => {
    const { why } = startHere(graphOf(TERMS, {}, LANDS), PAPERS, COMMUNITIES);
    expect([...why.keys()].sort()).toEqual(PAPERS.slice(0, -1));
  });
  it("counts only the papers it chooses among", () => {
    const { why } = startHere(graphOf(TERMS), ["paper/ant", "paper/bee"], COMMUNITIES);
    expect([...why]).toEqual([
      ["paper/ant", "shares terms with 1 paper"],
      ["paper/bee", "shares terms with 1 paper"],
    ]);
  });
});

describe("startHere(graph, papers, communities), of a large map", () => {
  it("walks the edges of a paper once, and of a term only where it is named", () => {
    const many = Array.from({ length: 50 }, (_, i) => `paper/p${String(i)}`);
    const graph = graphOf(
      Object.fromEntries(many.map((key) => [key, { "concept/warp": 1 }])),
      {},
      Object.fromEntries(many.map((key) => [key, IN_X])),
    );
    const walk = vi.spyOn(graph, "forEachOutEdge");
    const back = vi.spyOn(graph, "forEachInNeighbor");
    expect(startHere(graph, many, COMMUNITIES).why.size).toBe(6);
    expect(walk).toHaveBeenCalledTimes(50);
    expect(back.mock.calls.length).toBeLessThanOrEqual(12);
  });
});

describe("surveysOf(graph, papers)", () => {
  const wordOf = (label: string) => [
    ...surveysOf(graphOf({ "paper/a": {} }, {}, { "paper/a": { label } }), ["paper/a"]).values(),
  ];

  it.each([
    ["Large Language Model Alignment: A Survey", "survey"],
    ["A Survey on Looms", "survey"],
    ["An overview of weaving", "overview"],
    ["Looms – a systematic review", "review"],
    ["Looms: a tutorial", "tutorial"],
    ["An Introduction to Looms", "introduction"],
    ["A Systematic Literature Review of Looms", "review"],
    ["What is a loom? A short survey", "survey"],
    ["A comparative survey: looms", "survey"],
    ["From warp to weft -- A Survey of Looms", "survey"],
  ])("takes “%s” for one", (label, word) => {
    expect(wordOf(label)).toEqual([`${word}, by its title`]);
  });
  it.each([
    "Underwater survey vessels",
    "Automated peer review for looms",
    "Reviewing looms",
    "A survey vessel",
    "Peer review of papers",
    "On the peer review of papers",
    "Automating the literature review with looms",
    "Code review: what weavers do",
    "A Household Survey on Energy",
    "The introduction of carbon taxes",
    "The Dark Energy Survey",
    "Cosmology from the Dark Energy Survey",
  ])("does not take “%s” for one", (label) => {
    expect(wordOf(label)).toEqual([]);
  });
});

describe("formatStart(what, of, start)", () => {
  it.each([
    ["", "papers", "cited", false, "To begin with: the most cited."],
    ["SLAM", "papers", "cited", true, "To begin with on SLAM: surveys, and the most cited."],
    [
      ...(["", "map", "shared", false] as const),
      "The largest communities. To begin with: those that share most with the others.",
    ],
    [
      ...(["SLAM", "surveys", "cited", false] as const),
      "No survey on SLAM by its title. To begin with on SLAM: the most cited.",
    ],
  ] as const)("of %j, %s by %s", (what, of, by, hasSurveys, said) => {
    expect(formatStart(what, of, { by, hasSurveys })).toBe(said);
  });
});
