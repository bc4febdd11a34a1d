import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { mergeDuplicates } from "../../../src/corpus/duplicates.ts";
import type { MergeRule, MergeRules } from "../../../src/corpus/merge-rules.ts";
import type { PaperRecord } from "../../../src/corpus/record.ts";
import { formatError } from "../../../src/errors.ts";

let count = 0;
const record = (fields: Partial<PaperRecord> = {}): PaperRecord => ({
  title: "Digging Out",
  abstract: "",
  titled: true,
  origin: { source: "tides.txt", record: ++count },
  ...fields,
});

/** The records' letters, in their order, by the group they fell into, sorted: ["a+b", "c"]. */
function groups(...records: Partial<PaperRecord>[]): string[] {
  return groupsByRules(records, {}).groups;
}

type Names = readonly (readonly string[])[];

function groupsByRules(
  records: readonly Partial<PaperRecord>[],
  { same = [], different = [] }: { readonly same?: Names; readonly different?: Names },
): { groups: string[]; problems: string[] } {
  const named = records.map((fields, i) =>
    record({ ...fields, origin: { source: String.fromCharCode(97 + i), record: 1 } }),
  );
  const ruleOf = (names: readonly string[], i: number): MergeRule => {
    return { names, place: { file: "map.yaml", line: i + 1 } };
  };
  const rules: MergeRules = { same: same.map(ruleOf), different: different.map(ruleOf) };
  const problems: string[] = [];
  const works = mergeDuplicates(named, rules, (problem) => problems.push(formatError(problem)));
  return {
    groups: works
      .map((work) =>
        work.records
          .map(({ origin }) => origin.source)
          .sort()
          .join("+"),
      )
      .sort(),
    problems,
  };
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
    [
      "a title that many have, in two journals, by nobody",
      [
        { title: "Book Review", venue: "Tides" },
        { title: "Book review", venue: "Sands" },
        { title: "Book review", venue: "Tides" },
      ],
      ["a+c", "b"],
    ],
    [
      "a title that two DOIs have, and rows that are the same to the letter",
      [
        { title: "Editorial", year: 2000, doi: "10.5555/1" },
        { title: "Editorial", year: 2000 },
        { title: "Editorial", year: 2000, doi: "10.5555/2" },
        { title: "Editorial", year: 2000 },
      ],
      ["a", "b+d", "c"],
    ],
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
      "one year, one author, two DOIs",
      [
        { year: 2031, doi: "1", authors: ["Ann Reed"] },
        { year: 2031, doi: "2", authors: ["Reed A"] },
      ],
      ["a+b"],
    ],
    [
      "one year, one first author, once with what tells him from his father",
      [
        { year: 2031, doi: "1", authors: ["Ann Reed Jr"] },
        { year: 2031, doi: "2", authors: ["Reed, Ann"] },
      ],
      ["a+b"],
    ],
    [
      "one year, two juniors",
      [
        { year: 2031, doi: "1", authors: ["Ann Reed Jr."] },
        { year: 2031, doi: "2", authors: ["Ola Fen Jr."] },
      ],
      ["a", "b"],
    ],
    [
      "one year, two DOIs, nobody's name",
      [
        { year: 2031, doi: "1" },
        { year: 2031, doi: "2" },
      ],
      ["a", "b"],
    ],
    [
      "the same PubMed id",
      [
        { title: "A", pmid: "7" },
        { title: "B", pmid: "7" },
      ],
      ["a+b"],
    ],
    [
      "arXiv's DOI and the arXiv id",
      [
        { title: "A", doi: "10.48550/arxiv.2310.00001" },
        { title: "B", arxiv: "2310.00001" },
      ],
      ["a+b"],
    ],
    [
      "a preprint's DOI and the publisher's, a year later",
      [
        { year: 2030, doi: "10.1101/2030.01.02.300001", authors: ["Ann Reed"] },
        { year: 2031, doi: "10.5555/1", authors: ["Reed, Ann"] },
      ],
      ["a+b"],
    ],
    [
      "a preprint three years before, by one first author",
      [
        { year: 2028, venue: "arXiv", authors: ["Ann Reed", "Ola Fen"] },
        { year: 2031, venue: "Tides", authors: ["Ann Reed"] },
      ],
      ["a+b"],
    ],
    [
      "a preprint three years before, by another first author",
      [
        { year: 2028, venue: "arXiv", authors: ["Ola Fen", "Ann Reed"] },
        { year: 2031, venue: "Tides", authors: ["Ann Reed"] },
      ],
      ["a", "b"],
    ],
    [
      "a preprint, what became of it, and an older namesake",
      [
        { year: 2030, venue: "bioRxiv", authors: ["Ann Reed"] },
        { year: 2031, venue: "Tides", authors: ["Ann Reed"] },
        { year: 1990, venue: "Tides", authors: ["Moss Quill"] },
      ],
      ["a+b", "c"],
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

  it("says why, strongest first, and no more than it takes", () => {
    const reasons = (...records: Partial<PaperRecord>[]): unknown =>
      mergeDuplicates(records.map(record)).map((work) => work.reasons);
    expect(reasons({ doi: "1" }, { doi: "1" })).toEqual([["same DOI"]]);
    expect(
      reasons({ doi: "1", title: "A" }, { doi: "1", arxiv: "2" }, { arxiv: "2" }, { title: "a" }),
    ).toEqual([["same DOI", "same arXiv id", "same title"]]);
    expect(reasons({})).toEqual([[]]);
  });

  it("makes one of what the map names as the same", () => {
    const records = [
      { title: "Digging Out", year: 1990 },
      { title: "Sailing In", doi: "10.5555/2" },
      { title: "Bells", arxiv: "2310.00001" },
      { title: "Ropes" },
    ];
    const same = [
      ["digging out!", "https://doi.org/10.5555/2"],
      ["arXiv:2310.00001v3", "paper/ropes"],
    ];
    expect(groupsByRules(records, { same })).toEqual({ groups: ["a+b", "c+d"], problems: [] });
  });

  it("keeps apart what the map names as different, and all others where they fit", () => {
    const records = [
      { doi: "10.5555/1", abstract: "Silt" },
      { doi: "10.5555/1", arxiv: "2310.00001" },
      { arxiv: "2310.00001" },
      {},
    ];
    expect(groups(...records)).toEqual(["a+b+c+d"]);
    const apart = (...names: string[]): unknown => groupsByRules(records, { different: [names] });
    expect(apart("10.5555/1", "2310.00001")).toEqual({ groups: ["a+d", "b+c"], problems: [] });
    // What has the DOI on one side, all else of the title on the other.
    expect(apart("Digging Out", "10.5555/1")).toEqual({ groups: ["a+b", "c+d"], problems: [] });
  });

  it("reports names that no record has, and rules that contradict", () => {
    const records = [{ title: "Digging Out" }, { title: "Sailing In", doi: "10.5555/2" }];
    const { groups, problems } = groupsByRules(records, {
      same: [
        ["Diging Out", "Sailing In"],
        ["paper/sailing-on", "Digging Out"],
        ["Digging Out", "Sailing In"],
      ],
      different: [
        ["10.5555/2", "Sailing In"],
        ["Digging Out", "Sailing In"],
        ["Moss and quills", "Digging Out"],
      ],
    });
    expect(groups).toEqual(["a+b"]);
    const hint =
      "both mean the same records, or another rule names them as the same: write two DOIs, or take one rule out";
    expect(problems).toEqual([
      'map.yaml:1: no paper is called "Diging Out"\n  did you mean "digging out"?',
      'map.yaml:2: no paper is called "paper/sailing-on"\n  did you mean "paper/sailing-in"?',
      'map.yaml:3: no paper is called "Moss and quills"\n  write a DOI, an arXiv id, a title or a key (paper/…) as the map has it, or take the rule out',
      `map.yaml:1: these cannot be told apart: "10.5555/2", "Sailing In"\n  ${hint}`,
      `map.yaml:2: these cannot be told apart: "Digging Out", "Sailing In"\n  ${hint}`,
    ]);
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
          pmid: known("7"),
          venue: known("Tides", "Sands"),
        })
        .map((fields) =>
          Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
        ),
      { maxLength: 12 },
    );
    const ruleOf = (...names: string[]): MergeRule => ({ names, place: { file: "map.yaml" } });
    const rules = fc.constantFrom<MergeRules>(
      { same: [], different: [] },
      { same: [ruleOf("C", "10.5555/1")], different: [ruleOf("10.5555/2", "2310.00001")] },
      { same: [], different: [ruleOf("A b", "pmid:7"), ruleOf("10.5555/1", "10.5555/2")] },
    );
    const outcome = (list: readonly PaperRecord[], map: MergeRules): string[] =>
      mergeDuplicates(list, map)
        .map(({ fields, reasons, records: merged }) => JSON.stringify([fields, reasons, merged]))
        .sort();
    fc.assert(
      fc.property(
        records,
        rules,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (list, map, chance) => {
          const named = list.map((fields, i) =>
            record({ ...fields, origin: { source: "s", record: i } }),
          );
          const shuffled = named
            .map((each) => ({ each, at: chance.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each);
          expect(outcome(shuffled, map)).toEqual(outcome(named, map));
          const works = mergeDuplicates(named, map);
          expect(works.flatMap((work) => work.records)).toHaveLength(named.length);
        },
      ),
    );
  });
});

describe("mergeDuplicates(records, rules, onProblem, known)", () => {
  it("finds a paper by the key that it has on the map, whatever its title is now", () => {
    const records = [
      record({ title: "Digging Up", doi: "10.5555/1" }),
      record({ title: "Sailing In", doi: "10.5555/2" }),
    ];
    const names = ["paper/digging-out", "Sailing In"];
    const rules = { same: [{ names, place: { file: "map.yaml", line: 1 } }], different: [] };
    const problems: string[] = [];
    const worksOf = (known: readonly { key: string; doi: string }[]) =>
      mergeDuplicates(records, rules, (problem) => problems.push(formatError(problem)), known);
    expect(worksOf([{ key: "paper/digging-out", doi: "10.5555/1" }])).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(worksOf([])).toHaveLength(2);
    expect(problems).toHaveLength(1);
  });
});
