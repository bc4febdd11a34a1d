import { describe, expect, it } from "vitest";
import type { PaperDetails } from "../../../../src/dataset/reader.ts";
import { findSnippet } from "../../../../src/explorer/search/passage.ts";
import { needlesOf } from "../needles-of.ts";

const PAPER: PaperDetails = {
  node: 0,
  title: "Reward goals",
  abstract: "A model of the brain.",
  sentences: [],
  terms: [],
  authors: ["Ada Höök", "Bo Ek"],
  venue: "NeurIPS",
  keywords: "loom; weft",
  origins: [],
};

describe("findSnippet(paper, needles, found)", () => {
  it.each([
    ["reward", ""],
    ["reward brain", "A model of the [brain]."],
    ["hook", "Ada [Höök], Bo Ek"],
    ["neurips", "[NeurIPS]"],
    ["weft", "loom; [weft]"],
    ["absent", ""],
  ])("for %j shows %j", (query, snippet) => {
    const found = findSnippet(PAPER, needlesOf(query.split(" ")), new Set());
    expect(found.map(({ text, matched }) => (matched ? `[${text}]` : text)).join("")).toBe(snippet);
  });
  it("marks what was found in spite of its spelling", () => {
    expect(findSnippet(PAPER, needlesOf(["brian"]), new Set(["brain"]))).toEqual([
      { text: "A model of the ", matched: false },
      { text: "brain", matched: true },
      { text: ".", matched: false },
    ]);
  });
});
