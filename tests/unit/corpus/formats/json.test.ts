import { describe, expect, it } from "vitest";

import { json } from "../../../../src/corpus/formats/json.ts";
import { detectFormat, readFormat } from "../read-format.ts";

describe("json.read(source)", () => {
  it("reads a library of Zotero's, attachments left out", async () => {
    const library = {
      config: { id: "36a3b0b5" },
      items: [
        { itemType: "journalArticle", itemKey: "A", title: "Tides", abstractNote: "Silt." },
        { itemType: "attachment", title: "Full Text PDF" },
        { itemType: "book", title: "Harbours" },
      ],
    };
    const { fields, skipped } = await readFormat(json, JSON.stringify(library, null, 1));
    expect(fields).toEqual([{ title: "Tides", abstract: "Silt." }, { title: "Harbours" }]);
    expect(skipped).toEqual([]);
  });
});

describe("json.detect(head)", () => {
  it.each([
    ["a list of papers", '[{"title": "Tides"}]', 0.9],
    [
      "a list that ends beyond the head",
      `[{"title": "Tides"}, {"title": "${"x".repeat(70_000)}"}]`,
      0.9,
    ],
    ["a list with a slip", '[{"title" "Tides"}, {"title": "Silt"}]', 0.9],
    ["other JSON", '{"dependencies": {}}', 0.2],
    ["JSON Lines", '{"title": "Tides"}\n{"title": "Silt"}', 0],
    ["XML", "<papers/>", 0],
    ["BibTeX", "@article{quill, title = {Tides}}", 0],
  ])("is as sure of %s as it can be", async (_, text, confidence) => {
    expect(await detectFormat(json, text, "papers.json")).toBe(confidence);
  });
});
