import { describe, expect, it } from "vitest";

import { doiOfPaper, identifiersOf, parseIdentifier } from "../../../src/corpus/identifiers.ts";

describe("parseIdentifier(text)", () => {
  it.each([
    ["10.5555/Sand.2", "10.5555/sand.2"],
    ["https://dx.doi.org/10.5555/Sand.2", "10.5555/sand.2"],
    ["doi:10.5555/2", "10.5555/2"],
    ["doi.org/10.5555/2", "10.5555/2"],
    ["https://doi.org/10.5555/41:6%3C391%3E", "10.5555/41:6<391>"],
    ["https://doi.org/10.5555/a%20b%0A", "10.5555/a%20b%0a"],
    ["10.5555/41:6%3C391", "10.5555/41:6%3c391"],
    ["2310.01234v2", "2310.01234"],
    ["arXiv:math.GT/0309136v1", "math.gt/0309136"],
    ["https://arxiv.org/abs/2310.01234v3", "2310.01234"],
    ["https://doi.org/10.48550/arXiv.2310.01234", "2310.01234"],
    ["pmid:0123", "pmid:123"],
    ["PMID: 123", "pmid:123"],
    ["https://pubmed.ncbi.nlm.nih.gov/123/", "pmid:123"],
    ["123", undefined],
    ["reed2031digging", undefined],
    ["https://openalex.org/W123", undefined],
  ])("spells %j as %j", (text, expected) => {
    expect(parseIdentifier(text)).toBe(expected);
  });
});

describe("identifiersOf(record)", () => {
  it("gives each once: arXiv's DOI is its id", () => {
    const arxiv = "2310.01234";
    expect(identifiersOf({ doi: "10.48550/arxiv.2310.01234", arxiv, pmid: "7" })).toEqual([
      arxiv,
      "pmid:7",
    ]);
    expect(identifiersOf({ doi: "10.5555/2", arxiv })).toEqual(["10.5555/2", arxiv]);
    expect(identifiersOf({})).toEqual([]);
  });
});

describe("doiOfPaper(text)", () => {
  it.each([
    ["https://doi.org/10.5555/Sand.2", "10.5555/sand.2"],
    ["https://doi.org/10.48550/arXiv.2310.01234", "10.48550/arxiv.2310.01234"],
    ["arXiv:2310.01234v2", "10.48550/arxiv.2310.01234"],
    ["2310.01234", "10.48550/arxiv.2310.01234"],
    ["PMID: 123", undefined],
    ["sand", undefined],
  ])("reads %j as %j", (text, doi) => {
    expect(doiOfPaper(text)).toBe(doi);
  });
});
