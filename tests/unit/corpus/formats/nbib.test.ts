import { describe, expect, it } from "vitest";

import { nbib } from "../../../../src/corpus/formats/nbib.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

describe("nbib.read(source)", () => {
  it("reads records with and without PMID, and passes over prose between them", async () => {
    const { records, skipped, noted } = await readFormat(nbib, fixture("pubmed.nbib"));
    expect(records).toEqual([
      {
        line: 2,
        fields: {
          title: "Sailing by smell alone: a trial with forty pilots.",
          abstract:
            "BACKGROUND: Pilots smell the land. METHODS: We asked forty of them, blindfolded, to name PMID- tags aloud.",
          authors: ["Quill, Moss A", "Reed, Ann", "Forty Pilots Group"],
          year: "2031",
          venue: "Journal of smelling",
          doi: "10.5555/smell.31",
          pmid: "40000001",
          keywords: ["Smell", "Pilots", "*land/sea breeze"],
          licence: "CC BY-NC 4.0",
        },
      },
      {
        line: 32,
        fields: { title: "Almanacs of the North", authors: ["Fen, Ola"], year: "2030" },
      },
      {
        line: 40,
        fields: {
          title: "Almanacs: Read aloud? A survey",
          abstract: "Almanacs, read aloud.",
          authors: ["Fen, Ola"],
          year: "1999",
          url: "http://eric.example/?id=1",
        },
      },
      { line: 50, fields: { pmid: "40000003" } },
    ]);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it.each([
    [
      "the short names where there are no full ones",
      "AU  - Fen O\nAU  - Reed A",
      ["Fen O", "Reed A"],
    ],
    ["a group that stands alone", "CN  - Forty Pilots Group", ["Forty Pilots Group"]],
    ["editors where nobody else is named", "FED - Fen, Ola\nED  - Fen O", ["Fen, Ola"]],
  ])("takes as authors %s", async (_, lines, authors) => {
    expect((await readFormat(nbib, `PMID- 1\n${lines}`)).fields[0]?.authors).toEqual(authors);
  });

  it("takes the original title where there is no English one", async () => {
    const text = "PMID- 1\nTI  - [Not Available].\nTT  - Segeln nach Geruch.";
    expect((await readFormat(nbib, text)).fields[0]?.title).toBe("Segeln nach Geruch.");
  });

  it.each([
    ["LID - 10.5555/a.1 [doi]", "10.5555/a.1"],
    ["LID - 10.5555/a.1 [pii]\nAID - doi:10.5555/b.2", "10.5555/b.2"],
    ["SO  - Tides. 2031;1:1-9. doi: 10.5555/c.3. eCollection 2031.", "10.5555/c.3"],
  ])("takes the DOI of %j", async (lines, doi) => {
    expect((await readFormat(nbib, `PMID- 1\n${lines}`)).fields[0]?.doi).toBe(doi);
  });
});

describe("nbib.detect(head)", () => {
  it.each([
    ["MEDLINE", fixture("pubmed.nbib"), 0.95],
    ["records without PMID", "OWN - ERIC\nTI  - Almanacs\n", 0.9],
    ["RIS", fixture("ovid.ris"), 0],
    ["Web of Science text", fixture("science.ciw"), 0],
    ["a listing", "PMID and other tags\n\nHarbours silt up.\n", 0],
  ])("is as sure of %s as it can be", async (_, text, confidence) => {
    expect(await detectFormat(nbib, text)).toBe(confidence);
  });
});
