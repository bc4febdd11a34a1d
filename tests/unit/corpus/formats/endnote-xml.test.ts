import { describe, expect, it } from "vitest";

import { endnoteXml } from "../../../../src/corpus/formats/endnote-xml.ts";
import type { RawFields } from "../../../../src/corpus/format.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

async function readRecord(content: string): Promise<RawFields | undefined> {
  const { fields } = await readFormat(
    endnoteXml,
    `<xml><records><record>${content}</record></records></xml>`,
  );
  return fields[0];
}

describe("endnoteXml.read(source)", () => {
  it("reads a library on one line, as EndNote and as Zotero write it", async () => {
    const { records, skipped, noted } = await readFormat(endnoteXml, fixture("endnote.xml"));
    expect(records).toEqual([
      {
        line: 1,
        fields: {
          id: "7",
          title: "Fog and CO₂ in Larus portus",
          abstract: "Gulls cough & rest. Fog stays.",
          authors: ["Quill, Moss", "Harbour Office"],
          year: "2031",
          venue: "Annals of Harbour Medicine",
          url: "https://tides.example/7",
          doi: "10.5555/ahm.1",
          pmid: "90000001",
          keywords: ["*Fog/adverse effects", "Birds/*physiology", "Harbours"],
        },
      },
      {
        line: 1,
        fields: {
          title: "Ropes <i>of</i> sand",
          authors: ["Fen, Ola"],
          year: "2030",
          url: "https://tides.example/ropes",
          keywords: ["and/or ropes", "sand"],
        },
      },
    ]);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it("takes an arXiv id from where others have a DOI", async () => {
    const number = "<electronic-resource-num>arXiv:3105.00017v2</electronic-resource-num>";
    expect((await readRecord(number))?.arxiv).toBe("arXiv:3105.00017v2");
  });

  it("takes no accession number of another database for PubMed's", async () => {
    const number = "<accession-num>90000001</accession-num>";
    const database = "<remote-database-name>Scopus</remote-database-name>";
    expect((await readRecord(number + database))?.pmid).toBeUndefined();
    const url = "http://www.ncbi.nlm.nih.gov/pubmed/90000001";
    const urls = `<urls><related-urls><url>${url}</url></related-urls></urls>`;
    expect((await readRecord(number + urls))?.pmid).toBe("90000001");
  });

  it.each([
    ["Mar 2031", "2031"],
    ["in press", "in press"],
  ])("reads the year of %j as %j", async (text, year) => {
    expect((await readRecord(`<dates><year>${text}</year></dates>`))?.year).toBe(year);
  });
});

describe("endnoteXml.detect(head)", () => {
  it.each([
    ["a library", fixture("endnote.xml"), 0.95],
    ["other records", "<xml><records><record><leader/></record></records></xml>", 0],
    ["PubMed's", fixture("pubmed.xml"), 0],
    ["arXiv's", fixture("arxiv.xml"), 0],
    ["the Anthology's", fixture("acl.xml"), 0],
  ])("is as sure of %s as it can be", async (_, content, confidence) => {
    expect(await detectFormat(endnoteXml, content)).toBe(confidence);
  });
});
