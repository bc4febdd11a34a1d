import { describe, expect, it } from "vitest";
import { centrality, edgeWeight, rarity } from "../../../src/graph/weights.ts";
import type { Mention, Sentence } from "../../../src/terms/index.ts";

const sentences: Sentence[] = [
  { field: "title", start: 0, end: 20 },
  { field: "abstract", start: 0, end: 50 },
  { field: "abstract", start: 51, end: 99 },
];
const inTitle: Mention = { field: "title", start: 3, end: 6 };
const first: Mention = { field: "abstract", start: 10, end: 16 };
const later: Mention = { field: "abstract", start: 60, end: 66 };
const later2: Mention = { field: "abstract", start: 70, end: 76 };

describe("rarity(papers, having)", () => {
  it("is 1 where one paper has the term", () => {
    expect(rarity(3, 1)).toBe(1);
    expect(rarity(1, 1)).toBe(1);
  });
  it("is ln 2.5 / ln 4 for two of three papers, ln 2 / ln 4 for all", () => {
    expect(rarity(3, 2)).toBeCloseTo(0.66096, 5);
    expect(rarity(3, 3)).toBeCloseTo(0.5, 10);
  });
});

describe("centrality(occurrence, sentences)", () => {
  it("is 1 for what a paper introduces or has in its title", () => {
    expect(centrality({ relation: "introduces", mentions: [later] }, sentences)).toBe(1);
    expect(centrality({ relation: "uses", mentions: [inTitle] }, sentences)).toBe(1);
  });
  it("is .7 in the first sentence, .5 later", () => {
    expect(centrality({ relation: "uses", mentions: [first] }, sentences)).toBeCloseTo(0.7);
    expect(centrality({ relation: "uses", mentions: [later] }, sentences)).toBeCloseTo(0.5);
  });
  it("takes the best place, and grows with each mention: 1 − .5 / √2", () => {
    expect(centrality({ relation: "discusses", mentions: [later, later2] }, sentences)).toBeCloseTo(
      0.64645,
      5,
    );
    expect(centrality({ relation: "discusses", mentions: [first, later] }, sentences)).toBeCloseTo(
      0.78787,
      5,
    );
  });
  it("counts keywords .8", () => {
    const keyword: Mention = { field: "keywords", start: 0, end: 4 };
    expect(centrality({ relation: "uses", mentions: [keyword] }, sentences)).toBeCloseTo(0.8);
  });
});

describe("edgeWeight(occurrence, sentences, rarity)", () => {
  it("is their product, to four decimals", () => {
    expect(edgeWeight({ relation: "uses", mentions: [first] }, sentences, rarity(3, 2))).toBe(
      0.4627,
    );
  });
  it("is never 0", () => {
    expect(edgeWeight({ relation: "uses", mentions: [later] }, sentences, 1e-9)).toBe(0.0001);
  });
});
