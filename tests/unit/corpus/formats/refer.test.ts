import { describe, expect, it } from "vitest";

import { refer } from "../../../../src/corpus/formats/refer.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

describe("refer.read(source)", () => {
  it("reads records with one type, two or none", async () => {
    const { records, skipped, noted } = await readFormat(refer, fixture("endnote.enw"));
    expect(records).toEqual([
      {
        line: 1,
        fields: {
          title: "Lanterns in tide tables",
          abstract: "Lanterns are read by sailors.",
          authors: ["Quill, Moss", "李明"],
          year: "2031",
          venue: "Tides",
          url: "https://tides.example/1",
          doi: "10.5555/lantern.1",
          keywords: ["lanterns", "tables"],
        },
      },
      {
        line: 16,
        fields: { title: "A song without a type", authors: ["Fen, Ola"], year: "1891" },
      },
      { line: 20, fields: { title: "Songs of the Pier", authors: ["Reed, Ann"] } },
    ]);
    expect([...skipped, ...noted]).toEqual([]);
  });
});

describe("refer.detect(head)", () => {
  it.each([
    ["an export", fixture("endnote.enw"), 0.95],
    ["records without a type", "%T One\n%A Fen, Ola\n", 0.9],
    ["BibTeX under a comment", "% A bibliography\n@book{a, title = {One}}\n", 0],
    ["RIS", fixture("ovid.ris"), 0],
  ])("is as sure of %s as it can be", async (_, text, confidence) => {
    expect(await detectFormat(refer, text)).toBe(confidence);
  });
});
