import { describe, expect, it } from "vitest";
import { buildLinker } from "../../../src/terms/linking.ts";
import { readField } from "../../../src/terms/text.ts";
import type { Entry, Vocabulary } from "../../../src/terms/vocabulary.ts";

function vocabulary(keys: readonly string[], spellings: Record<string, string[]> = {}): Vocabulary {
  return {
    entries: new Map(
      keys.map((key): [string, Entry] => [key, { id: key, keys: [key], isMethod: false }]),
    ),
    entryOf: new Map(keys.map((key) => [key, key])),
    spellings: new Map(Object.entries(spellings).map(([key, list]) => [key, new Set(list)])),
    overrides: new Map(),
  };
}

function linked(words: Vocabulary, text: string): [string, string[]][] {
  const mentions = buildLinker(words).link("paper/x", [readField("abstract", text)]);
  return [...mentions].map(([id, list]) => [
    id,
    list.map(({ start, end }) => text.slice(start, end)),
  ]);
}

describe("buildLinker(vocabulary).link(paper, fields)", () => {
  it("takes the longest term at each word and no word twice", () => {
    expect(linked(vocabulary(["bird", "birdsong"]), "Bird songs tell birds apart.")).toEqual([
      ["birdsong", ["Bird songs"]],
      ["bird", ["birds"]],
    ]);
  });

  it("links no part of a word, and nothing across a full stop", () => {
    expect(
      linked(vocabulary(["bird", "birdsong"]), "Birdseed. A thunderbird. Bird. Songs."),
    ).toEqual([["bird", ["Bird"]]]);
  });

  it("asks a name for its capitals", () => {
    const names = vocabulary(["cut"], { cut: ["CUT"] });
    expect(linked(names, "We cut trees with CUT.")).toEqual([["cut", ["CUT"]]]);
  });
});
