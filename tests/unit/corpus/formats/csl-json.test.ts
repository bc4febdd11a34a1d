import { describe, expect, it } from "vitest";

import { cslJson } from "../../../../src/corpus/formats/csl-json.ts";
import { readFormat } from "../read-format.ts";

const read = async (item: object) => {
  const text = JSON.stringify([{ type: "article-journal", ...item }], null, "\t");
  return (await readFormat(cslJson, text)).fields[0];
};

describe("cslJson.read(source)", () => {
  it("reads an item", async () => {
    expect(
      await read({
        id: "quillTides2031",
        title: "On <b>old</b> tides",
        abstract: "<p>Harbours silt up.</p>",
        author: [
          { given: "Ada", "non-dropping-particle": "van der", family: "Quill", suffix: "Jr." },
          { literal: "Tide Group" },
        ],
        issued: { "date-parts": [["2031", "3"]] },
        "container-title": "Harbour Letters",
        URL: "https://tides.example/7",
        DOI: "10.5555/tides",
        PMID: 123,
        keyword: "silt, spoons",
        license: "CC BY 4.0",
      }),
    ).toEqual({
      id: "quillTides2031",
      title: "On <b>old</b> tides",
      abstract: "<p>Harbours silt up.</p>",
      authors: ["Ada van der Quill Jr.", "Tide Group"],
      year: 2031,
      venue: "Harbour Letters",
      url: "https://tides.example/7",
      doi: "10.5555/tides",
      pmid: 123,
      keywords: ["silt", "spoons"],
      licence: "CC BY 4.0",
    });
  });

  it.each([
    ["arXiv:3103.00001 [cs]", { arxiv: "3103.00001" }],
    ["PMID: 123\nDOI: 10.5555/tides", { pmid: "123", doi: "10.5555/tides" }],
    ["{:DOI: 10.5555/tides}", { doi: "10.5555/tides" }],
  ])("reads what stands in the note %j", async (note, fields) => {
    expect(await read({ title: "Tides", note })).toMatchObject(fields);
  });

  it("reads a date that is only text", async () => {
    expect((await read({ title: "Tides", issued: { raw: "March 2031" } }))?.year).toBe(2031);
  });
});
