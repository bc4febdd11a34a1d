import { describe, expect, it } from "vitest";
import { formatMeasurements } from "../../../src/pipeline/bench.ts";
import { countNotEnglish, formatSummary, summarise } from "../../../src/pipeline/summary.ts";
import { extractTerms } from "../../../src/terms/index.ts";
import { paper } from "../terms/papers.ts";

describe("formatSummary(summary, out)", () => {
  it("says what was found, what became of each source, and where it went", () => {
    const counts = {
      papers: 12345,
      concepts: 1,
      methods: 0,
      edges: 2,
      communities: 1,
      unlinked: 0,
      citations: 0,
      notEnglish: 2,
      newPapers: 0,
      newTerms: 0,
    };
    const sources = [
      { file: "a.txt", format: "listing", sha256: "", records: 12000, skipped: 1234, merged: 0 },
      { file: "b.jsonl", format: "jsonl", sha256: "", records: 347, skipped: 0, merged: 2 },
    ];
    const merges = [3, 4, 5, 6, 7, 8].map((line) => ({
      paper: `paper/bells-${String(line)}`,
      title: "Bells",
      reasons: ["same DOI", "same title"],
      origins: [
        { source: "a.json", record: 2 },
        { source: "b.jsonl", line, record: 3 },
      ],
    }));
    const warnings = [{ file: "a.txt", line: 3, message: "odd" }];
    const since = { file: "places.json", newPapers: 1, newTerms: 9, gone: 3456 };
    const summary = summarise({ sources, merges }, counts, since, [], warnings, 4321);
    expect(formatSummary(summary, "public/dataset")).toBe(
      [
        "12,345 papers, 1 concept, 0 methods, 2 edges, 1 community",
        "  a.txt (listing): 12,000 records, 1,234 skipped, 0 merged",
        "  b.jsonl (jsonl): 347 records, 0 skipped, 2 merged",
        "  2 papers have no terms: they are not in English, and have no keywords",
        "  since places.json: 1 paper and 9 terms are new, 3,456 of its nodes are gone",
        ...[3, 4, 5, 6, 7].map(
          (line) =>
            `  merged: "Bells" (same DOI, same title): a.json, record 2; b.jsonl:${String(line)}`,
        ),
        "  merged: 1 paper more; npm run data -- --json lists all",
        "  1 problem reported",
        "written to public/dataset in 4.3 s",
      ].join("\n"),
    );
  });
});

describe("countNotEnglish(extraction)", () => {
  it("counts the papers that are not in English, but for those that keywords give a term", () => {
    const german = "Die Häfen der Küste werden seit vielen Jahren beobachtet, und sie verlanden.";
    const papers = [
      paper("haefen", "Die Häfen der Küste", german),
      { ...paper("pegel", "Die Pegel der Küste", german), keywords: "Gezeitenpegel" },
      paper("silt", "Silt", ""),
    ];
    expect(countNotEnglish(extractTerms(papers))).toBe(1);
  });
});

describe("formatMeasurements(measurements)", () => {
  it("gives what a paper costs, and the ratio to the first corpus", () => {
    const table = formatMeasurements([
      { name: "small", papers: 10, times: [{ stage: "terms", ms: 20 }], bytes: 10240 },
      { name: "large", papers: 100, times: [{ stage: "terms", ms: 300 }], bytes: 51200 },
    ]);
    expect(table).toBe(
      [
        "| corpus | papers | terms, ms a paper | all stages | files a paper |",
        "| --- | --- | --- | --- | --- |",
        "| small | 10 | 2.00 (× 1.0) | 0.0 s | 1.0 KiB |",
        "| large | 100 | 3.00 (× 1.5) | 0.3 s | 0.5 KiB |",
      ].join("\n"),
    );
  });
});
