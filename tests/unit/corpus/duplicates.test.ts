import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { mergeDuplicates } from "../../../src/corpus/duplicates.ts";
import type { PaperRecord } from "../../../src/corpus/record.ts";

let count = 0;
const record = (fields: Partial<PaperRecord> = {}): PaperRecord => ({
  title: "Digging Out",
  abstract: "",
  titled: true,
  origin: { source: "tides.txt", record: ++count },
  ...fields,
});

/** The records' own abstracts by the group they fell into, sorted: ["a+b", "c"]. */
function groups(...records: Partial<PaperRecord>[]): string[] {
  const named = records.map((fields, i) =>
    record({ ...fields, origin: { source: String.fromCharCode(97 + i), record: 1 } }),
  );
  return mergeDuplicates(named)
    .map(({ origins }) => origins.map(({ source }) => source).join("+"))
    .sort();
}

describe("mergeDuplicates(records)", () => {
  it.each<[string, Partial<PaperRecord>[], string[]]>([
    [
      "the same DOI",
      [
        { title: "A", doi: "10.5555/1" },
        { title: "B", doi: "10.5555/1" },
      ],
      ["a+b"],
    ],
    [
      "the same arXiv id",
      [
        { title: "A", arxiv: "1" },
        { title: "B", arxiv: "1" },
      ],
      ["a+b"],
    ],
    ["the same title", [{}, { title: "Digging out." }], ["a+b"]],
    ["other titles", [{ title: "A" }, { title: "B" }], ["a", "b"]],
    ["titles of signs alone", [{ title: "?" }, { title: "!" }, { title: "?" }], ["a+c", "b"]],
    [
      "a chain",
      [
        { doi: "1", title: "A" },
        { doi: "1", arxiv: "2", title: "B" },
        { arxiv: "2", title: "C" },
      ],
      ["a+b+c"],
    ],
    [
      "a preprint a year earlier",
      [
        { year: 2030, authors: ["Ann Reed"] },
        { year: 2031, authors: ["Reed, A."] },
      ],
      ["a+b"],
    ],
    ["years far apart", [{ year: 2020 }, { year: 2031 }], ["a", "b"]],
    ["years far apart, and one unknown", [{ year: 2020 }, {}, { year: 2031 }], ["a", "b", "c"]],
    [
      "years far apart, one abstract",
      [
        { year: 2020, abstract: "Silt." },
        { year: 2031, abstract: "Silt" },
      ],
      ["a+b"],
    ],
    [
      "two years, two DOIs",
      [
        { year: 2030, doi: "1" },
        { year: 2031, doi: "2" },
      ],
      ["a", "b"],
    ],
    [
      "one year, two DOIs",
      [
        { year: 2031, doi: "1" },
        { year: 2031, doi: "2" },
      ],
      ["a+b"],
    ],
    ["other authors", [{ authors: ["Ann Reed"] }, { authors: ["Ola Fen"] }], ["a", "b"]],
    [
      "other authors, three records",
      [{ authors: ["Ann Reed"] }, { authors: ["Ola Fen"] }, { authors: ["A. Reed"] }],
      ["a+c", "b"],
    ],
    [
      "no title, other abstracts",
      [
        { titled: false, abstract: "Silt" },
        { titled: false, abstract: "Sand" },
      ],
      ["a", "b"],
    ],
    [
      "no title, one abstract",
      [
        { titled: false, abstract: "Silt" },
        { titled: false, abstract: "Silt" },
      ],
      ["a+b"],
    ],
  ])("tells records with %s", (_, records, expected) => {
    expect(groups(...records)).toEqual(expected);
  });

  it("keeps the longest abstract, and what either knows", () => {
    const [merged] = mergeDuplicates([
      record({ title: "DIGGING OUT", year: 2031, origin: { source: "b.txt", line: 4, record: 2 } }),
      record({
        abstract: "Silt.",
        venue: "Tides",
        origin: { source: "b.txt", line: 9, record: 3 },
      }),
      record({
        abstract: "Silt and sand.",
        doi: "10.5555/1",
        origin: { source: "a.jsonl", line: 1, record: 1 },
      }),
    ]);
    expect(merged).toEqual({
      record: {
        title: "Digging Out",
        abstract: "Silt and sand.",
        year: 2031,
        venue: "Tides",
        doi: "10.5555/1",
      },
      origins: [
        { source: "a.jsonl", line: 1, record: 1 },
        { source: "b.txt", line: 4, record: 2 },
        { source: "b.txt", line: 9, record: 3 },
      ],
      mergedOrigins: [
        { source: "b.txt", line: 9, record: 3 },
        { source: "b.txt", line: 4, record: 2 },
      ],
    });
  });

  it("prefers a title of its own to first words, and still takes the longest abstract", () => {
    const [merged] = mergeDuplicates([
      record({ title: "We dig.", titled: false, abstract: "We dig.", doi: "1" }),
      record({ title: "Digging Out", doi: "1" }),
    ]);
    expect(merged?.record).toEqual({
      title: "Digging Out",
      abstract: "We dig.",
      doi: "1",
    });
  });

  it("gives the same papers whatever the order of the records", () => {
    const known = <T>(...values: T[]): fc.Arbitrary<T | undefined> =>
      fc.option(fc.constantFrom(...values), { nil: undefined });
    const records = fc.array(
      fc
        .record({
          title: fc.constantFrom("A b", "a B!", "C"),
          abstract: fc.constantFrom("", "Silt", "Sand", "Silt and sand"),
          titled: fc.boolean(),
          authors: known(["Ann Reed"], ["Reed, A.", "Ola Fen"], ["Moss Quill"]),
          year: known(2020, 2030, 2031),
          doi: known("10.5555/1", "10.5555/2"),
          arxiv: known("2310.00001"),
          venue: known("Tides", "Sands"),
        })
        .map((fields) =>
          Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
        ),
      { maxLength: 12 },
    );
    const outcome = (list: readonly PaperRecord[]): string[] =>
      mergeDuplicates(list)
        .map(({ record: fields, origins, mergedOrigins }) =>
          JSON.stringify([Object.entries(fields).sort(), origins, mergedOrigins]),
        )
        .sort();
    fc.assert(
      fc.property(
        records,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (list, chance) => {
          const named = list.map((fields, i) =>
            record({ ...fields, origin: { source: "s", record: i } }),
          );
          const shuffled = named
            .map((each) => ({ each, at: chance.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each);
          expect(outcome(shuffled)).toEqual(outcome(named));
          const merged = mergeDuplicates(named);
          expect(merged.flatMap(({ origins }) => origins)).toHaveLength(named.length);
        },
      ),
    );
  });
});
