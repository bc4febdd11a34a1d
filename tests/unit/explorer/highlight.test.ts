import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight, queryWords, snippetAround } from "../../../src/explorer/highlight.ts";

const bold = (text: string, query: string, found: readonly string[] = []) =>
  highlight(text, queryWords(query), new Set(found))
    .filter(({ matched }) => matched)
    .map((stretch) => stretch.text);

describe("highlight(text, asked, found)", () => {
  it("marks a word as far as the query goes", () => {
    expect(bold("LLM alignment, aligned", "align")).toEqual(["align", "align"]);
  });
  it("marks the whole word where it was found in spite of its spelling", () => {
    expect(bold("a reward model", "rewrad", ["reward"])).toEqual(["reward"]);
  });
  it("folds case and diacritics", () => {
    expect(bold("SCHRÖDINGER’s cat", "schrodinger")).toEqual(["SCHRÖDINGER"]);
  });
  it("loses no letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, query) => {
        const stretches = highlight(text, queryWords(query), new Set());
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
      }),
    );
  });
});

describe("snippetAround(stretches, length)", () => {
  const text = `${"before ".repeat(30)}needle ${"after ".repeat(30)}`;
  it("shows some words around the first match", () => {
    const snippet = snippetAround(highlight(text, ["needle"], new Set()), 60);
    expect(snippet.map((stretch) => stretch.text).join("")).toBe(
      "… before before needle after after after after after after …",
    );
  });
  it("is empty where nothing matches", () => {
    expect(snippetAround(highlight(text, ["pin"], new Set()))).toEqual([]);
  });
});
