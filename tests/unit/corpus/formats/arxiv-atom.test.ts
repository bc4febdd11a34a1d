import { describe, expect, it } from "vitest";

import { arxivAtom } from "../../../../src/corpus/formats/arxiv-atom.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

describe("arxivAtom.read(source)", () => {
  it("reads entries, and neither the feed's own title nor an error as one", async () => {
    const { records, skipped, noted } = await readFormat(
      arxivAtom,
      fixture("arxiv.xml"),
      "fog.xml",
    );
    expect(records).toEqual([
      {
        line: 6,
        fields: {
          id: "3105.00017v3",
          arxiv: "3105.00017v3",
          title: "Foghorns in $O(n \\log n)$ Time",
          abstract: "We sound horns; for $p < 1$ the fog lifts.",
          authors: ["Moss Quill", "Ann Reed"],
          year: "2031-05-03T00:00:00Z",
          venue: "Tides 7 (2032) 1-9",
          url: "https://arxiv.org/abs/3105.00017v3",
          doi: "10.5555/horn.1",
        },
      },
      {
        line: 31,
        fields: {
          id: "tide-ph/3101001v1",
          arxiv: "tide-ph/3101001v1",
          title: "Slow Ropes",
          abstract: "Ropes are slow.",
          authors: ["Ola Fen"],
          year: "2031-01-01T00:00:00Z",
          url: "https://arxiv.org/abs/tide-ph/3101001v1",
        },
      },
    ]);
    expect(skipped).toEqual([
      "fog.xml:24: this is an error of arXiv's, not a paper: incorrect id format for fog\n" +
        "  mend the query, and ask arXiv again",
    ]);
    expect(noted).toEqual([]);
  });

  it("reads the feed of a day's new papers", async () => {
    const { fields } = await readFormat(
      arxivAtom,
      `<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><entry>
      <id>oai:arXiv.org:3105.00017v1</id><title>Foghorns</title>
      <summary>arXiv:3105.00017v1 Announce Type: new
Abstract: We sound horns.</summary>
      <published>2031-05-03T00:00:00-04:00</published><dc:creator>Moss Quill, Ann Reed</dc:creator>
      <rights>http://creativecommons.org/licenses/by/4.0/</rights></entry></feed>`,
    );
    expect(fields).toEqual([
      {
        id: "3105.00017v1",
        arxiv: "3105.00017v1",
        title: "Foghorns",
        abstract: "We sound horns.",
        authors: ["Moss Quill", "Ann Reed"],
        year: "2031-05-03T00:00:00-04:00",
        url: "https://arxiv.org/abs/3105.00017v1",
        licence: "http://creativecommons.org/licenses/by/4.0/",
      },
    ]);
  });
});

describe("arxivAtom.detect(head)", () => {
  it.each([
    ["arXiv's answer", fixture("arxiv.xml"), 0.95],
    [
      "another feed",
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id></entry></feed>',
      0,
    ],
    ["PubMed's", fixture("pubmed.xml"), 0],
    ["EndNote's", fixture("endnote.xml"), 0],
    ["the Anthology's", fixture("acl.xml"), 0],
  ])("is as sure of %s as it can be", async (_, content, confidence) => {
    expect(await detectFormat(arxivAtom, content)).toBe(confidence);
  });
});
