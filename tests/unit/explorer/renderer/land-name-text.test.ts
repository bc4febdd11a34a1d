import { describe, expect, it } from "vitest";
import { landNameLayouts, landName } from "../../../../src/explorer/renderer/land-name-text.ts";

describe("landName(name)", () => {
  it("leaves a short name whole", () => {
    expect(landName("Planning & optimization")).toBe("Planning & optimization");
  });
  it("keeps the first terms of a long one", () => {
    // with its second term it would have 31 letters
    expect(landName("Reward model & human preference")).toBe("Reward model");
    expect(landName("Brain, vision, retrieval augmented generation")).toBe("Brain & vision");
  });
});

describe("landNameLayouts(name)", () => {
  it("breaks a long name into three lines as well", () => {
    const layouts = landNameLayouts("Localization with mapping"); // 25 letters
    expect(layouts).toContainEqual(["LOCALIZATION", "WITH", "MAPPING"]);
    expect(layouts).toHaveLength(4);
    expect(landNameLayouts("Hidden Markov model")).toContainEqual(["HIDDEN", "MARKOV", "MODEL"]);
    expect(landNameLayouts("Degree of freedom")).toHaveLength(3);
  });
  it("breaks at each space, and never after an ampersand", () => {
    expect(landNameLayouts("Planning & search")).toEqual([
      ["PLANNING & SEARCH"],
      ["PLANNING", "& SEARCH"],
    ]);
  });
});
