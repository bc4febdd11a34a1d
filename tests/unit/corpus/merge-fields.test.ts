import { describe, expect, it } from "vitest";

import { mergeRecords } from "../../../src/corpus/merge-fields.ts";
import type { PaperRecord } from "../../../src/corpus/record.ts";

let count = 0;
const record = (fields: Partial<PaperRecord> = {}): PaperRecord => ({
  title: "Digging Out",
  abstract: "",
  titled: true,
  origin: { source: "tides.txt", record: ++count },
  ...fields,
});

describe("mergeRecords(group)", () => {
  it("keeps the longest abstract, what either knows, and which source gave it", () => {
    const [shouted, dated, best] = [
      record({ title: "DIGGING OUT", year: 2031, origin: { source: "b.txt", record: 2 } }),
      record({ abstract: "Silt.", venue: "Tides", origin: { source: "b.txt", record: 3 } }),
      record({
        abstract: "Silt and sand.",
        doi: "10.5555/1",
        origin: { source: "a.jsonl", record: 1 },
      }),
    ];
    expect(mergeRecords([shouted, dated, best])).toEqual({
      fields: {
        title: "Digging Out",
        abstract: "Silt and sand.",
        year: 2031,
        venue: "Tides",
        doi: "10.5555/1",
      },
      from: {
        title: "a.jsonl",
        abstract: "a.jsonl",
        year: "b.txt",
        venue: "b.txt",
        doi: "a.jsonl",
      },
      records: [best, dated, shouted],
    });
  });

  it("prefers a title of its own to first words, and still takes the longest abstract", () => {
    const { fields, from } = mergeRecords([
      record({ title: "We dig.", titled: false, abstract: "We dig." }),
      record({ title: "Digging Out" }),
    ]);
    expect(fields).toEqual({ title: "Digging Out", abstract: "We dig." });
    expect(from).toBeNull();
  });

  it("is cited as often as any of them says", () => {
    const published = record({ doi: "10.5555/1", abstract: "Silt.", timesCited: 40 });
    const preprint = record({ arxiv: "2310.01234", timesCited: 52 });
    expect(mergeRecords([published, preprint, record()]).fields.timesCited).toBe(52);
    expect(mergeRecords([record({ timesCited: 0 }), record()]).fields.timesCited).toBe(0);
  });

  it.each([
    ["Silt and…", "Silt."],
    ["Silt and ...", "Silt."],
    ["", "Silt…"],
  ])("takes no abstract that is cut off where there is a better one: %j", (worse, better) => {
    const { fields } = mergeRecords([record({ abstract: worse }), record({ abstract: better })]);
    expect(fields.abstract).toBe(better);
  });

  it("gives the published version's venue, year, DOI and address, and the preprint's arXiv id", () => {
    const { fields } = mergeRecords([
      record({
        title: "Digging Out, Slowly",
        abstract: "Silt and sand.",
        year: 2030,
        venue: "arXiv.org",
        url: "https://arxiv.org/abs/2310.00001",
        doi: "10.48550/arxiv.2310.00001",
        arxiv: "2310.00001",
      }),
      record({ abstract: "Silt.", year: 2031, venue: "Tides", doi: "10.5555/1", pmid: "7" }),
    ]);
    expect(fields).toEqual({
      title: "Digging Out",
      abstract: "Silt and sand.",
      year: 2031,
      venue: "Tides",
      url: "https://arxiv.org/abs/2310.00001",
      doi: "10.5555/1",
      arxiv: "2310.00001",
      pmid: "7",
    });
  });

  it("names no preprint server as the venue of what a publisher has", () => {
    const { fields } = mergeRecords([
      record({ venue: "CoRR", year: 2030 }),
      record({ doi: "10.5555/1" }),
    ]);
    expect(fields).toEqual({ title: "Digging Out", abstract: "", year: 2030, doi: "10.5555/1" });
  });

  it("writes authors out where a record as long does, and takes no longer list", () => {
    const authorsOf = (...lists: string[][]): unknown =>
      mergeRecords(lists.map((authors, i) => record({ authors, abstract: "x".repeat(9 - i) })))
        .fields.authors;
    expect(authorsOf(["Reed A", "Fen O"], ["Ann Reed", "Ola Fen"])).toEqual([
      "Ann Reed",
      "Ola Fen",
    ]);
    expect(authorsOf(["Ann Reed"], ["Reed", "Ann", "Fen", "Ola"])).toEqual(["Ann Reed"]);
  });

  it("takes the licence of the abstract that it takes, and of no other", () => {
    const short = record({ abstract: "Silt.", licence: "CC BY 4.0" });
    const long = record({ abstract: "Silt and sand." });
    expect(mergeRecords([short, long]).fields.licence).toBeUndefined();
    const licensed = record({ abstract: "Silt and sand.", licence: "CC0" });
    expect(mergeRecords([short, long, licensed]).fields.licence).toBe("CC0");
  });
});
