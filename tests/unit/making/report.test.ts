import { describe, expect, it } from "vitest";
import { buildReport, countThings, LARGE, madeWords } from "../../../src/making/report.ts";
import type { Summary } from "../../../src/pipeline/summary.ts";

const SOURCE = { file: "refs.bib", format: "bibtex", records: 12, skipped: 0, merged: 1 };

const SUMMARY: Summary = {
  sources: [SOURCE],
  papers: 11,
  concepts: 1,
  methods: 3,
  edges: 40,
  communities: 2,
  citations: 0,
  notEnglish: 0,
  since: null,
  merges: [],
  curation: [],
  warnings: [],
  seconds: 1,
};

const warning = (line: number | null, file = "refs.bib") => ({ file, line, message: "no title" });

describe("buildReport(summary)", () => {
  it("has nothing that matters where all was read", () => {
    expect(buildReport(SUMMARY, 0)).toEqual({
      found: ["refs.bib: 12 papers, of which 1 is the same as another"],
      problems: [],
      more: null,
      lacks: false,
      matters: false,
    });
  });

  it("says what rules for terms came to, before the map is opened", () => {
    const rules = "4 of 4 rules for terms hold: 4 hidden";
    const report = buildReport(SUMMARY, 0, [], rules);
    expect(report.found).toContain(rules);
    expect(report.matters).toBe(true);
    expect(madeWords(report, rules)).toBe(`The map is made. ${rules}.`);
    // Whoever does not see the report hears of all that is in it.
    const lacking = buildReport(
      { ...SUMMARY, warnings: [warning(4)], notEnglish: 2 },
      0,
      [],
      rules,
    );
    expect(madeWords(lacking, rules)).toBe(`The map is made, but something is missing. ${rules}.`);
    const bare = buildReport(SUMMARY, 9, [], rules);
    expect(madeWords(bare, rules)).toBe(`The map is made, but something is missing. ${rules}.`);
  });

  it("names file and line of what could not be read, as far as they are known", () => {
    const { problems, matters } = buildReport(
      {
        ...SUMMARY,
        warnings: [warning(41), warning(null), warning(null, "")],
      },
      0,
    );
    expect(matters).toBe(true);
    expect(problems.map(({ place }) => place)).toEqual(["refs.bib, line 41", "refs.bib", ""]);
  });

  it("says what to do about it, once for what is the same several times", () => {
    const { problems } = buildReport(
      { ...SUMMARY, warnings: [warning(1), warning(2), warning(3), warning(4)] },
      0,
      ["give it a title", "give it a title", "", "give it a title"],
    );
    expect(problems.map(({ hint }) => hint)).toEqual([
      ...["give it a title", "", "", "give it a title"],
    ]);
  });

  it("tells the first twenty, and how many more there are", () => {
    const report = (count: number) =>
      buildReport(
        {
          ...SUMMARY,
          warnings: Array.from({ length: count }, (_, i) => warning(i + 1)),
        },
        0,
      );
    expect(report(20)).toMatchObject({ problems: { length: 20 }, more: null });
    expect(report(1021)).toMatchObject({ problems: { length: 20 }, more: "… and 1,001 more" });
  });

  it("says which papers have no terms, as the command line does", () => {
    const { found, matters } = buildReport({ ...SUMMARY, notEnglish: 2 }, 0);
    expect(matters).toBe(true);
    expect(found.at(-1)).toBe(
      "2 papers have no terms: they are not in English, and have no keywords",
    );
  });

  it("matters where a record was left out", () => {
    expect(buildReport({ ...SUMMARY, sources: [{ ...SOURCE, skipped: 1 }] }, 0).matters).toBe(true);
  });

  it("counts in words: what is the same as another, and what is no paper", () => {
    const found = (counts: Partial<typeof SOURCE>) =>
      buildReport({ ...SUMMARY, sources: [{ ...SOURCE, ...counts }] }, 0).found[0];
    expect(found({ merged: 0 })).toBe("refs.bib: 12 papers");
    expect(found({ records: 1, merged: 0, skipped: 1 })).toBe(
      "refs.bib: 1 paper, and 1 entry that could not be used",
    );
    expect(found({ merged: 2, skipped: 3 })).toBe(
      "refs.bib: 12 papers, of which 2 are the same as others, and 3 entries that could not be used",
    );
  });

  it("does not take one paper for what was meant", () => {
    const one = buildReport({ ...SUMMARY, papers: 1 }, 0);
    expect(one.matters).toBe(true);
    expect(one.found.at(-1)).toBe("Only one paper was found: a map shows what several share");
    // Gaps make a difference in plain text alone.
    const plain = { ...SOURCE, file: "notes.txt", format: "listing" };
    const listing = buildReport({ ...SUMMARY, papers: 1, sources: [plain] }, 0);
    expect(listing.found.at(-1)).toContain("In plain text, an empty line follows each title");
  });

  it("counts papers without an abstract, which matter where they are the most", () => {
    const one = buildReport(SUMMARY, 1);
    expect(one.found.at(-1)).toBe("1 paper has no abstract: little leads to it");
    expect(one.matters).toBe(false);
    const most = buildReport(SUMMARY, 6);
    expect(most.found.at(-1)).toBe("6 papers have no abstract: little leads to them");
    expect(most.matters).toBe(true);
  });

  it("speaks of the command line above 20,000 papers", () => {
    expect(buildReport({ ...SUMMARY, papers: 20_000 }, 0).found).not.toContain(LARGE);
    expect(buildReport({ ...SUMMARY, papers: 20_001 }, 0)).toMatchObject({ matters: false });
    expect(buildReport({ ...SUMMARY, papers: 20_001 }, 0).found).toContain(LARGE);
  });
});

describe("countThings(summary)", () => {
  it("counts as people do", () => {
    expect(countThings(SUMMARY)).toEqual([
      ["paper", "11 papers"],
      ["concept", "1 concept"],
      ["method", "3 methods"],
      ["community", "2 communities"],
    ]);
  });
});
