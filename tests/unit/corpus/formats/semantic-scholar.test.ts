import { describe, expect, it } from "vitest";

import { semanticScholar } from "../../../../src/corpus/formats/semantic-scholar.ts";
import { readFormat } from "../read-format.ts";

const [TIDES, SILT] = ["a1".repeat(20), "b2".repeat(20)];
const read = async (value: unknown) =>
  (await readFormat(semanticScholar, JSON.stringify(value))).fields;

describe("semanticScholar.read(source)", () => {
  it("reads a paper, and never its machine-made summary", async () => {
    const paper = {
      paperId: TIDES,
      externalIds: { DOI: "10.5555/tides", ArXiv: "3103.00001", PubMed: "123", CorpusId: 7 },
      url: `https://www.semanticscholar.org/paper/${TIDES}`,
      title: "Tides",
      abstract: null,
      tldr: { text: "It is about tides." },
      venue: "",
      journal: { name: "Harbour Letters", volume: "7" },
      year: 2031,
      authors: [{ authorId: "1", name: "Ada Quill" }],
      references: [
        { paperId: SILT, title: "Silt" },
        { paperId: null, title: "Unknown" },
      ],
      openAccessPdf: { url: "https://tides.example/7.pdf", license: "CCBY" },
    };
    expect(await read({ total: 1, data: [paper] })).toEqual([
      {
        id: TIDES,
        title: "Tides",
        authors: ["Ada Quill"],
        year: 2031,
        venue: "Harbour Letters",
        url: `https://www.semanticscholar.org/paper/${TIDES}`,
        doi: "10.5555/tides",
        arxiv: "3103.00001",
        pmid: "123",
        cites: [SILT],
        licence: "CCBY",
      },
    ]);
  });

  it.each([
    [
      "an author with papers",
      { authorId: "1", name: "Ada Quill", papers: [{ paperId: TIDES, title: "T" }] },
    ],
    ["a batch, null where a paper is not known", [{ paperId: TIDES, title: "T" }, null]],
    ["recommendations", { recommendedPapers: [{ paperId: TIDES, title: "T" }] }],
    [
      "citations",
      { offset: 0, data: [{ contexts: [], citingPaper: { paperId: TIDES, title: "T" } }] },
    ],
  ])("reads %s", async (_, value) => {
    expect(await read(value)).toMatchObject([{ id: TIDES, title: "T" }]);
  });

  it("reads the data sets and the older corpus", async () => {
    expect(
      await read([
        { corpusid: 7, externalids: { DOI: "10.5555/tides" }, title: "Tides" },
        { id: SILT, title: "Silt", paperAbstract: "Up.", outCitations: [TIDES], journalName: "H" },
      ]),
    ).toMatchObject([
      { id: 7, title: "Tides", doi: "10.5555/tides" },
      { id: SILT, title: "Silt", abstract: "Up.", cites: [TIDES], venue: "H" },
    ]);
  });
});
