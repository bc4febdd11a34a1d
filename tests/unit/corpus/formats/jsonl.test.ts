import { describe, expect, it } from "vitest";

import type { RawRecord } from "../../../../src/corpus/format.ts";
import { jsonl } from "../../../../src/corpus/formats/jsonl.ts";
import { decodeSource } from "../../../../src/corpus/source-text.ts";
import { formatError, type InputError } from "../../../../src/errors.ts";

function read(text: string): { records: RawRecord[]; problems: string[] } {
  const problems: string[] = [];
  const report = (problem: InputError): void => {
    problems.push(formatError(problem));
  };
  const source = decodeSource("papers.jsonl", Buffer.from(text), report);
  const found = jsonl.read(source, { skip: report, note: report }) as Iterable<RawRecord>;
  return { records: [...found], problems };
}

describe("jsonl.read(source)", () => {
  it("reads an object a line, and counts empty lines as lines", () => {
    const { records, problems } = read(
      '{"id": "a", "title": "One", "year": 2031}\n\n{"title": "Two", "doi": null, "note": 1}\r\n',
    );
    expect(records).toEqual([
      { line: 1, fields: { id: "a", title: "One", year: 2031 } },
      { line: 3, fields: { title: "Two" } },
    ]);
    expect(problems).toEqual([]);
  });

  it("reports a broken line with its number, and goes on", () => {
    const { records, problems } = read('{"title": "One"}\n{"title": "Tw\n[1]\n{"title": "Three"}');
    expect(records.map(({ line }) => line)).toEqual([1, 4]);
    const hint = '  write one record on the line, as {"title": "…", "abstract": "…"}';
    expect(problems).toEqual([
      `papers.jsonl:2: the line is not JSON: {"title": "Tw\n${hint}`,
      `papers.jsonl:3: the line is JSON, but no object: [1]\n${hint}`,
    ]);
  });

  it("knows our fields under the names of others, the first that says something", () => {
    const { records } = read(
      '{"paper_id": 7, "title": "One", "venue": null, "journal": "Tides", "arxiv_id": "2310.01234"}',
    );
    expect(records[0]?.fields).toEqual({
      id: 7,
      title: "One",
      venue: "Tides",
      arxiv: "2310.01234",
    });
  });

  it("takes no field from the object's prototype", () => {
    expect(read('{"title": "One", "__proto__": {"abstract": "no"}}').records[0]?.fields).toEqual({
      title: "One",
    });
  });
});

describe("jsonl.detect(head)", () => {
  it.each([
    ["objects", "papers.txt", '{"title": "One"}\n{"title": "Two"}', 0.95],
    ["objects, one of them broken", "papers.txt", '{"title": "One"}\n{"ti', 0.95],
    ["broken lines under its name", "papers.jsonl", '{"title": One}', 0.8],
    ["a listing", "papers.txt", "One\n\nHarbours silt up.", 0],
    ["a listing under its name", "papers.jsonl", "One\n\nHarbours silt up.", 0],
    ["one array", "papers.json", '[\n{"title": "One"},\n{"title": "Two"}\n]', 0],
  ])("is as sure of %s as it can be", (_, name, text, confidence) => {
    expect(jsonl.detect({ name, text })).toBe(confidence);
  });
});
