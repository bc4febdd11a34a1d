import { describe, expect, it } from "vitest";

import { findRecords } from "../../../../src/corpus/json/find-records.ts";

const [a, b] = [{ title: "One" }, { title: "Two" }];
const found = (value: unknown) => findRecords(value, (object) => "title" in object);

describe("findRecords(value, isRecord)", () => {
  it.each([
    ["a list", [a, b]],
    ["a wrapper", { meta: { count: 2 }, results: [a, b] }],
    ["a wrapper within a wrapper", { status: "ok", message: { items: [a, b] } }],
    ["a name that nobody else has", { ourPapers: [a, b] }],
    ["a list of papers that has a title itself", { title: "Tides", papers: [a, b] }],
    ["an object with each paper under its id", { x1: a, x2: b }],
    ["papers inside an author", { name: "A. Quill", papers: [a, b] }],
    ["papers inside authors", [{ papers: [a] }, { papers: [b] }]],
    ["papers in an object each", [{ paper: a, upvotes: 3 }, { paper: b }]],
    ["a search engine's answer", { hits: { hits: [{ _source: a }, { _source: b }] } }],
  ])("looks through %s", (_, value) => {
    expect(found(value)).toEqual([a, b]);
  });

  it("takes a record alone, whatever stands in it", () => {
    const alone = { title: "One", references: [a, b], venue: { title: "Tides" } };
    expect(found(alone)).toEqual([alone]);
  });

  it("gives what is no record among records, but for null", () => {
    expect(found([a, { name: "no title" }, null, "text", b])).toEqual([
      a,
      { name: "no title" },
      "text",
      b,
    ]);
  });

  it.each([
    ["an empty list", []],
    ["no records", [{ name: "x" }, 7]],
    [
      "a record too far down",
      { a: { data: { data: { data: { data: { data: { data: [a] } } } } } } },
    ],
    ["one under a name that wraps nothing", { x: { y: { z: a } } }],
  ])("finds none in %s", (_, value) => {
    expect(found(value)).toEqual([]);
  });
});
