import { describe, expect, it } from "vitest";
import { communityPapers, communityTerms } from "../../../src/components/community.ts";
import { smallSite } from "./small-site.ts";

const site = smallSite();
const [reward, rare] = site.overview.communities as [
  (typeof site.overview.communities)[number],
  (typeof site.overview.communities)[number],
];

describe("communityPapers(site, community)", () => {
  it("has the typical ones first, then the others by importance", () => {
    expect(communityPapers(site, reward)).toEqual(["paper/two", "paper/one"]);
    expect(communityPapers(site, rare)).toEqual(["paper/three"]);
  });
});

describe("communityTerms(site, community, papers)", () => {
  it("counts a term's papers inside and outside; what is nowhere else comes first", () => {
    expect(communityTerms(site, reward, ["paper/two", "paper/one"])).toEqual([
      { key: "method/dpo", inside: 2, outside: 0 },
      { key: "concept/reward", inside: 2, outside: 1 },
    ]);
  });
});
