import { describe, expect, it } from "vitest";

import { matchColumns } from "../../../../src/corpus/tables/columns.ts";
import { readCells } from "../../../../src/corpus/tables/fields.ts";

/** The fields of a row, given as its cells by the names of their columns. */
function read(row: Readonly<Record<string, string>>) {
  return readCells(["A", ...Object.values(row)], matchColumns(["title", ...Object.keys(row)])!);
}

describe("readCells(cells, columns)", () => {
  it("takes the first cell of a kind that says something", () => {
    expect(read({ "Index Keywords": "ships; tides", "Author Keywords": "" })).toEqual({
      title: "A",
      keywords: "ships; tides",
    });
    expect(read({ "Index Keywords": "ships; tides", "Author Keywords": "fog" })).toEqual({
      title: "A",
      keywords: "fog",
    });
  });

  it.each(["", " ", "NA", "n/a", "NaN", "None", "null", "\\N", "-", "[]"])(
    "takes %j for nothing",
    (nothing) => {
      expect(read({ abstract: nothing, year: nothing, authors: nothing })).toEqual({ title: "A" });
    },
  );

  it.each(["[No abstract available]", "No Abstract Available.", "Abstract Missing", "No abstract"])(
    "takes %j for no abstract",
    (nothing) => {
      expect(read({ abstract: nothing })).toEqual({ title: "A" });
    },
  );

  it.each([
    ["Python", "['Quill, Ann', \"O'Reed, Moss\"]", ["Quill, Ann", "O'Reed, Moss"]],
    ["JSON", String.raw`["Quill, Ann", "Fen \"Fog\" \u00d6"]`, ["Quill, Ann", 'Fen "Fog" Ö']],
    ["numpy", "['Ann Quill' 'Moss Reed']", ["Ann Quill", "Moss Reed"]],
    [
      "Python, of objects",
      "[{'authorId': '7', 'name': 'Ann Quill'}, {'authorId': None, 'name': \"Moss O'Reed\"}]",
      ["Ann Quill", "Moss O'Reed"],
    ],
    ["no program", "Quill, Ann; Reed, Moss", ["Quill, Ann", "Reed, Moss"]],
  ])("reads a list in the way of %s", (_, cell, authors) => {
    expect(read({ authors: cell })).toEqual({ title: "A", authors });
  });

  it.each([
    ["2031", "2031"],
    ["2031.0", "2031"],
    ["4 Feb 2031", "2031"],
    ["03/11/2031", "2031"],
    ["Mon, 2 Apr 2007 19:18:42 GMT", "2007"],
    ["2031-03-11", "2031-03-11"],
    ["2031//", "2031//"],
    ["n.d.", "n.d."],
  ])("finds the year in %j", (date, year) => {
    expect(read({ date })).toEqual({ title: "A", year });
  });

  it("finds identifiers wherever exports put them", () => {
    const extra = "Place: Fenland PMID: 2312217 \narXiv:2310.01234 [cs]";
    expect(read({ extra })).toEqual({ title: "A", pmid: "2312217", arxiv: "2310.01234" });
    expect(read({ externalIds: "{'ArXiv': '2310.01234', 'DOI': '10.5555/a.1'}" })).toEqual({
      title: "A",
      arxiv: "2310.01234",
      doi: "10.5555/a.1",
    });
    expect(read({ id: "0704.0001" })).toEqual({ title: "A", id: "0704.0001", arxiv: "0704.0001" });
    expect(read({ pmid: "2312217.0", doi: "10.5555/a.1 10.5555/b.2" })).toEqual({
      title: "A",
      pmid: "2312217",
      doi: "10.5555/a.1",
    });
  });

  it("takes the first of several addresses", () => {
    expect(read({ url: "https://tides.example/1; https://tides.example/2" })).toEqual({
      title: "A",
      url: "https://tides.example/1",
    });
  });

  it("takes formulas that hold text for the text", () => {
    expect(read({ year: '="2031"' })).toEqual({ title: "A", year: "2031" });
  });

  it("finds venue and year in what Embase calls the source", () => {
    const source = "Tides and Fog (2031) 3:1 (2-9). Date of Publication: 4 Feb 2031";
    expect(read({ source })).toEqual({ title: "A", venue: "Tides and Fog", year: "2031" });
  });

  it.each([
    [
      "DOIs among the references of Scopus",
      "Reed M., Of ropes, Tides, 3, (2029), 10.5555/Rope.1; Fen O., Fog (2030) DOI: 10.5555/fog.2.",
      ["10.5555/Rope.1", "10.5555/fog.2"],
    ],
    [
      "DOIs among those of Web of Science",
      "Reed M, 2029, TIDES, V3, P1, DOI 10.5555/rope.1; Fen O, 2030, FOG, DOI [10.5555/fog.2, 10.5555/fog.3]",
      ["10.5555/rope.1", "10.5555/fog.2", "10.5555/fog.3"],
    ],
    ["identifiers", "000-12-X; 000-34-9", ["000-12-X", "000-34-9"]],
    [
      "addresses",
      "https://openalex.org/W12|https://openalex.org/W34",
      ["https://openalex.org/W12", "https://openalex.org/W34"],
    ],
    ["a list", "['12', '34', '12']", ["12", "34"]],
    ["no count", "45", undefined],
    ["no titles", "Of ropes and tides; Fog at sea", undefined],
  ])("reads as cited %s", (_, references, cites) => {
    expect(read({ references })).toEqual({ title: "A", ...(cites !== undefined && { cites }) });
  });

  it.each([
    ["quotes", `[${"'".repeat(200_001)}]`],
    ["escaped quotes", `[${"\\'".repeat(100_000)}]`],
    ["objects", `[{${"'name':'".repeat(30_000)}}]`],
    ["brackets", "[".repeat(1_000_000)],
    ["spaces", `x${" ".repeat(1_000_000)}x`],
    ["commas", "x, ".repeat(100_000)],
  ])("is not held up by many %s", (_, cell) => {
    expect(read({ authors: cell, keywords: cell, references: cell, year: cell }).title).toBe("A");
  });
});
