import { describe, expect, it } from "vitest";
import { openDataset, SEARCH_OPTIONS } from "../../../src/dataset/reader.ts";
import { openSearchIndex } from "../../../src/dataset/search-reader.ts";
import { buildDatasetFiles } from "../../../src/dataset/builder.ts";
import { readMemory, smallParts } from "./small-map.ts";

describe("SEARCH_OPTIONS", () => {
  it.each([
    ["the short name of a paper and a method", "warp", [0, 1, 3]],
    ["another form of a term", "looms", [2]],
    ["an author without the diacritics", "hook", [0]],
    ["an author in capitals", "HÖÖK", [0]],
    ["a word of the abstract", "weaves", [0]],
    ["a year", "2024", [3]],
    ["a beginning", "alo", [4]],
    ["what is nowhere", "spindle", []],
  ])("finds %s", async (_, query, nodes) => {
    const dataset = await openDataset(readMemory(buildDatasetFiles(smallParts())));
    const index = openSearchIndex(await dataset.searchIndex());
    const hits = index.search(query, { prefix: true });
    expect(hits.map(({ id }) => Number(id)).sort()).toEqual(nodes);
  });

  it("finds a name by its parts and as a whole", () => {
    expect(SEARCH_OPTIONS.tokenize("LLaVA-1.5, a model")).toEqual([
      "LLaVA",
      "1",
      "5",
      "a",
      "model",
      "LLaVA-1.5",
    ]);
  });

  it("folds case, width and diacritics", () => {
    expect(["Schrödinger", "ＧＰＴ", "é"].map(SEARCH_OPTIONS.processTerm)).toEqual([
      "schrodinger",
      "gpt",
      "e",
    ]);
  });

  it("takes each letter of a script without spaces for a word, and others' words whole", () => {
    expect(SEARCH_OPTIONS.tokenize("ＢＥＲＴモデルを、GPT-4と")).toEqual([
      ...["ＢＥＲＴ", "モ", "デ", "ル", "を", "GPT", "4", "と"],
      "GPT-4",
    ]);
    expect(SEARCH_OPTIONS.tokenize("ที่นี่ ﾓﾃﾞﾙ")).toEqual(["ที่", "นี่", "ﾓ", "ﾃﾞ", "ﾙ"]);
  });

  it("gives a Persian word whole and without its ending", () => {
    expect(SEARCH_OPTIONS.tokenize("رایانه\u200cای")).toEqual([
      ...["رایانه", "ای"],
      "رایانه\u200cای",
    ]);
  });

  it.each([
    ["Vietnamese without its marks, composed or not", "đạo", "da\u0323o", "dao"],
    ["both i of Turkish", "IŞIK", "ışık", "isik"],
    ["the dotted capital", "İZLEME", "izleme", "izleme"],
    ["Polish and Danish letters", "Łódź", "lodz", "lodz"],
    ["Arabic with the points and the stroke", "كِتـاب", "كتاب", "كتاب"],
    ["the letters of Persian and of Arabic keyboards", "یک", "يك", "يك"],
    ["digits of Arabic and Persian", "١٤٠٢", "۱۴۰۲", "1402"],
    ["Hebrew with its points", "שָׂרָה", "שרה", "שרה"],
    ["Greek without accents", "ΑΝΆΛΥΣΗ", "ανάλυση", "αναλυση"],
    ["half-width kana", "ﾃﾞ", "デ", "デ".normalize("NFKD")],
    ["Hangul, composed or not", "감정", "감정".normalize("NFD"), "감정".normalize("NFD")],
  ])("folds %s", (_, one, other, folded) => {
    expect([one, other].map(SEARCH_OPTIONS.processTerm)).toEqual([folded, folded]);
  });

  it("tells Hindi words apart by their vowels", () => {
    expect(SEARCH_OPTIONS.processTerm("किताब")).not.toBe(SEARCH_OPTIONS.processTerm("कुताब"));
  });
});
