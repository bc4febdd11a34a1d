import { describe, expect, it } from "vitest";
import { kinEdges, kinWords } from "../../../src/graph/kin.ts";
import { linkTerms } from "../../../src/graph/links.ts";
import type { Concept } from "../../../src/terms/index.ts";

/** A concept that each of the given papers has in its title. */
function concept(label: string, papers: readonly string[]): Concept {
  return {
    kind: "concept",
    key: `concept/${label.replaceAll(" ", "-")}`,
    label,
    aliases: [label],
    occurrences: papers.map((paper) => ({
      paper,
      relation: "discusses",
      score: 1,
      mentions: [{ field: "title", start: 0, end: label.length }],
    })),
  };
}

describe("kinEdges(papers, terms, links)", () => {
  const papers = ["paper/a", "paper/b", "paper/c"];

  it("links papers whose terms share a word, more weakly than a shared term would", () => {
    const terms = [concept("brain signal", ["paper/a"]), concept("visual brain area", ["paper/c"])];
    const edges = kinEdges(3, terms, linkTerms(papers, terms, []));
    expect(edges.map(({ paper, term }) => [paper, term])).toEqual([
      [0, 2],
      [2, 2],
    ]);
    for (const { weight, quiet } of edges) {
      // Rarity of two papers of three is ln 2.5 / ln 4 = .661; both terms weigh 1.
      expect(weight).toBeCloseTo(0.4 * 0.661, 3);
      expect(quiet).toBe(false);
    }
  });
  it("makes nothing of a word that one paper alone has", () => {
    const terms = [concept("brain signal", ["paper/a"]), concept("brain area", ["paper/a"])];
    expect(kinEdges(3, terms, linkTerms(papers, terms, []))).toEqual([]);
  });
});

describe("kinWords(label)", () => {
  it("takes words of four letters and more, in the singular", () => {
    expect([...kinWords("Brain–AI loss of reward models")]).toEqual([
      "brain",
      "loss",
      "reward",
      "model",
    ]);
  });
});
