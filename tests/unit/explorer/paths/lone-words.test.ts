import { describe, expect, it } from "vitest";
import { findLoneWords } from "../../../../src/explorer/paths/lone-words.ts";
import { graphOf, type PaperTerms } from "../graph-of.ts";

const PAPERS: PaperTerms = {
  "paper/a": { "concept/lattice": 1, "concept/explainability": 1, "method/bert": 1 },
  "paper/b": { "concept/lattice-block": 1, "concept/word-lattice": 1 },
  "paper/c": { "concept/explainability": 1, "concept/explainability-score": 1 },
  "paper/d": { "method/bert-large": 1, "method/tiny-bert": 1 },
};
/** Lone words of the papers on a map of so many. */
const loneOf = (papers: number) => [...findLoneWords(graphOf(PAPERS), papers)];

describe("findLoneWords(graph, papers)", () => {
  it("finds concepts of one word that more names than papers have", () => {
    // Of "explainability" there are two papers and one name; a method goes by its name.
    expect(loneOf(100)).toEqual(["concept/lattice"]);
  });
  it("leaves a word that a tenth of the papers have: the map is about it", () => {
    expect(loneOf(11)).toEqual(["concept/lattice"]);
    expect(loneOf(10)).toEqual([]);
  });
});
