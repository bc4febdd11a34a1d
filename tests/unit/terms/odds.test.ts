import { describe, expect, it } from "vitest";

import { ChoiceCounts, countedPhrase, tableOf, WORD_PLACES } from "../../../src/terms/odds.ts";
import { readField } from "../../../src/terms/text.ts";
import { wordIdOf } from "../../../src/terms/word-ids.ts";

const phrase = (...norms: string[]) => ({ norms, shape: "NN whole" });

describe("ChoiceCounts", () => {
  it("tells words that head chosen phrases from those that do not", () => {
    const counts = new ChoiceCounts();
    for (let i = 0; i < 40; ++i) {
      counts.add(phrase("neural", "network"), true);
      counts.add(phrase("good", "result"), false);
    }
    const odds = counts.odds();
    // All 40 chosen, drawn to the mean of a half by 8 candidates' worth: 44 of 48 against 1 of 2.
    const { words, shapes } = tableOf(odds);
    const row = (norm: string): number[] =>
      [...words].slice(WORD_PLACES.length * wordIdOf(norm)).slice(0, WORD_PLACES.length);
    // Head, first, alone, any.
    expect(row("network")).toEqual([2.4, 0, 0, 2.4]);
    expect(row("result")).toEqual([-2.4, 0, 0, -2.4]);
    expect([...shapes]).toEqual([["NN whole", 0]]);
  });

  it("leaves out what is seldom", () => {
    const counts = new ChoiceCounts();
    counts.add(phrase("rare"), true);
    counts.add(phrase("common"), false);
    counts.add(phrase("common"), false);
    expect([...counts.odds(2).alone.keys()]).toEqual(["common"]);
  });
});

describe("countedPhrase(span)", () => {
  it("gives words as they are compared, and parts of speech with hyphens", () => {
    const field = readField("abstract", "Goal-conditioned policies fail.");
    const span = { field, from: 0, to: 3, whole: true, ends: true };
    expect(countedPhrase(span)).toEqual({
      norms: ["goal", "conditioned", "policy"],
      shape: "P-VN whole",
    });
  });
});
