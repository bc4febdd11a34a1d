import { describe, expect, it } from "vitest";

import { aclXml } from "../../../../src/corpus/formats/acl-xml.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

describe("aclXml.read(source)", () => {
  it("reads papers with what their volume says, and no front matter", async () => {
    const { records, skipped, noted } = await readFormat(aclXml, fixture("acl.xml"));
    expect(records).toEqual([
      {
        line: 14,
        fields: {
          id: "quill-reed-2031-fogbert",
          title: "FogBERT: reading $\\alpha$ in fog",
          abstract: "Fog is read with 95% of $n^2$ horns.",
          authors: [{ given: "Moss", family: "Quill" }, { family: "Reed" }],
          year: "2031",
          venue: "Proceedings of the First Workshop on Tides",
          url: "https://aclanthology.org/2031.tides-1.1/",
          doi: "10.5555/2031.tides-1.1",
        },
      },
      {
        line: 31,
        fields: {
          title: "Ropes for All",
          authors: [],
          year: "2032",
          venue: "Findings of Tides",
          url: "http://tides.example/ropes.pdf",
        },
      },
    ]);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it("reads a volume of old, whose papers say themselves where they came out", async () => {
    const { fields } = await readFormat(
      aclXml,
      `<volume id="T31"><paper id="1001"><title>Fog</title><booktitle>Tides</booktitle><year>2031</year>
      <url>http://www.aclweb.org/anthology/T31-1001</url></paper></volume>`,
    );
    expect(fields).toEqual([
      {
        title: "Fog",
        authors: [],
        venue: "Tides",
        year: "2031",
        url: "http://www.aclweb.org/anthology/T31-1001",
      },
    ]);
  });
});

describe("aclXml.detect(head)", () => {
  it.each([
    ["a collection", fixture("acl.xml"), 0.95],
    ["another collection", '<collection id="1"><item/></collection>', 0],
    ["PubMed's", fixture("pubmed.xml"), 0],
    ["EndNote's", fixture("endnote.xml"), 0],
    ["arXiv's", fixture("arxiv.xml"), 0],
  ])("is as sure of %s as it can be", async (_, content, confidence) => {
    expect(await detectFormat(aclXml, content)).toBe(confidence);
  });
});
