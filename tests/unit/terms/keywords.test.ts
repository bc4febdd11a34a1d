import { describe, expect, it } from "vitest";
import { extractTerms } from "../../../src/terms/index.ts";
import { keywordKeys, withKeywords } from "../../../src/terms/keywords.ts";
import { readField } from "../../../src/terms/text.ts";
import { paper, termOf } from "./papers.ts";

describe("keywordKeys(fields)", () => {
  it("has each keyword as a whole, and none out of the text", () => {
    const fields = [
      readField("title", "Tidal gauges"),
      readField("keywords", "Learning to Rank; Cronbach's alpha, harbours; 2019; 7"),
    ];
    expect([...keywordKeys(fields)]).toEqual(["learningtorank", "cronbachalpha", "harbor"]);
  });
});

describe("withKeywords(evidence, keywords)", () => {
  it("adds to what the ranker thinks, from a floor on", () => {
    const ranked = new Map([
      ["silt", 1],
      ["gauge", -9],
    ]);
    expect([...withKeywords(ranked, new Set(["silt", "gauge", "tide"]))]).toEqual([
      ["silt", 3],
      ["gauge", 0],
      ["tide", 0],
    ]);
  });
});

describe("extractTerms(papers) with keywords", () => {
  const plain = [
    paper(
      "gauges",
      "Ordering what Divers Find",
      "Divers find much, and we order it by learning to rank. A passing tide is in the way, and the " +
        "method of ordering takes a long time on all of the coast near here.",
    ),
    paper("ships", "Ships in the Harbour", "Ships come in by learning to rank what they carry."),
  ];
  const extraction = extractTerms(
    plain.map((each, i) =>
      i === 0 ? { ...each, keywords: "learning to rank; passing tide" } : each,
    ),
  );

  it("takes a keyword for a concept though it is no noun phrase, in all papers that say it", () => {
    expect(termOf(extractTerms(plain), "learning to rank")).toBeUndefined();
    const term = termOf(extraction, "learning to rank");
    expect(
      term?.occurrences.map(({ paper: key, mentions }) => [
        key,
        mentions.map(({ field }) => field),
      ]),
    ).toEqual([
      ["paper/gauges", ["abstract", "keywords"]],
      ["paper/ships", ["abstract"]],
    ]);
  });

  it("ranks a keyword before what the ranker alone would choose", () => {
    const [first] = extraction.terms
      .flatMap(({ label, occurrences }) =>
        occurrences
          .filter((o) => o.paper === "paper/gauges")
          .map(({ score }) => ({ label, score })),
      )
      .sort((a, b) => b.score - a.score);
    expect(first?.label).toMatch(/^(?:learning to rank|passing tide)$/);
  });
});
