import { describe, expect, it } from "vitest";
import { type CorpusCounts, noCounts, PHRASE } from "../../../src/terms/corpus-counts.ts";
import { keyOfText } from "../../../src/terms/key.ts";
import { nominate } from "../../../src/terms/nomination.ts";

const TITLE = PHRASE.best | PHRASE.plain | PHRASE.long | PHRASE.whole | PHRASE.inTitle;
const ONCE = PHRASE.best | PHRASE.plain | PHRASE.long | PHRASE.whole;

type Row = readonly [form: string, papers: number, evidence: number, flags: number];

/** @param rows - the evidence is what the ranker says in each paper, the flags PHRASE bits */
function countsOf(rows: readonly Row[]): CorpusCounts {
  const counts = noCounts();
  for (const [forms, papers, evidence, flags] of rows)
    counts.phrases.set(keyOfText(forms), {
      papers,
      evidence: Math.round(1000 * papers * evidence),
      flags,
      forms,
    });
  return counts;
}

const nominated = (...rows: readonly Row[]): string[] => [...nominate(countsOf(rows))];

describe("nominate(counts)", () => {
  it("prefers what is said elsewhere to a phrase around it that is said once", () => {
    const found = nominated(
      ["generic visual representation", 1, -1, ONCE],
      ["visual representation", 2, -2, ONCE],
    );
    expect(found).toEqual(["visualrepresentation"]);
  });

  it("prefers what the ranker thinks more of to the phrase around it, be that a title", () => {
    const found = nominated(
      ["robust scene text spotting", 1, -2.6, TITLE],
      ["scene text spotting", 3, -0.4, ONCE],
    );
    expect(found).toEqual(["scenetextspotting"]);
  });

  it("keeps a title's phrase that is worth more than its parts, and one that papers share", () => {
    const better = nominated(
      ["natural language interface", 1, -1.8, TITLE],
      ["natural language", 9, -4, ONCE],
    );
    expect(better).toContain("naturallanguageinterface");
    const shared = nominated(
      ["visual instruction tuning", 2, -2, TITLE],
      ["instruction tuning", 2, -1, ONCE],
    );
    expect(shared).toContain("visualinstructiontuning");
  });

  it("keeps every keyword", () => {
    const found = nominated(
      ["private matrix completion", 1, -3, TITLE | PHRASE.keyword],
      ["matrix completion", 1, 0, ONCE],
    );
    expect(found).toEqual(["privatematrixcompletion", "matrixcompletion"]);
  });
});
