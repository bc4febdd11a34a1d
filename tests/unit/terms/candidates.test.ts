import { describe, expect, it } from "vitest";
import { findCandidates, surfaceOf } from "../../../src/terms/candidates.ts";
import { readField } from "../../../src/terms/text.ts";

/** Keys of the phrases that could be concepts. */
const keys = (text: string): string[] => {
  const found = [...findCandidates([readField("abstract", text)])];
  return found.flatMap(([key, { isTerm }]) => (isTerm ? [key] : [])).sort();
};

describe("findCandidates(fields)", () => {
  it("finds a noun phrase and those nested in it", () => {
    expect(keys("The aerial robot is fast.")).toEqual(["aerialrobot", "robot"]);
  });

  it("takes a quantity with its mean, where the tagger has a verb, and no verb for one", () => {
    const quantity = ["meanradianttemperature", "radianttemperature", "temperature"];
    for (const text of [
      "We measured mean radiant temperature.",
      "It acts on mean radiant temperature.",
      "Mean radiant temperature.",
    ])
      expect(keys(text)).toEqual(quantity);
    expect(keys("Results mean radiant temperature.")).not.toContain("meanradianttemperature");
  });

  it("cuts judgements off and leaves out empty phrases", () => {
    expect(keys("We report several important results on novel bird detectors.")).toEqual([
      "bird",
      "birddetector",
      "detector",
    ]);
  });

  it("finds what an index may hold beside, and tells it apart", () => {
    const found = findCandidates([readField("abstract", "Accuracy in primary care counts.")]);
    expect([...found].map(([key, { isTerm }]) => [key, isTerm])).toEqual([
      ["accuracy", false],
      ["primarycare", false],
      ["care", true],
    ]);
  });

  it("joins spellings with and without a hyphen", () => {
    expect(keys("Multi-modal models")).toContain("multimodalmodel");
    expect(keys("A multimodal model")).toContain("multimodalmodel");
  });

  it("takes a noun for one where no verb can stand, whatever the tagger says", () => {
    expect(keys("A gap between reward models and a learned reward model is found.")).toContain(
      "rewardmodel",
    );
  });

  it("finds what a coordination says, and keeps what is loose only with a witness", () => {
    expect(keys("We study avian and bovine flight.")).toContain("avianflight");
    expect(keys("We study nest and egg weight.")).not.toContain("nestweight");
    expect(keys("We study nest and egg weight. The nest weight is low.")).toContain("nestweight");
  });

  it("shows a form of a coordination as it would be written", () => {
    const candidates = findCandidates([readField("abstract", "It has avian and bovine flight.")]);
    expect(surfaceOf(candidates.get("avianflight")!.spans[0]!)).toBe("avian flight");
    expect(surfaceOf(candidates.get("bovineflight")!.spans[0]!)).toBe("bovine flight");
  });

  it("takes an eponym and its thing for one phrase", () => {
    expect(keys("They have Alzheimer's disease.")).toContain("alzheimerdisease");
    expect(keys("They have Alzheimer disease.")).toContain("alzheimerdisease");
  });

  it("takes no clause for a phrase", () => {
    expect(keys("We propose employing bird songs.")).not.toContain("employingbirdsong");
  });

  it("takes no adjective of a title for a concept", () => {
    const title = readField("title", "Fair and Efficient Nest Sharing: Lightweight, Warm Nests");
    const found = findCandidates([title]);
    expect(found.get("fair")?.isTerm ?? false).toBe(false);
    expect(found.get("lightweight")?.isTerm ?? false).toBe(false);
    expect(found.get("nestsharing")?.isTerm).toBe(true);
  });
});
