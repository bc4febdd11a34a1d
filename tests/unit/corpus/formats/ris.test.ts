import { describe, expect, it } from "vitest";

import { ris } from "../../../../src/corpus/formats/ris.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

/** The fields of one record with these lines. */
async function fieldsOf(...lines: string[]) {
  const { fields } = await readFormat(ris, ["TY  - JOUR", ...lines, "ER  - "].join("\n"));
  expect(fields).toHaveLength(1);
  return fields[0]!;
}

describe("ris.read(source)", () => {
  it("reads a database's export, and passes over what stands between its records", async () => {
    const { records, skipped, noted } = await readFormat(ris, fixture("ovid.ris"));
    expect(records).toEqual([
      {
        line: 2,
        fields: {
          id: "2031-00017-001",
          title: "Counting gulls with one eye closed.",
          abstract: "Gulls are counted twice. (Tide Database Record)",
          authors: ["Quill, Moss A", "van der Fen, Ola"],
          year: "2031",
          venue: "Tides & Piers",
          url: "http://ovid.example/?AN=2031-00017-001",
          doi: "10.5555/gull.17",
          keywords: ["*Gulls", "Parallax"],
          cites: ["10.5555/S0001-2(19)00003-4", "10.5555/heron.20"],
        },
      },
      {
        line: 26,
        fields: {
          id: "2031-00018-001",
          title: "Herons that stand.",
          authors: ["Reed, Ann"],
          year: "2030",
          venue: "Tides & Piers",
          url: "http://ovid.example/?AN=2031-00018-001",
        },
      },
    ]);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it("reads lines that go on without an indent, and records that do not end", async () => {
    const { records, skipped, noted } = await readFormat(ris, fixture("wrapped.ris"));
    expect(records).toEqual([
      {
        line: 1,
        fields: {
          id: "1",
          title: "On the stability of harbour walls",
          abstract:
            "We measure the load on a wall, where ER signals of herons are ER-positive or absent. A second paragraph counts them.",
          year: "2030",
          venue: "Quarterly of Standing",
          url: "https://standing.example/1",
          keywords: ["Herons", "Walls, Harbour", "Strain Gauges"],
        },
      },
      { line: 21, fields: { title: "A record without its last line", keywords: ["knots"] } },
      {
        line: 25,
        fields: {
          title: "Knots That Remember",
          authors: ["Fen, Ola", "Reed, Ann"],
          year: "in press",
          doi: "10.5555/knot.3",
        },
      },
    ]);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it.each([
    ["two spaces", "TY  - JOUR\nTI  - One\nER  - "],
    ["one space", "TY - JOUR\nTI - One\nER -"],
    ["none before the hyphen", "TY- JOUR\nTI- One\nER-"],
    ["none after the hyphen", "TY  -JOUR\nTI  -One\nER  -"],
    ["a byte order mark", "\ufeffTY  - JOUR\nTI  - One\nER  - "],
    ["a type in words", "TY  - Journal Article\nTI  - One\nER  -"],
    ["no last line", "TY  - JOUR\nTI  - One"],
  ])("reads tags with %s", async (_, text) => {
    expect((await readFormat(ris, text)).fields).toEqual([{ title: "One" }]);
    expect(await detectFormat(ris, text)).toBe(0.95);
  });

  it.each([
    ["TI before T1", ["T1  - Two", "TI  - One"], "One"],
    ["T1 where TI is empty", ["TI  - ", "T1  - Two"], "Two"],
    ["a chapter before its book", ["BT  - Book", "TI  - Chapter"], "Chapter"],
    ["a repeated tag as a subtitle", ["TI  - Knots", "TI  - A survey"], "Knots: A survey"],
    ["a tag that says the same again once", ["TI  - Knots", "TI  - Knots"], "Knots"],
    ["a line separator as text", ["TI  - Knots:\u2028a survey"], "Knots:\u2028a survey"],
  ])("takes as title %s", async (_, lines, title) => {
    expect((await fieldsOf(...lines)).title).toBe(title);
  });

  it("gives a chapter its book as venue, and a book none", async () => {
    expect(await fieldsOf("TI  - Chapter", "BT  - Book")).toEqual({
      title: "Chapter",
      venue: "Book",
    });
    expect(await fieldsOf("BT  - Book")).toEqual({ title: "Book" });
  });

  it("takes authors of both tags in their order, and editors only where there are none", async () => {
    const authors = async (...lines: string[]) => (await fieldsOf(...lines)).authors;
    expect(await authors("A1  - Fen, O.", "AU  - Reed, A.", "A2  - Quill, M.")).toEqual([
      "Fen, O.",
      "Reed, A.",
    ]);
    expect(await authors("A2  - Quill, M.")).toEqual(["Quill, M."]);
  });

  it.each([
    ["its own tag", "DO  - 10.5555/a.1", "10.5555/a.1"],
    ["an address", "DO  - https://doi.org/10.5555/a.1", "10.5555/a.1"],
    ["a note", "N1  - doi: 10.5555/a.1", "10.5555/a.1"],
    ["a note's line", "N1  - Cited By: 3\n10.5555/a.1", "10.5555/a.1"],
    ["the kind of work", "M3  - doi: 10.5555/a.1", "10.5555/a.1"],
    ["a link", "L1  - doi:10.5555/a.1", "10.5555/a.1"],
    ["a publisher's link", "UR  - https://p.example/doi/abs/10.5555/a.1?x=1", "10.5555/a.1"],
    ["no note about another", "N1  - Erratum in 10.5555/b.2", undefined],
    ["no text that is none, but hands it on", "DO  - to come", "to come"],
  ])("takes the DOI from %s", async (_, line, doi) => {
    expect((await fieldsOf(line)).doi).toBe(doi);
  });

  it.each([
    ["PMC's tag", ["U1  - 40000001[pmid]"]],
    ["EndNote's accession number", ["AN  - 40000001", "DP  - NLM"]],
    ["Scopus", ["DB  - Scopus", "C2  - 40000001"]],
    ["a link", ["UR  - https://p.example/1", "L2  - https://pubmed.ncbi.nlm.nih.gov/40000001/"]],
    ["a note", ["N1  - pictorial. PMID: NLM40000001."]],
  ])("takes PubMed's number from %s", async (_, lines) => {
    expect((await fieldsOf(...lines)).pmid).toBe("40000001");
  });

  it("takes no other database's number for PubMed's", async () => {
    expect(await fieldsOf("AN  - 40000001", "DB  - Tides", "C2  - 7")).toEqual({});
  });

  it("finds the arXiv id in the name of the journal", async () => {
    expect((await fieldsOf("JO  - arXiv preprint arXiv:2310.01234")).arxiv).toBe(
      "arXiv:2310.01234",
    );
  });

  it.each([
    ["PY  - 2031/05//", "2031"],
    ["Y1  - Oct 2031", "2031"],
    ["DA  - 20310528", "2031"],
    ["Y1  - 1900/01/01\nDA  - 1950/01/01", "1950"],
    ["PY  - \nDA  - Nov\nY1  - 2031", "2031"],
  ])("takes the year of %j", async (lines, year) => {
    expect((await fieldsOf(lines)).year).toBe(year);
  });

  it("keeps the records before a cut, and says where it is", async () => {
    const whole = "TY  - JOUR\nTI  - One\nER  - \n\nTY  - JOUR\n";
    const hint = "  export or copy the file again: it was cut off";
    const inAbstract = await readFormat(ris, `${whole}TI  - Two\nAB  - Harb`, "cut.ris");
    expect(inAbstract.fields).toEqual([{ title: "One" }, { title: "Two", abstract: "Harb" }]);
    expect(inAbstract.noted).toEqual([`cut.ris:5: the file ends within this record\n${hint}`]);
    const atFirstTag = await readFormat(ris, `${whole}T`, "cut.ris");
    expect(atFirstTag.fields).toEqual([{ title: "One" }]);
    expect(atFirstTag.skipped).toEqual([`cut.ris:5: the file ends within this record\n${hint}`]);
  });
});

describe("ris.detect(head)", () => {
  it.each([
    ["records without their first line", "papers.ris", "AU  - Fen, O.\nER  - \n", 0.8],
    ["such records under another name", "papers.txt", "AU  - Fen, O.\nER  - \n", 0.6],
    ["MEDLINE", "papers.ris", fixture("pubmed.nbib"), 0],
    ["Web of Science text under its name", "papers.ris", fixture("science.ciw"), 0],
    ["Refer", "papers.txt", fixture("endnote.enw"), 0],
    ["a listing", "papers.ris", "One\n\nHarbours silt up.\n", 0],
  ])("is as sure of %s as it can be", async (_, name, text, confidence) => {
    expect(await detectFormat(ris, text, name)).toBe(confidence);
  });
});
