import { describe, expect, it } from "vitest";

import { json } from "../../../../src/corpus/formats/json.ts";
import { InputError } from "../../../../src/errors.ts";
import { readFormat, sourceOf } from "../read-format.ts";

const read = (text: string) => readFormat(json, text, "papers.json");
const titles = async (text: string) => (await read(text)).fields.map(({ title }) => title);

describe("readDocument(source)", () => {
  it("reports the record in which a file was cut off, and keeps those before it", async () => {
    const { fields, skipped, noted } = await read(
      '[\n{"title": "One"},\n{"title": "Two"},\n{"title": "Three", "abs',
    );
    expect(fields).toEqual([{ title: "One" }, { title: "Two" }]);
    expect(skipped).toEqual([
      "papers.json:4: the file ends before the record does\n" +
        "  it was cut off: export or download it again; what stands before this line is kept",
    ]);
    expect(noted).toEqual([]);
  });

  it("says that a file was cut off between two records", async () => {
    const { fields, skipped, noted } = await read('{"papers": [\n{"title": "One"},');
    expect(fields).toEqual([{ title: "One" }]);
    expect(skipped).toEqual([]);
    expect(noted).toEqual([
      "papers.json:2: the file ends before the list does\n" +
        "  it was cut off: export or download it again; what stands before this line is kept",
    ]);
  });

  it("reports a record with a slip, and keeps those around it", async () => {
    const { fields, skipped } = await read(
      '[\n{"title": "One"},\n{"title": "Two "two" 2"},\n{"title": "Three"}\n]',
    );
    expect(fields).toEqual([{ title: "One" }, { title: "Three" }]);
    expect(skipped).toEqual([
      'papers.json:3: the record is not JSON from here on: two" 2"}, {"title": "Three"} ]\n' +
        "  correct it; what stands before it is kept, and after it where it can be told apart",
    ]);
  });

  it("gives what is no object as a record without fields, so that the numbers are right", async () => {
    expect(await titles('[{"title": "One"}, "Two", {"title": "Three"}]')).toEqual([
      "One",
      undefined,
      "Three",
    ]);
  });

  it("takes an empty list as a list", async () => {
    expect(await titles("[]")).toEqual([]);
  });

  it.each([
    [
      '{"meta": {}, "results": []}',
      "there is no paper in this JSON, only: meta, results",
      'it should hold a list of objects with a title: [{"title": "…", "abstract": "…"}]',
    ],
    [
      "[[[]]]",
      "there is no paper in this JSON",
      'it should hold a list of objects with a title: [{"title": "…", "abstract": "…"}]',
    ],
    [
      "[".repeat(100_000),
      "the list is nested deeper than any paper",
      "export it again; nothing is read from this line on",
    ],
    [
      '{"title" "One"}',
      'the list is not JSON from here on: "One"}',
      "correct it; what stands before it is kept, and after it where it can be told apart",
    ],
  ])("refuses what holds no papers: %.30s", async (text, message, hint) => {
    await expect(read(text)).rejects.toThrow(
      expect.objectContaining({ message, hint, constructor: InputError }) as InputError,
    );
  });

  it("reads a record on a line of ten megabytes", async () => {
    const abstract = "silt ".repeat(2_000_000);
    const text = `[{"title": "One", "abstract": "${abstract}"}]`;
    const source = await sourceOf(text, "papers.json", [], 64 * 1024);
    const report = { skip: () => expect.unreachable(), note: () => expect.unreachable() };
    for await (const { fields } of json.read(source, report)) {
      expect(fields).toEqual({ title: "One", abstract });
    }
    expect.assertions(1);
  });

  it("skips a record whose field has no end of lists", async () => {
    const deep = `${"[".repeat(1000)}${"]".repeat(1000)}`;
    const { fields, skipped } = await read(
      `[{"title": "One"}, {"title": "Two", "keywords": ${deep}}, {"title": "Three"}]`,
    );
    expect(fields).toEqual([{ title: "One" }, { title: "Three" }]);
    expect(skipped).toEqual([
      "papers.json, record 2: the record's fields are nested more than 8 deep\n" +
        "  write each field as text, or as a list of texts",
    ]);
  });
});
