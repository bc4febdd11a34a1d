import { describe, expect, it } from "vitest";

import { FORMATS } from "../../../../src/corpus/formats/catalogue.ts";
import { csv } from "../../../../src/corpus/formats/csv.ts";
import { formatError, InputError } from "../../../../src/errors.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

async function titles(text: string): Promise<unknown[]> {
  return (await readFormat(csv, text)).fields.map(({ title }) => title);
}

describe("csv.read(source)", () => {
  it("reads an export of Scopus", async () => {
    const { records, skipped, noted } = await readFormat(csv, fixture("scopus.csv"), "scopus.csv");
    expect(records).toEqual([
      {
        line: 2,
        fields: {
          id: "2-s2.0-85000000001",
          title: 'Ropes of "sand": a survey',
          abstract:
            "Background: Ropes of sand hold nothing.\n" +
            "Methods: We ask rope makers, and list what they answer, “as it is”.",
          authors: ["Quill, Ann M.", "Reed, Moss"],
          year: "2031",
          venue: "Journal of Tides",
          url: "https://scopus.example/inward?eid=2-s2.0-85000000001",
          doi: "10.5555/Sand.2",
          pmid: "38000001",
          keywords: "ropes; sand",
          cites: ["10.5555/fog.7"],
          timesCited: "0",
        },
      },
      {
        line: 4,
        fields: {
          id: "2-s2.0-85000000002",
          title: "A note on fog",
          authors: ["Fen, Ola"],
          year: "2029",
          venue: "Fog Letters",
          keywords: "Fog; Weather",
          timesCited: "12",
        },
      },
    ]);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it.each([
    ["commas", "Title,Year\nA,2031\nB,2032"],
    ["semicolons, and commas in cells", "Title;Year\nA;2031,5\nB;2032,5"],
    ["bars", "Title|Year\nA|2031\nB|2032"],
    ["Excel's line above", "sep=;\nTitle;Year\nA;2031\nB;2032"],
    [
      "Dimensions' lines above",
      '"About the data: Exported on Mar 1, 2031. Criteria: ""fog""."\n\nRank,Title,DOI\n1,A,\n2,B,',
    ],
    ["blank rows", "\nTitle,Year\n\nA,2031\n,\n  , \nB,2032\n,,\n"],
    ["numbers of rows without a name", ",Title,Year\n1,A,2031\n2,B,2032"],
    ["a delimiter after each row", "Title,Year\nA,2031,\nB,2032,"],
    ["short rows", "Title,Year,DOI\nA,2031\nB"],
    ["two columns of titles", "Title,Title\n,A\nB,C"],
    ["two tables, one below the other", "Title,Year\nA,2031\nTitle,Year\nB,2032"],
    ["one column", "Title\nA\nB"],
  ])("reads a table with %s", async (_, text) => {
    const { fields, skipped, noted } = await readFormat(csv, text, "papers.csv");
    expect(fields.map(({ title }) => title)).toEqual(["A", "B"]);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it("reads a field a row, as Embase writes it", async () => {
    const text =
      '"SEARCH QUERY","fog"\n\n"TITLE","A"\n"AUTHOR NAMES","Quill A.","Reed M."\n"ABSTRACT","Fog, seen."\n' +
      '"DOI","10.5555/a.1"\n\n"TITLE","B"\n"AUTHOR NAMES","Fen O."\n"PUBLICATION YEAR","2031"\n';
    expect((await readFormat(csv, text)).records).toEqual([
      {
        line: 3,
        fields: {
          title: "A",
          authors: ["Quill A.", "Reed M."],
          abstract: "Fog, seen.",
          doi: "10.5555/a.1",
        },
      },
      { line: 8, fields: { title: "B", authors: ["Fen O."], year: "2031" } },
    ]);
  });

  it("reads backslashes before quotes, where the table has these", async () => {
    expect(await titles(String.raw`title,year` + "\n" + String.raw`"The \"A\"",2031`)).toEqual([
      'The "A"',
    ]);
    expect(await titles('title,year\n"M\\""uller, ""A""",2031')).toEqual(['M\\"uller, "A"']);
  });

  it("reports a row with a quote too few, and reads those around it", async () => {
    const text = 'Title,Abstract,Year\nA,x,2031\n"B,y,2031\nC,"z, z",2031\nD,x,2031\n';
    const { fields, skipped } = await readFormat(csv, text, "papers.csv");
    expect(fields.map(({ title }) => title)).toEqual(["A", "C", "D"]);
    expect(skipped).toEqual([
      "papers.csv:3: a cell of the row begins with a quote and never ends\n" +
        "  close the quote; where the file was cut off, export it again",
    ]);
  });

  it("tells of a delimiter too many", async () => {
    const { fields, noted } = await readFormat(csv, "Title,Year\nA,2031\nB,b,2031", "papers.csv");
    expect(fields).toHaveLength(2);
    expect(noted).toEqual([
      "papers.csv:3: the row has 3 cells under 2 columns\n" +
        "  put quotes around the cell that has a delimiter in it",
    ]);
  });

  it.each([
    [
      "in a cell",
      "Title,Abstract,Year\nA,x,2031\nB,y",
      ["A", "B"],
      "the last row ends after 2 of 3 cells",
    ],
    ["in a quoted cell", 'Title,Abstract,Year\nA,x,2031\nB,"y', ["A"], "a cell of the row begins"],
  ])("tells once where the file was cut off %s", async (_, text, kept, what) => {
    const { fields, skipped, noted } = await readFormat(csv, text, "papers.csv");
    expect(fields.map(({ title }) => title)).toEqual(kept);
    expect([...skipped, ...noted]).toEqual([expect.stringContaining(`papers.csv:3: ${what}`)]);
  });

  it("refuses a table without titles, and shows which columns there are", async () => {
    const problem: unknown = await readFormat(csv, "Name;Jahr;Ort\nA;2031;B", "papers.csv").catch(
      (error: unknown) => error,
    );
    expect(problem instanceof InputError && formatError(problem)).toBe(
      'papers.csv:1: the table has no column of titles, but these: "Name", "Jahr", "Ort"\n' +
        '  name the column with the titles "title" in the first row, and others "abstract", "authors", "year", "doi"',
    );
  });

  it("reads a table that is longer than its head by far", async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `${i},"Title ${i}","x\ny ""z"""`);
    const { records } = await readFormat(csv, `id,title,abstract\n${rows.join("\n")}`);
    expect(records).toHaveLength(5000);
    expect(records.at(-1)).toEqual({
      line: 10_000,
      fields: { id: "4999", title: "Title 4999", abstract: 'x\ny "z"' },
    });
  });
});

describe("csv.detect(head)", () => {
  it.each([
    ["a table under any name", "papers.txt", "Title,Year\nA,2031", 0.95],
    ["a table of titles and words of its own", "papers.txt", "Title,Wert\nA,3\nB,4", 0.6],
    ["titles alone under its name", "papers.csv", "Title\nA\nB", 0.95],
    ["titles alone under another", "papers.txt", "Title\nA\nB", 0],
    ["a table without titles under its name", "papers.csv", "Name,Wert\nA,3", 0.4],
    ["a table without titles under another", "papers.txt", "Name,Wert\nA,3", 0],
    ["tabs", "papers.csv", "Title\tYear\nA\t2031", 0],
    ["prose", "papers.txt", "Title, abstract\n\nShips and fog\n\nFog is seen from ships.\n", 0],
    ["JSON", "papers.txt", '["title", "year"]', 0],
    ["BibTeX", "papers.txt", "@article{a,\n  title,\n  year = 2031}", 0],
  ])("is as sure of %s as it can be", async (_, name, text, confidence) => {
    expect(await detectFormat(csv, text, name)).toBe(confidence);
  });

  it("is in the catalogue", () => {
    expect(FORMATS).toContain(csv);
  });
});
