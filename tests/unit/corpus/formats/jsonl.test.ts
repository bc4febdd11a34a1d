import { describe, expect, it } from "vitest";

import { jsonl } from "../../../../src/corpus/formats/jsonl.ts";
import { detectFormat, readFormat } from "../read-format.ts";

const read = (text: string) => readFormat(jsonl, text, "papers.jsonl");

describe("jsonl.read(source)", () => {
  it("reads an object a line, and counts empty lines as lines", async () => {
    const { records, skipped } = await read(
      '{"id": "a", "title": "One", "year": 2031}\n\n{"title": "Two", "doi": null, "note": 1}\r\n',
    );
    expect(records).toEqual([
      { line: 1, fields: { id: "a", title: "One", year: 2031 } },
      { line: 3, fields: { title: "Two" } },
    ]);
    expect(skipped).toEqual([]);
  });

  it("reports a broken line with its number, and goes on", async () => {
    const { records, skipped } = await read(
      '{"title": "One"}\n{"title": "Tw\n[1]\n{"title": "Three"}',
    );
    expect(records.map(({ line }) => line)).toEqual([1, 4]);
    const hint = '  write one record on the line, as {"title": "…", "abstract": "…"}';
    expect(skipped).toEqual([
      `papers.jsonl:2: the line is not JSON: {"title": "Tw\n${hint}`,
      `papers.jsonl:3: the line is JSON, but no object: [1]\n${hint}`,
    ]);
  });

  it("reads an object without a title too, so that the border can say what it lacks", async () => {
    expect((await read('{"title": "One"}\n{"year": 2031}')).records[1]).toEqual({
      line: 2,
      fields: { year: 2031 },
    });
  });

  it("reads what Python writes for none", async () => {
    expect((await read('{"title": "One", "abstract": NaN, "year": 2031}')).fields).toEqual([
      { title: "One", year: 2031 },
    ]);
  });

  it("looks through what a record is wrapped in", async () => {
    const { records } = await read('{"key": "A", "data": {"title": "One"}}\n{"title": "Two"}');
    expect(records).toEqual([
      { line: 1, fields: { title: "One" } },
      { line: 2, fields: { title: "Two" } },
    ]);
  });

  it("knows our fields under the names of others, the first that says something", async () => {
    const { fields } = await read(
      '{"paper_id": 7, "title": "One", "venue": null, "journal": "Tides", "arxiv_id": "2310.01234"}',
    );
    expect(fields[0]).toEqual({ id: 7, title: "One", venue: "Tides", arxiv: "2310.01234" });
  });

  it("takes no field from the object's prototype", async () => {
    const { fields } = await read('{"title": "One", "__proto__": {"abstract": "no"}}');
    expect(fields[0]).toEqual({ title: "One" });
  });
});

describe("jsonl.detect(head)", () => {
  it.each([
    ["objects", "papers.txt", '{"title": "One"}\n{"title": "Two"}', 0.95],
    ["objects, one of them broken", "papers.txt", '{"title": "One"}\n{"ti', 0.95],
    ["one object", "papers.txt", '{"title": "One"}', 0.95],
    [
      "one object longer than the head",
      "papers.txt",
      `{"title": "${"One ".repeat(20_000)}"}`,
      0.95,
    ],
    ["broken lines under its name", "papers.jsonl", '{"title": One}', 0.8],
    ["a listing", "papers.txt", "One\n\nHarbours silt up.", 0],
    ["a listing under its name", "papers.jsonl", "One\n\nHarbours silt up.", 0],
    ["one array", "papers.json", '[\n{"title": "One"},\n{"title": "Two"}\n]', 0],
    ["one object that holds a list", "papers.json", '{"papers": [{"title": "One"}]}', 0],
  ])("is as sure of %s as it can be", async (_, name, text, confidence) => {
    expect(await detectFormat(jsonl, text, name)).toBe(confidence);
  });
});
