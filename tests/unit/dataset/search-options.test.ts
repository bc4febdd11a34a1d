import { describe, expect, it } from "vitest";
import { openDataset, SEARCH_OPTIONS } from "../../../src/dataset/reader.ts";
import { openSearchIndex } from "../../../src/dataset/search-reader.ts";
import { buildDatasetFiles } from "../../../src/dataset/writer.ts";
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
});
