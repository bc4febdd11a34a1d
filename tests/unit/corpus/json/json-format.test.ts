import { describe, expect, it } from "vitest";

import { FORMATS } from "../../../../src/corpus/formats/catalogue.ts";
import { detectFormat } from "../../../../src/corpus/read-source.ts";
import { readFormat, sourceOf } from "../read-format.ts";

const ONE_OF_EACH: Readonly<Record<string, object>> = {
  crossref: { indexed: {}, DOI: "10.5555/1", title: ["Tides"], "container-title": ["Harbour"] },
  "csl-json": {
    id: "quill",
    type: "article-journal",
    title: "Tides",
    "container-title": "Harbour",
  },
  huggingface: { paper: { id: "3103.00001", title: "Tides", summary: "Silt." }, title: "Tides" },
  openalex: { id: "https://openalex.org/W1", title: "Tides", abstract_inverted_index: null },
  "papers-with-code": { paper_url: "https://paperswithcode.com/paper/t", arxiv_id: "", title: "T" },
  "semantic-scholar": { paperId: "ab".repeat(20), externalIds: {}, title: "Tides" },
};
const EACH = Object.entries(ONE_OF_EACH);

async function formatOf(text: string, name = "papers.txt") {
  return detectFormat(name, (await sourceOf(text, name)).head, FORMATS);
}

describe.each(EACH)("%s", (name, record) => {
  const second = { ...record, note: "another" };
  it.each([
    ["a list", JSON.stringify([record, second])],
    ["a list in print", JSON.stringify([record, second], null, 2)],
    ["a wrapper", JSON.stringify({ results: [record, second] })],
    ["JSON Lines", `${JSON.stringify(record)}\n${JSON.stringify(second)}\n`],
    [
      "objects in print, one after another",
      `${JSON.stringify(record, null, 2)}\n${JSON.stringify(second, null, 2)}`,
    ],
  ])("is known in %s, and read", async (_, text) => {
    const format = await formatOf(text);
    expect(format.name).toBe(name);
    const { fields, skipped, noted } = await readFormat(format, text);
    expect(fields.map(({ title }) => title)).toHaveLength(2);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it("is known where one record is longer than what is looked at", async () => {
    const text = JSON.stringify({ ...record, more: "word ".repeat(20_000) });
    expect((await formatOf(text)).name).toBe(name);
    const format = await formatOf(`${text}\n${text}`);
    expect((await readFormat(format, `${text}\n${text}`)).fields).toHaveLength(2);
  });

  it("is not taken for any other", async () => {
    const source = await sourceOf(JSON.stringify([record]));
    const sure = FORMATS.filter((each) => each.detect(source.head) > 0.9);
    expect(sure.map((each) => each.name)).toEqual([name]);
  });
});

describe("JSON of no service", () => {
  it.each([
    ["json", '[{"title": "Tides", "abstract": "Silt."}]'],
    ["json", '{"papers": [{"title": "Tides"}]}'],
    ["json", '{"name": "a package"}'],
    ["jsonl", '{"title": "Tides"}\n{"title": "Silt"}'],
    ["listing", "[1] Quill, A.: Tides.\n[2] Fen, M.: Silt."],
  ])("is %s: %s", async (name, text) => {
    expect((await formatOf(text)).name).toBe(name);
  });
});
