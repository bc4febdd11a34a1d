import { describe, expect, it } from "vitest";

import { bibtex } from "../../../../src/corpus/formats/bibtex.ts";
import { parseRecord } from "../../../../src/corpus/record.ts";
import { detectFormat, fixture, readFormat, type ReadFormat } from "../read-format.ts";

const read = (content: string | Uint8Array): Promise<ReadFormat> =>
  readFormat(bibtex, content, "papers.bib");
const one = async (fields: string) => (await read(`@article{a, ${fields}}`)).fields[0];
const entry = (key: string): string => `@article{${key},\n  title = {On ${key}}\n}\n`;
const ids = ({ fields }: ReadFormat): unknown[] => fields.map(({ id }) => id);

describe("bibtex.read(source)", () => {
  it("reads a file as people keep it: what is bad costs itself alone", async () => {
    const { records, skipped, noted } = await read(fixture("messy.bib"));
    expect(records).toEqual([
      {
        line: 8,
        fields: {
          id: "quill:silt",
          title: "{On the {Silting} of Harbours at $5 a Spoon}",
          authors: [
            { given: "Moss", family: "Quill" },
            { given: "Ola", family: "Fen Jr." },
            "The Tide Office",
          ],
          venue: "Journal of {Tides} \\& Currents",
          year: "2031",
          abstract:
            'About 50% of all harbours {\\"u}ber \\emph{silt} up; we dig\n    for $O(n \\log n)$ days. See tides@harbour.example.',
          keywords: ["silt, spoons", "digging"],
          url: "https://tides.example/100%25/~quill_1",
          doi: "https://doi.org/10.5555/Sand_2",
        },
      },
      {
        line: 26,
        fields: {
          id: "reed2030",
          title: 'A {"}Survey{"} of <i>Ropes</i> &amp; Knots',
          authors: [
            { given: "Ann E\u0301.", family: "Reed" },
            { given: "Ludwig", family: "van der Sand" },
          ],
          venue: "Pilots' Third Meeting",
          year: "2030",
        },
      },
      {
        line: 33,
        fields: {
          id: "proc30",
          title: "Proceedings of the Third Meeting on Pilots' Ropes",
          abstract: "A volume.",
          venue: "Pilots' Third Meeting",
          year: "2030",
          doi: "10.5555/volume",
        },
      },
      // The border says of it that it has neither a title nor an abstract.
      { line: 36, fields: { id: "no text" } },
      { line: 37, fields: { id: "unclosed", title: "A Book that Nobody Closed", year: "2029" } },
      {
        line: 44,
        fields: { id: "extra", title: "One Brace too Many", year: "2027", venue: "Tides" },
      },
    ]);
    expect(noted).toEqual([
      'papers.bib:37: the entry "unclosed" has no closing brace\n  close it with "}" before the next one begins',
    ]);
    expect(skipped).toEqual([
      'papers.bib:39: a field of the entry "open" does not end\n  look for a brace or quotation mark that is missing before the next entry',
      'papers.bib:46: the entry "bare words" cannot be read\n  write each field as name = {value}, with a comma behind it',
      'papers.bib:47: the file ends within the entry "late"\n  export it again; or look for a brace or quotation mark that is missing',
    ]);
  });

  it("reads BibLaTeX, and what exports say in fields of their own", async () => {
    const { fields, skipped, noted } = await read(fixture("biblatex.bib"));
    expect([...skipped, ...noted]).toEqual([]);
    expect(fields).toEqual([
      {
        id: "preprint",
        title: "Tide Tables: An Almanac for Machines",
        authors: [
          { given: "Ludwig", family: "van der Sand" },
          { given: "Ann", family: "Reed" },
        ],
        year: "2031",
        venue: "Journal of Tides",
        arxiv: "2310.01234v2",
        licence: "Creative Commons Attribution 4.0 International",
      },
      {
        id: "almanac",
        title: "Almanacs! A History",
        authors: [{ given: "Moss", family: "Quill" }],
        year: "2032",
        venue: "The Tide Office",
      },
      {
        id: "chapter",
        title: "On Fog",
        authors: [{ given: "Ola", family: "Fen" }],
        abstract: "Fog.",
        year: "2032",
        venue: "Almanacs!",
      },
      { id: "dblp", title: "Ferries", venue: "CoRR", year: "2023", arxiv: "2309.00001" },
      {
        id: "scholar",
        title: "Buoys",
        venue: "arXiv preprint arXiv:2308.00002",
        year: "in press",
        arxiv: "2308.00002",
      },
      { id: "med", title: "Seasickness", pmid: "31234567" },
      {
        id: "WOS:000000000000001",
        title: "Ropes of Sand, or\n   why they hold",
        authors: [
          { given: "Ann", family: "Reed" },
          { given: "Ola", family: "Fen" },
        ],
        doi: "10.5555/rope.1",
        keywords: ["SAND", "ROPES"],
        cites: ["10.5555/sand_2", "10.5555/fog.1", "10.5555/fog.2"],
      },
      { id: "arabic", title: "المد والجزر", authors: ["آن ريد"], abstract: "潮の満ち引き。" },
    ]);
  });

  it("leaves TeX and HTML to the border, which knows them by the format's mark-up", async () => {
    const { records } = await read(fixture("messy.bib"));
    const report = { skip: () => undefined, note: () => undefined };
    const clean = records.slice(0, 2).map((raw, i) => {
      const origin = { source: "papers.bib", record: i + 1 };
      return parseRecord(raw, "papers.bib", origin, report, bibtex.markup);
    });
    expect(clean).toMatchObject([
      {
        title: "On the Silting of Harbours at $5 a Spoon",
        abstract:
          "About 50% of all harbours über silt up; we dig for O(n log n) days. See tides@harbour.example.",
        venue: "Journal of Tides & Currents",
        doi: "10.5555/sand_2",
      },
      { title: 'A "Survey" of Ropes & Knots', authors: ["Ann É. Reed", "Ludwig van der Sand"] },
    ]);
  });

  it("reads an entry without a key, and keys with anything in them", async () => {
    const text = `@misc{title = {One}} @misc{, title = {Two}} @misc{a/b:c.d+e (f), title = {Three}}
      @misc{four
        title = {Four}}`;
    expect((await read(text)).fields).toEqual([
      { title: "One" },
      { title: "Two" },
      { id: "a/b:c.d+e (f)", title: "Three" },
      { id: "four", title: "Four" },
    ]);
  });

  it("takes an escaped brace for text, or counts it, whichever closes the entry", async () => {
    const text = "@misc{a, title = {An open \\{}}\n@misc{b, title = {C:\\tides\\}}\n";
    const { fields, skipped } = await read(text);
    expect(fields.map(({ title }) => title)).toEqual(["An open \\{", "C:\\tides\\"]);
    expect(skipped).toEqual([]);
  });

  it.each([
    ["Ann Reed and Moss Quill", ["Ann Reed", "Moss Quill"]],
    ["Reed, Ann AND others", [{ given: "Ann", family: "Reed" }]],
    ["King, Jr., Ann", [{ given: "Ann", family: "King Jr." }]],
    ["{Sand and Sons} and {\\O}re, Ola", ["Sand and Sons", { given: "Ola", family: "Øre" }]],
    ["Fen$^1$, Ola 100%", [{ given: "Ola 100%", family: "Fen$^1$" }]],
    ["", []],
  ])("reads the names %j", async (names, authors) => {
    expect((await one(`title = {T}, author = {${names}}`))?.authors).toEqual(authors);
  });

  it.each([
    ["date = {1984/1986}", "1984"],
    ["year = {{c1931}}", "1931"],
    ["year = {May 2031}, month = may", "2031"],
    ["year = 2031", "2031"],
  ])("reads the year of %s", async (field, year) => {
    expect((await one(`title = {T}, ${field}`))?.year).toBe(year);
  });

  it("takes the first of a field that stands twice, and an abbreviation nobody defines", async () => {
    expect(await one("title = {One}, title = {Two}, journal = tides")).toEqual({
      id: "a",
      title: "One",
      venue: "{{tides}}",
    });
  });

  it("does not follow volumes in a circle", async () => {
    const text = `@misc{a, title = {A}, crossref = {b}, xdata = {a}} @misc{b, crossref = {a}}`;
    expect(ids(await read(text))).toEqual(["a", "b"]);
  });

  it("reads a list on one line, and many entries in their order", async () => {
    const keys = Array.from({ length: 1000 }, (_, i) => `k${String(i)}`);
    const { fields, records } = await read(keys.map(entry).join("").replaceAll("\n", " "));
    expect(fields.map(({ id }) => id)).toEqual(keys);
    expect(records.every(({ line }) => line === 1)).toBe(true);
  });

  it.each([
    ["braces 1,000 deep", `${"{".repeat(1000)}x${"}".repeat(1000)}`, "nests braces more than 100"],
    ["braces 100,000 deep", `${"{".repeat(1e5)}x${"}".repeat(1e5)}`, "nests braces more than 100"],
    ["10 MB on one line", `{${"x ".repeat(5e6)}}`, "is too long to be one"],
    ["200,000 parts", Array(2e5).fill("{x}").join(" # "), "is too long to be one"],
  ])("says what is wrong with %s, and reads on", async (_, value, what) => {
    const result = await read(`${entry("one")}@article{bad, title = ${value}}\n${entry("two")}`);
    expect(ids(result)).toEqual(["one", "two"]);
    expect(result.skipped).toHaveLength(1);
    expect(result.skipped[0]).toContain(`papers.bib:4: the entry "bad" ${what}`);
  });

  it.each([
    ["braces that open", "{"],
    ["entries within entries", "@a{"],
    ["comments within comments", "@comment{"],
    ["signs", "@ "],
  ])("comes to an end with 100,000 %s", async (_, sign) => {
    const result = await read(`${entry("one")}@article{bad, title = {${sign.repeat(1e5)}`);
    expect(ids(result)).toEqual(["one"]);
    expect(result.skipped).toEqual([
      'papers.bib:4: the file ends within the entry "bad"\n  export it again; or look for a brace or quotation mark that is missing',
    ]);
  });
});

describe("bibtex.detect(head)", () => {
  it.each([
    ["an entry", "papers.bib", "@article{a,\n title = {T}}", 1],
    ["an entry behind prose", "papers.txt", "My papers\n\n@article(a, title = {T})", 0.95],
    ["strings alone", "papers.txt", "@string{t = {Tides}}\n", 0.9],
    ["prose under its name", "papers.bib", "mine@tides.example", 0.6],
    ["a listing", "papers.txt", "Write to @ann,\n\nor to moss@tides.example {now}, please.", 0],
    ["JSON", "papers.json", '[{"bibtex":\n"\n@article{a, title={T}}"}]', 0],
    ["RIS", "papers.ris", "TY  - JOUR\nN1  - \n@article{a,", 0],
  ])("is as sure of %s as it can be", async (_, name, text, confidence) => {
    expect(await detectFormat(bibtex, text, name)).toBe(confidence);
  });
});
