import { describe, expect, it } from "vitest";
import type { PaperDetails } from "../../../src/dataset/reader.ts";
import type { Site } from "../../../src/components/site.ts";
import {
  communityOf,
  longForm,
  mentionsIn,
  mentionsOf,
  neighboursOf,
} from "../../../src/components/site-texts.ts";
import { smallSite } from "./small-site.ts";

const site = smallSite() as Site;
const paper = {
  node: 0,
  title: "DPO",
  abstract: "DPO learns a reward.",
  sentences: [],
  terms: [
    {
      node: 4,
      mentions: [
        { field: "title", start: 0, end: 3 },
        { field: "abstract", start: 0, end: 3 },
      ],
    },
    { node: 2, mentions: [{ field: "abstract", start: 13, end: 19 }] },
  ],
  origins: [],
} as const satisfies PaperDetails;

describe("neighboursOf(site, key)", () => {
  it("gives a term's papers, heaviest edge first", () => {
    expect(neighboursOf(site, "concept/reward").map(({ key }) => key)).toEqual([
      "paper/one",
      "paper/two",
      "paper/three",
    ]);
  });
  it("gives a paper's terms with what it does with them", () => {
    expect(neighboursOf(site, "paper/one")).toEqual([
      { key: "method/dpo", relation: "introduces", weight: 1 },
      { key: "concept/reward", relation: "discusses", weight: 200 / 255 },
    ]);
  });
});

describe("communityOf(site, key)", () => {
  it("is the community that the node names", () => {
    expect(communityOf(site, "concept/rare")?.name).toBe("Rare");
  });
});

describe("mentionsOf(site, paper, term)", () => {
  it("is empty where the paper does not have the term", () => {
    expect(mentionsOf(site, paper, "method/dpo")).toHaveLength(2);
    expect(mentionsOf(site, paper, "concept/rare")).toEqual([]);
  });
});

describe("mentionsIn(site, paper, field)", () => {
  it("has those of all terms in that field, with the terms' keys", () => {
    expect(mentionsIn(site, paper, "abstract")).toEqual([
      { key: "method/dpo", start: 0, end: 3 },
      { key: "concept/reward", start: 13, end: 19 },
    ]);
  });
});

describe("longForm(label, aliases)", () => {
  it.each([
    ["DPO", ["DPO", "direct preference optimization", "Direct Preference Optimization"]],
    ["DPO", ["DPO model", "Direct Preference Optimization", "Deep Pool of Options"]],
  ])("of %s is the one written as a name", (label, aliases) => {
    expect(longForm(label, aliases)).toBe("Direct Preference Optimization");
  });
  it("need not have one letter a word", () => {
    expect(longForm("XLM", ["cross-lingual model"])).toBeNull();
    expect(longForm("CoT", ["chain-of-thought"])).toBe("chain-of-thought");
    expect(longForm("AmadeusGPT", ["an interface"])).toBeNull();
    expect(longForm("VLM", ["vision-language models"])).toBe("vision-language models");
  });
  it("is null for what is no abbreviation, and where no alias spells it out", () => {
    expect(longForm("reward model", ["reward models"])).toBeNull();
    expect(longForm("DPO", ["DPO", "DPO objective"])).toBeNull();
  });
});
