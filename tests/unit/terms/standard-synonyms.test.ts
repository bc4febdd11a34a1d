import { describe, expect, it } from "vitest";
import { extractTerms } from "../../../src/terms/index.ts";
import { STANDARD_SYNONYMS } from "../../../src/terms/standard-synonyms.ts";
import { methodsOf, paper } from "./papers.ts";

describe("STANDARD_SYNONYMS", () => {
  it("has each key once", () => {
    const keys = STANDARD_SYNONYMS.flat();
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(STANDARD_SYNONYMS.every(({ length }) => length > 1)).toBe(true);
  });

  it("are one term", () => {
    const papers = [
      paper("a", "Nests", "We test nest detection with a neural network on the COCO dataset."),
      paper("b", "Eggs", "We test egg detection with a neural network on the MS COCO dataset."),
    ];
    const found = methodsOf(extractTerms(papers)).map(({ aliases, occurrences }) => [
      aliases,
      occurrences.length,
    ]);
    expect(found).toEqual([[["COCO", "COCO dataset", "MS COCO", "MS COCO dataset"], 2]]);
  });

  it("are none where a paper spells out what else it means", () => {
    const papers = [
      paper("a", "Nests", "Combs of Cold Orioles (COCO) tell a neural network of the nests."),
      paper("b", "Eggs", "We test egg detection with a neural network on the MS COCO dataset."),
    ];
    const { terms } = extractTerms(papers);
    const [known] = terms.filter(({ aliases }) => aliases.includes("MS COCO"));
    expect(known?.aliases).not.toContain("COCO");
  });
});
