import { describe, expect, it } from "vitest";
import { regionLayouts, regionName } from "../../../../src/explorer/renderer/region-text.ts";

describe("regionName(name)", () => {
  it("leaves a short name whole", () => {
    expect(regionName("Planning & optimization")).toBe("Planning & optimization");
  });
  it("keeps the first terms of a long one", () => {
    // with its second term it would have 31 letters
    expect(regionName("Reward model & human preference")).toBe("Reward model");
    expect(regionName("Brain, vision, retrieval augmented generation")).toBe("Brain & vision");
  });
});

describe("regionLayouts(name)", () => {
  it("breaks at each space, and never after an ampersand", () => {
    expect(regionLayouts("Planning & search")).toEqual([
      ["PLANNING & SEARCH"],
      ["PLANNING", "& SEARCH"],
    ]);
  });
});
