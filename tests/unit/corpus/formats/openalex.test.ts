import { describe, expect, it } from "vitest";

import { openalex } from "../../../../src/corpus/formats/openalex.ts";
import { readFormat } from "../read-format.ts";

const WORK = {
  id: "https://openalex.org/W7",
  doi: "https://doi.org/10.5555/tides",
  title: "On <i>old</i> tides",
  display_name: "On <i>old</i> tides",
  publication_year: 2031,
  ids: { openalex: "https://openalex.org/W7", pmid: "https://pubmed.ncbi.nlm.nih.gov/123" },
  primary_location: {
    landing_page_url: "https://doi.org/10.5555/tides",
    source: { display_name: "Harbour Letters" },
    license: "cc-by",
  },
  authorships: [
    { author: { display_name: "Ada Quill" }, raw_author_name: "Quill, A." },
    { author: {}, raw_author_name: "Moss Fen" },
  ],
  keywords: [
    { display_name: "Silt", score: 0.7 },
    { display_name: "Spoons" },
    { display_name: "Chemistry", score: 0.2 },
    { display_name: "Drift (telecommunication)", score: 0.9 },
  ],
  concepts: [{ display_name: "Geology" }],
  referenced_works: ["https://openalex.org/W8", "https://openalex.org/W9"],
  abstract_inverted_index: { Harbours: [0], silt: [1], up: [2] },
};
const read = async (work: object) =>
  (await readFormat(openalex, JSON.stringify({ meta: {}, results: [work] }))).fields[0];

describe("openalex.read(source)", () => {
  it("reads a work, its abstract from the index, concepts left out", async () => {
    expect(await read(WORK)).toEqual({
      id: "https://openalex.org/W7",
      title: "On <i>old</i> tides",
      abstract: "Harbours silt up",
      authors: ["Ada Quill", "Moss Fen"],
      year: 2031,
      venue: "Harbour Letters",
      url: "https://doi.org/10.5555/tides",
      doi: "https://doi.org/10.5555/tides",
      pmid: "https://pubmed.ncbi.nlm.nih.gov/123",
      keywords: ["Silt", "Spoons"],
      cites: ["https://openalex.org/W8", "https://openalex.org/W9"],
      licence: "cc-by",
    });
  });

  it("reads a work of which next to nothing is known", async () => {
    expect(
      await read({
        id: "https://openalex.org/W7",
        title: null,
        display_name: "Tides",
        primary_location: null,
        abstract_inverted_index: null,
      }),
    ).toMatchObject({ title: "Tides", url: "https://openalex.org/W7", authors: [] });
  });
});
