import { describe, expect, it } from "vitest";

import { FORMATS } from "../../../../src/corpus/formats/catalogue.ts";
import { wosTab } from "../../../../src/corpus/formats/wos-tab.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

const TEXT = fixture("savedrecs.txt").toString("utf8");

const RECORDS = [
  {
    line: 2,
    fields: {
      id: "WOS:000000000000001",
      title: '"Sand" and other ropes',
      abstract: 'Ropes of sand hold "nothing". They are made, all the same.',
      authors: ["Quill, Ann M.", "Reed, Moss"],
      year: "2031",
      venue: "JOURNAL OF TIDES",
      doi: "10.5555/sand.2",
      pmid: "38000001",
      keywords: "ropes; sand",
      cites: ["10.5555/fog.7"],
    },
  },
  {
    line: 3,
    fields: {
      id: "WOS:000000000000002",
      title: "A note on fog",
      authors: ["Fen, Ola"],
      year: "2029",
      venue: "FOG LETTERS",
      keywords: "FOG",
    },
  },
];

describe("wosTab.read(source)", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a mark, for Windows", Buffer.from(`\ufeff${TEXT.replaceAll("\n", "\r\n")}`)],
    ["UTF-16, for the Mac", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
  ])("reads an export in %s", async (_, bytes) => {
    const { records, skipped, noted } = await readFormat(wosTab, bytes, "savedrecs.txt");
    expect(records).toEqual(RECORDS);
    expect([...skipped, ...noted]).toEqual([]);
  });
});

describe("wosTab.detect(head)", () => {
  it.each([
    ["an export under any name", "papers.csv", TEXT, 0.95],
    ["a table of words", "savedrecs.txt", "Title\tYear\nA\t2031", 0],
    ["plain text of Web of Science", "savedrecs.txt", "FN Clarivate\nVR 1.0\nPT J\nTI A\nER\n", 0],
  ])("is as sure of %s as it can be", async (_, name, text, confidence) => {
    expect(await detectFormat(wosTab, text, name)).toBe(confidence);
  });

  it("is in the catalogue", () => {
    expect(FORMATS).toContain(wosTab);
  });
});
