import { describe, expect, it } from "vitest";

import { wosPlain } from "../../../../src/corpus/formats/wos-plain.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

describe("wosPlain.read(source)", () => {
  it("reads papers, descriptors of animals and patents, and records that do not end", async () => {
    const { records, skipped, noted } = await readFormat(wosPlain, fixture("science.ciw"));
    expect(records).toEqual([
      {
        line: 3,
        fields: {
          id: "WOS:000000000000001",
          title: "Ropes of sand hold nothing",
          abstract: "Ropes of sand are made, and ER stress follows. We ask rope makers why.",
          authors: ["Quill, Moss A.", "Reed, Ann"],
          year: "2031",
          venue: "QUARTERLY OF ROPES",
          doi: "10.5555/rope.1",
          pmid: "40000009",
          keywords: ["rope", "sand grains", "TENSILE-STRENGTH"],
          cites: ["10.5555/S0001-2(19)00003-4", "10.5555/heron.20", "10.5555/heron.21"],
        },
      },
      {
        line: 26,
        fields: {
          id: "ZOOREC:ZOOR0001",
          title: "Beetles and their woodpeckers",
          authors: ["Fen, Ola"],
          year: "2030",
          venue: "Piers",
          keywords: ["Ecology", "Land zones"],
        },
      },
      {
        line: 35,
        fields: {
          id: "DIIDW:0001",
          title: "Apparatus for drying rope",
          abstract: "NOVELTY - It dries rope.",
        },
      },
    ]);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it("goes on with a line without indent that begins with ER", async () => {
    const text = "PT J\nTI One\nAB We find that\nER stress is rare.\nPY 2031\nER\n\nEF\n";
    expect((await readFormat(wosPlain, text)).fields).toEqual([
      { title: "One", abstract: "We find that ER stress is rare.", year: "2031" },
    ]);
  });

  it("reads a record that has lost its first line, and files one after the other", async () => {
    const text = "FN X\nVR 1.0\nTI One\nER\n\nEF\nFN X\nVR 1.0\nPT J\nTI Two\nER\n\nEF\n";
    expect((await readFormat(wosPlain, text)).records).toEqual([
      { line: 3, fields: { title: "One" } },
      { line: 9, fields: { title: "Two" } },
    ]);
  });
});

describe("wosPlain.detect(head)", () => {
  it.each([
    ["an export", "papers.ris", fixture("science.ciw"), 0.97],
    ["an export behind a byte order mark", "a.txt", "\ufeffFN X\nVR 1.0\nPT J\nTI One\nER\n", 0.97],
    ["records alone", "papers.txt", "PT J\nAU Fen, O\nER\n", 0.95],
    ["the same as a table", "papers.txt", "PT\tAU\tTI\nJ\tFen, O\tOne\n", 0],
    ["RIS", "papers.txt", fixture("wrapped.ris"), 0],
    ["a listing", "papers.txt", "PT J\n\nHarbours silt up.\n", 0],
  ])("is as sure of %s as it can be", async (_, name, text, confidence) => {
    expect(await detectFormat(wosPlain, text, name)).toBe(confidence);
  });
});
