import { describe, expect, it } from "vitest";
import {
  calledJustSo,
  findCommunities,
  groupHits,
  rankHits,
  type Hit,
} from "../../../../src/explorer/search/groups.ts";

const hit = (key: string, change: Partial<Hit> = {}): Hit => ({
  key,
  kind: key.slice(0, key.indexOf("/")) as Hit["kind"],
  label: key.slice(key.indexOf("/") + 1).replaceAll("-", " "),
  named: key.slice(key.indexOf("/") + 1).split("-"),
  degree: 1,
  score: 10,
  words: [],
  spelt: [],
  inTextOnly: false,
  ...change,
});
const keysOf = (hits: readonly Hit[]) => hits.map(({ key }) => key);

describe("rankHits(hits, asked)", () => {
  it("puts first what is called so, then what begins so, then what is named or spelt with it", () => {
    const hits = [
      hit("paper/a", { score: 90, inTextOnly: true }),
      hit("concept/rlhf", { score: 60, degree: 9 }),
      hit("concept/neural-reward", { score: 50 }),
      hit("concept/reward-model", { score: 20 }),
      hit("concept/reward", { score: 10 }),
    ];
    expect(keysOf(rankHits(hits, ["reward"]))).toEqual([
      "concept/reward",
      "concept/reward-model",
      "concept/neural-reward",
      "concept/rlhf",
      "paper/a",
    ]);
  });
  it("prefers terms that many papers have", () => {
    const hits = [hit("concept/align-x", { score: 12 }), hit("concept/alignment", { degree: 25 })];
    expect(keysOf(rankHits(hits, ["align"]))).toEqual(["concept/alignment", "concept/align-x"]);
  });
  it("orders equals by key, whatever the order they come in", () => {
    const hits = [hit("concept/b"), hit("concept/a")];
    expect(keysOf(rankHits(hits, ["z"]))).toEqual(["concept/a", "concept/b"]);
    expect(keysOf(rankHits(hits.toReversed(), ["z"]))).toEqual(["concept/a", "concept/b"]);
  });
});

describe("groupHits(ranked)", () => {
  it("keeps the order within concepts, methods and papers, and leaves out what is empty", () => {
    const ranked = [hit("paper/b"), hit("concept/y"), hit("paper/a"), hit("concept/x")];
    expect(groupHits(ranked, new Set()).map(({ kind, hits }) => [kind, ...keysOf(hits)])).toEqual([
      ["concept", "concept/y", "concept/x"],
      ["paper", "paper/b", "paper/a"],
    ]);
  });
});

describe("what is called just so", () => {
  const asked = ["sam"];
  const spelt = new Set(["concept/segment-anything"]);
  const ranked = rankHits(
    [
      hit("concept/sample-complexity", { degree: 90 }),
      hit("method/sam", { degree: 9 }),
      hit("concept/segment-anything", { degree: 12 }),
      hit("paper/segment-anything"),
    ],
    asked,
    spelt,
  );
  it("stands first, by its name or another spelling, most papers first", () => {
    expect(keysOf(ranked).slice(0, 2)).toEqual(["concept/segment-anything", "method/sam"]);
    expect([...calledJustSo(ranked, asked, spelt)]).toEqual(keysOf(ranked).slice(0, 2));
  });
  it("is what is written as it was typed, before what has the same words", () => {
    const rrt = hit("method/rrt", { label: "RRT", degree: 9 });
    const star = hit("method/rrt-star", { label: "RRT*", named: ["rrt"] });
    const order = (typed: string) => keysOf(rankHits([rrt, star], ["rrt"], new Set(), typed));
    expect(order("rrt*")).toEqual(["method/rrt-star", "method/rrt"]);
    expect(order("RRT")).toEqual(["method/rrt", "method/rrt-star"]);
  });
  it("brings its kind to the front", () => {
    const called = new Set(["method/sam"]);
    const groups = groupHits(rankHits(ranked, asked), called);
    expect(groups.map(({ kind }) => kind)).toEqual(["method", "concept", "paper"]);
  });
});

describe("findCommunities(communities, asked)", () => {
  const community = (name: string, papers: number) => ({
    key: `community/${name.toLowerCase().replaceAll(" ", "-")}`,
    name,
    hue: 0,
    papers,
    typical: [],
    terms: [],
    x: 0,
    y: 0,
  });
  const communities = [
    community("Brain alignment", 6),
    community("AI alignment & human values", 9),
    community("Latent space", 10),
  ];
  const namesOf = (query: string) =>
    findCommunities(communities, query.split(" ").filter(Boolean)).map(({ name }) => name);

  it("finds those whose names hold every word or its beginning, the largest first", () => {
    expect(namesOf("align")).toEqual(["AI alignment & human values", "Brain alignment"]);
    expect(namesOf("value align")).toEqual(["AI alignment & human values"]);
  });
  it("finds what is named in the singular by its plural", () => {
    expect(namesOf("brains alignment")).toEqual(["Brain alignment"]);
  });
  it("minds the order of letters that are words each", () => {
    const han = [community("感情分析", 3), community("情感分析 & 机器翻译", 2)];
    const named = findCommunities(han, ["情", "感"]).map(({ name }) => name);
    expect(named).toEqual(["情感分析 & 机器翻译"]);
  });
  it("finds none for words inside a name's words, or for no words", () => {
    expect(namesOf("lignment")).toEqual([]);
    expect(namesOf(" ")).toEqual([]);
  });
});
