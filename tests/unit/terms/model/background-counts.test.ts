import { describe, expect, it } from "vitest";
import { analyzePaper } from "../../../../src/terms/analysis.ts";
import { BackgroundCounts } from "../../../../src/terms/model/background-counts.ts";
import { paper } from "../papers.ts";

/** What is counted of papers with these titles and abstracts. */
function tableOf(papers: readonly (readonly [title: string, abstract: string])[], least: number) {
  const counts = new BackgroundCounts();
  for (const [i, [title, abstract]] of papers.entries())
    counts.add(analyzePaper(paper(String(i), title, abstract)));
  return counts.table(least);
}

describe("BackgroundCounts", () => {
  it("counts a phrase once a paper, in titles, whole and twice", () => {
    const { papers, phrases, words } = tableOf(
      [
        ["A harbour wall", "The harbour wall protects the old harbour wall of the town."],
        ["Ships", "We paint a harbour wall with waves."],
      ],
      2,
    );
    expect(papers).toBe(2);
    expect(phrases.split("\n")).toContain("harborwall 2 2 1 1 1");
    expect(words.split("\n")).toContain("harbor 2 1");
  });

  it("has the words with a capital that neither title nor sentence gives them", () => {
    const { proper } = tableOf(
      [
        ["Harbour Walls", "Walls stand firm. They said that Monte Carlo is a method of walls."],
        ["Towers", "Towers stand. In this work Carlo meets monte and a Tower beside an old tower."],
      ],
      1,
    );
    expect(proper.split("\n")).toEqual(["carlo"]);
  });
});
