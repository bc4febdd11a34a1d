import { describe, expect, it } from "vitest";
import { kinPairs, kinWords } from "../../../src/graph/kin.ts";
import type { PaperText } from "../../../src/terms/index.ts";

/** A text that is all keyphrases, each as good as the next. */
function text(paper: string, ...names: string[]): PaperText {
  return {
    paper,
    sentences: [],
    keyphrases: names.map((name) => ({ name, score: 0.5 })),
    english: true,
  };
}

describe("kinPairs(paperKeys, texts)", () => {
  const papers = ["paper/a", "paper/b", "paper/c"];

  it("pairs papers with words in common", () => {
    const texts = [
      text("paper/a", "brain signal"),
      text("paper/b", "robot arm"),
      text("paper/c", "visual brain area", "brain signals"),
    ];
    // "visual" and "area" stand in one paper alone: both vectors are brain and signal. Paper c has
    // brain twice, so 1·2 + 1·1 over √2 · √5 is the cosine, both words being equally rare.
    const weight = 2.5 * 0.9487;
    expect(kinPairs(papers, texts)).toEqual([
      { a: 0, b: 2, weight: expect.closeTo(weight, 3) as number },
    ]);
  });
  it("follows no order but that of the keys", () => {
    const texts = [
      text("paper/a", "brain signal", "robot arm"),
      text("paper/b", "robot arm"),
      text("paper/c", "visual brain area"),
    ];
    expect(kinPairs(papers, [...texts].reverse())).toEqual(kinPairs(papers, texts));
  });
  it("makes nothing of papers without a word in common, or without phrases", () => {
    const texts = [text("paper/a", "brain signal"), text("paper/b", "robot arm"), text("paper/c")];
    expect(kinPairs(papers, texts)).toEqual([]);
  });
});

describe("kinWords(phrase)", () => {
  it("takes words of four letters and more, in the singular", () => {
    expect([...kinWords("Brain–AI loss of reward models")]).toEqual([
      "brain",
      "loss",
      "reward",
      "model",
    ]);
  });
});
