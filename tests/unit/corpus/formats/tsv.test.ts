import { describe, expect, it } from "vitest";

import { FORMATS } from "../../../../src/corpus/formats/catalogue.ts";
import { tsv } from "../../../../src/corpus/formats/tsv.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

describe("tsv.read(source)", () => {
  it("reads cells in quotes and without", async () => {
    const text =
      'Title\tAuthors\tYear\n"A, or ""B"""\tQuill, Ann; Reed, Moss\t2031\n"C" and "D"\t\t2032\n' +
      '"E is not closed\tFen, Ola\t2033\nF\t"lines\nof names"\t2034\n';
    const { records, skipped } = await readFormat(tsv, text);
    expect(records).toEqual([
      {
        line: 2,
        fields: { title: 'A, or "B"', authors: ["Quill, Ann", "Reed, Moss"], year: "2031" },
      },
      { line: 3, fields: { title: '"C" and "D"', year: "2032" } },
      { line: 4, fields: { title: '"E is not closed', authors: ["Fen, Ola"], year: "2033" } },
      { line: 5, fields: { title: "F", authors: ["lines", "of names"], year: "2034" } },
    ]);
    expect(skipped).toEqual([]);
  });
});

describe("tsv.detect(head)", () => {
  it.each([
    ["a table with tabs", "papers.txt", "Title\tYear\nA\t2031", 0.95],
    ["a table with commas", "papers.tsv", "Title,Year\nA,2031", 0],
    ["a table without titles under its name", "papers.tsv", "Name\tWert\nA\t3", 0.4],
    ["Web of Science's", "papers.tsv", fixture("savedrecs.txt").toString(), 0],
  ])("is as sure of %s as it can be", async (_, name, text, confidence) => {
    expect(await detectFormat(tsv, text, name)).toBe(confidence);
  });

  it("is in the catalogue", () => {
    expect(FORMATS).toContain(tsv);
  });
});
