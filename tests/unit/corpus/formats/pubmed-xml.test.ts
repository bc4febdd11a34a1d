import { describe, expect, it } from "vitest";

import { pubmedXml } from "../../../../src/corpus/formats/pubmed-xml.ts";
import { detectFormat, fixture, readFormat } from "../read-format.ts";

describe("pubmedXml.read(source)", () => {
  it("reads articles and books with all that they say", async () => {
    const { records, skipped, noted } = await readFormat(pubmedXml, fixture("pubmed.xml"));
    expect(records).toEqual([
      {
        line: 4,
        fields: {
          id: "90000001",
          pmid: "90000001",
          url: "https://pubmed.ncbi.nlm.nih.gov/90000001/",
          title: "Effect of CO₂ on Larus portus: gulls & fog.",
          abstract:
            "Background: Gulls cough at p<10² metres. Materials and methods: We listened. " +
            "Results: they coughed. Nobody was harmed.",
          authors: ["Moss A Quill Jr", "A Reed", "Fog Study Group"],
          year: "2031",
          venue: "Annals of harbour medicine",
          doi: "10.5555/AHM.1",
          keywords: ["fog horns", "Charadriiformes"],
          cites: ["pmid:90000002", "pmid:90000003", "10.5555/ropes.3"],
          licence: "CC BY-NC 4.0",
        },
      },
      {
        line: 59,
        fields: {
          id: "90000002",
          pmid: "90000002",
          url: "https://pubmed.ncbi.nlm.nih.gov/90000002/",
          title: "Vom Husten der Möwen.",
          abstract: "",
          authors: [],
          year: "1998",
          venue: "Hafen",
          keywords: [],
          cites: [],
        },
      },
      {
        line: 72,
        fields: {
          id: "90000003",
          pmid: "90000003",
          url: "https://pubmed.ncbi.nlm.nih.gov/90000003/",
          title: "Coughs at Ebb",
          abstract: "At ebb, gulls rest.",
          authors: ["Ola Fen"],
          year: "2029",
          venue: "Handbook of Tides",
          keywords: [],
          cites: [],
        },
      },
      {
        line: 86,
        fields: {
          id: "90000004",
          pmid: "90000004",
          url: "https://pubmed.ncbi.nlm.nih.gov/90000004/",
          title: "A Book of Fog",
          abstract: "",
          authors: ["Harbour Office"],
          year: "2028",
          keywords: [],
          cites: [],
        },
      },
    ]);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it("reads MEDLINE's citations without PubMed's data, the DOI of the article's own", async () => {
    const { records } = await readFormat(
      pubmedXml,
      `<MedlineCitationSet><MedlineCitation><PMID>9</PMID><Article><ArticleTitle>Fog</ArticleTitle>
      <ELocationID EIdType="doi">10.5555/fog</ELocationID></Article></MedlineCitation></MedlineCitationSet>`,
    );
    expect(records.map(({ fields }) => [fields.pmid, fields.title, fields.doi])).toEqual([
      ["9", "Fog", "10.5555/fog"],
    ]);
  });

  it.each([
    [
      "PubDate",
      "<Journal><JournalIssue><PubDate><Year>2031</Year></PubDate></JournalIssue></Journal>",
    ],
    [
      "season",
      "<Journal><JournalIssue><PubDate><MedlineDate>Spring 2031</MedlineDate></PubDate></JournalIssue></Journal>",
    ],
    ["electronic date alone", "<ArticleDate><Year>2031</Year></ArticleDate>"],
  ])("finds the year of a %s", async (_, date) => {
    const { fields } = await readFormat(
      pubmedXml,
      `<PubmedArticle><MedlineCitation><Article><ArticleTitle>Fog</ArticleTitle>${date}</Article></MedlineCitation></PubmedArticle>`,
    );
    expect(fields[0]?.year).toBe("2031");
  });
});

describe("pubmedXml.detect(head)", () => {
  it.each([
    ["a set of articles", fixture("pubmed.xml"), 0.95],
    ["a citation alone", "<MedlineCitation Owner='NLM'>", 0.95],
    ["EndNote's", fixture("endnote.xml"), 0],
    ["arXiv's", fixture("arxiv.xml"), 0],
    ["the Anthology's", fixture("acl.xml"), 0],
    ["a text that names its tag", "How to read a <PubmedArticle> by hand", 0],
  ])("is as sure of %s as it can be", async (_, content, confidence) => {
    expect(await detectFormat(pubmedXml, content)).toBe(confidence);
  });
});
