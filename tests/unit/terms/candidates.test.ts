import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../src/terms/candidates.ts";
import { readField } from "../../../src/terms/text.ts";

const keys = (text: string): string[] =>
  [...findCandidates([readField("abstract", text)]).keys()].sort();

describe("findCandidates(fields)", () => {
  it("finds a noun phrase and those nested in it", () => {
    expect(keys("The aerial robot is fast.")).toEqual(["aerialrobot", "robot"]);
  });

  it("cuts judgements off and leaves out empty phrases", () => {
    expect(keys("We report several important results on novel bird detectors.")).toEqual([
      "bird",
      "birddetector",
      "detector",
    ]);
  });

  it("joins spellings with and without a hyphen", () => {
    expect(keys("Multi-modal models")).toContain("multimodalmodel");
    expect(keys("A multimodal model")).toContain("multimodalmodel");
  });

  it("takes no clause for a phrase", () => {
    expect(keys("We propose employing bird songs.")).not.toContain("employingbirdsong");
  });
});
