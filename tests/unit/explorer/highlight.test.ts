import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight, holds, queryWords, snippetAround } from "../../../src/explorer/highlight.ts";
import { needlesOf } from "./needles-of.ts";

const bold = (text: string, query: string, found: readonly string[] = []) =>
  highlight(text, needlesOf(queryWords(query)), new Set(found))
    .filter(({ matched }) => matched)
    .map((stretch) => stretch.text);

describe("highlight(text, needles, found)", () => {
  it("marks a word as far as the query goes", () => {
    expect(bold("LLM alignment, aligned", "align")).toEqual(["align", "align"]);
  });
  it("marks the whole word where it was found in spite of its spelling", () => {
    expect(bold("a reward model", "rewrad", ["reward"])).toEqual(["reward"]);
  });
  it("folds case and diacritics", () => {
    expect(bold("SCHRÖDINGER’s cat", "schrodinger")).toEqual(["SCHRÖDINGER"]);
  });
  it("marks a phrase as one, and not its words elsewhere", () => {
    const needle = { words: ["reward", "model"], prefix: false };
    expect(highlight("A model of Reward-Model models", [needle])).toEqual([
      { text: "A model of ", matched: false },
      { text: "Reward-Model", matched: true },
      { text: " models", matched: false },
    ]);
  });
  it("loses no letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, query) => {
        const stretches = highlight(text, needlesOf(queryWords(query)));
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
      }),
    );
  });
});

describe("holds(text, needle)", () => {
  it.each([
    ["the reward model", false, true],
    ["the reward models", false, false],
    ["the reward models", true, true],
    ["a model, a reward", true, false],
    ["reward", true, false],
  ])("finds the phrase in %j, its last word open: %s", (text, prefix, found) => {
    expect(holds(text, { words: ["reward", "model"], prefix })).toBe(found);
  });
});

describe("snippetAround(stretches, length)", () => {
  const text = `${"before ".repeat(30)}needle ${"after ".repeat(30)}`;
  it("shows some words around the first match", () => {
    const snippet = snippetAround(highlight(text, needlesOf(["needle"])), 60);
    expect(snippet.map((stretch) => stretch.text).join("")).toBe(
      "… before before needle after after after after after after …",
    );
  });
  it("goes where most of what was asked for stands together", () => {
    const far = `needle ${"hay ".repeat(60)}needle and pin ${"hay ".repeat(60)}`;
    const snippet = snippetAround(highlight(far, needlesOf(["needle", "pin"])), 60);
    expect(snippet.map((stretch) => stretch.text).join("")).toBe(
      "… hay hay hay hay needle and pin hay hay hay hay hay hay hay …",
    );
  });
  it("is empty where nothing matches", () => {
    expect(snippetAround(highlight(text, needlesOf(["pin"])))).toEqual([]);
  });
});
