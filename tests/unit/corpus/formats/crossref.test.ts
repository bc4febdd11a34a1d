import { describe, expect, it } from "vitest";

import { crossref } from "../../../../src/corpus/formats/crossref.ts";
import { readFormat } from "../read-format.ts";

const WORK = {
  DOI: "10.5555/Tides",
  title: ["Tides"],
  subtitle: ["a survey"],
  abstract: "<jats:p>Harbours silt up.</jats:p>",
  author: [{ given: "Ada", family: "Quill", sequence: "first" }, { name: "Tide Group" }],
  "container-title": ["Harbour Letters", "Harb. Lett."],
  issued: { "date-parts": [[null]] },
  published: { "date-parts": [[2031, 3]] },
  URL: "http://dx.doi.org/10.5555/tides",
  reference: [
    { key: "1", DOI: "10.5555/silt" },
    { key: "2", unstructured: "Fen, M.: Rope." },
  ],
  license: [
    { "content-version": "tdm", URL: "https://tides.example/mining" },
    { "content-version": "vor", URL: "https://creativecommons.org/licenses/by/4.0/" },
  ],
};
const read = async (value: unknown) => (await readFormat(crossref, JSON.stringify(value))).fields;

describe("crossref.read(source)", () => {
  it("reads a work", async () => {
    expect(await read({ status: "ok", message: WORK })).toEqual([
      {
        id: "10.5555/Tides",
        title: "Tides: a survey",
        abstract: "<jats:p>Harbours silt up.</jats:p>",
        authors: [{ given: "Ada", family: "Quill", sequence: "first" }, { name: "Tide Group" }],
        year: 2031,
        venue: "Harbour Letters",
        url: "http://dx.doi.org/10.5555/tides",
        doi: "10.5555/Tides",
        cites: ["10.5555/silt"],
        licence: "https://creativecommons.org/licenses/by/4.0/",
      },
    ]);
  });

  it.each([
    ["a subtitle that the title has", ["Tides: a survey"], ["a survey"], "Tides: a survey"],
    ["a subtitle after a question", ["Which tides?"], ["A survey"], "Which tides? A survey"],
    ["no subtitle", ["Tides"], [], "Tides"],
    ["a title as text", "Tides", undefined, "Tides"],
    ["no title", [], [], undefined],
  ])("reads %s", async (_, title, subtitle, expected) => {
    const [fields] = await read({ items: [{ ...WORK, indexed: {}, title, subtitle }] });
    expect(fields?.title).toBe(expected);
  });
});
