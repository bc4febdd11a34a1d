import { describe, expect, it } from "vitest";
import { coverageFacts, formatShare } from "../../../src/components/coverage.ts";
import type { Manifest } from "../../../src/dataset/reader.ts";

const source = (merged: number, skipped: number) => ({
  ...{ file: "a.bib", format: "bibtex", sha256: "", records: 0 },
  merged,
  skipped,
});
const MANIFEST = {
  counts: { papers: 2000, unlinked: 3 } as Manifest["counts"],
  sources: [source(4, 0), source(1200, 2)],
};

describe("coverageFacts(manifest)", () => {
  it("says what share of the papers lacks what", () => {
    const coverage = { withoutAbstract: 500, notEnglish: 1 };
    expect(coverageFacts({ ...MANIFEST, coverage })).toEqual([
      ["Papers without any term", "3 (0.1 %)"],
      ["Not in English, so without terms", "1 (under 0.1 %)"],
      ["Papers without an abstract", "500 (25 %)"],
      ["Records merged as one paper with others", "1,204"],
      ["Records that could not be read", "2"],
    ]);
  });
  it("says nothing of what an older build has not counted", () => {
    expect(coverageFacts(MANIFEST).map(([what]) => what)).toEqual([
      "Papers without any term",
      "Records merged as one paper with others",
      "Records that could not be read",
    ]);
  });
});

describe("formatShare(part, all)", () => {
  it.each([
    [0, 63, "none"],
    [2, 63, "2 (3.2 %)"],
    [63, 63, "63 (100 %)"],
  ])("of %i in %i is %s", (part, all, said) => {
    expect(formatShare(part, all)).toBe(said);
  });
});
