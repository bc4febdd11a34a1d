import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markCues, stanceOf, STANCES } from "../../../src/explorer/stance.ts";

describe("stanceOf(sentence)", () => {
  it.each([
    ["problem", "However, reward models are biased."],
    ["problem", "An imperfectly learned reward model can misguide the generative model."],
    ["proposal", "We introduce RewardBench, a benchmark for reward models."],
    ["proposal", "To address this limitation, we carefully propose a new reward model."],
    ["proposal", "This paper presents a reward model."],
    ["gain", "Our reward model outperforms GPT-4."],
    ["gain", "It improves reward models across challenging benchmarks."],
    ["gain", "This mitigates reward hacking."],
    ["problem", "It improves the reward model, but does not reach people."],
    [null, "A reward model scores answers."],
    [null, "The reward model is trained to be harmless."],
    [null, "The butler trusts the reward model."],
  ])("tells a %s: %s", (stance, sentence) => {
    expect(stanceOf(sentence)).toBe(stance);
  });
});

describe("markCues(text, stance)", () => {
  it("marks the words that tell", () => {
    expect(markCues("However, it fails here.", "problem")).toEqual([
      { text: "However", cue: true },
      { text: ", it ", cue: false },
      { text: "fails", cue: true },
      { text: " here.", cue: false },
    ]);
  });
  it("loses nothing of any text", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...STANCES), (text, stance) => {
        const parts = markCues(text, stance);
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }),
    );
  });
});
