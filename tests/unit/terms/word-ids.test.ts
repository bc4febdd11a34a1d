import { describe, expect, it } from "vitest";
import { readField } from "../../../src/terms/text.ts";
import { WordCounts, wordIdCount, wordIdOf } from "../../../src/terms/word-ids.ts";

describe("wordIdOf(norm)", () => {
  it("gives one number to a word, wherever it is met", () => {
    const { units } = readField("abstract", "Grebes dive. A grebe dives, and grebes dive.");
    const grebe = wordIdOf("grebe");
    expect(units.map(({ word }) => word === grebe)).toEqual(
      units.map(({ norm }) => norm === "grebe"),
    );
    expect(grebe).toBeLessThan(wordIdCount());
  });
});

describe("WordCounts", () => {
  it("counts words until they are cleared, also those that are new", () => {
    const counts = new WordCounts();
    for (let i = 0; i < 100_000; ++i) wordIdOf(`plover ${String(i)}`);
    const { units } = readField("title", "Avocet and godwit and Avocets");
    counts.add(units);
    const of = (norm: string): number => counts.of(wordIdOf(norm));
    expect(["avocet", "godwit", "and", "plover 7"].map(of)).toEqual([2, 1, 2, 0]);
    counts.clear(units);
    expect(["avocet", "godwit", "and", "curlew"].map(of)).toEqual([0, 0, 0, 0]);
  });
});
