import { describe, expect, it } from "vitest";
import type { EntryFacts } from "../../../src/terms/entry-facts.ts";
import { keptBy, packKept, readKept } from "../../../src/terms/kept.ts";
import type { LinkTable } from "../../../src/terms/link-table.ts";
import type { Link, LinkedPaper } from "../../../src/terms/linked-paper.ts";
import type { Mention } from "../../../src/terms/term.ts";

const ABSTRACT = "We tell outer and inner harbours apart.";
const OUTER = 0;
const INNER = 1;

/** Of the abstract: the whole coordination says "outer harbour", its end "inner harbours". */
const SAID: Readonly<Record<number, Mention>> = {
  [OUTER]: { field: "abstract", start: 8, end: 32, form: "outer harbours" },
  [INNER]: { field: "abstract", start: 18, end: 32 },
};

/** @param evidence - of "outer harbour" and "inner harbour" */
function kept(evidence: readonly number[], given: Partial<LinkedPaper> = {}, isAlone = 0) {
  const links = evidence.map((own, entry): Link => ({
    entry,
    mentions: [SAID[entry]!],
    evidence: own,
    byAuthors: own,
    head: "harbour",
    isWord: false,
    isPhrase: true,
  }));
  const sentences = Int32Array.of(0, ABSTRACT.length);
  const paper = {
    fields: [{ field: "abstract", text: ABSTRACT, sentences }],
    introduced: [],
    crossing: new Set<number>(),
    ...given,
  } as unknown as LinkedPaper;
  const zeros = new Uint8Array(evidence.length);
  const table = { isMethod: zeros, isSingle: zeros, curated: new Map() } as unknown as LinkTable;
  const facts = {
    papers: new Int32Array(evidence.length).fill(1),
    background: zeros,
    inPassing: zeros,
    strays: zeros,
    isAlone: zeros.map(() => isAlone),
  } as unknown as EntryFacts;
  return keptBy(paper, links, table, facts);
}

describe("keptBy(paper, links, table, facts)", () => {
  it("keeps what is said together with a concept that is kept, and neither alone", () => {
    expect([...kept([-6, -1]).keys()].sort()).toEqual([OUTER, INNER]);
    expect([...kept([-6, -6]).keys()]).toEqual([]);
  });
  it("takes what crosses another term's end in the title for a subject", () => {
    const title = kept([-4], { crossing: new Set([OUTER]) }, 1);
    expect(title.get(OUTER)).toMatchObject({ support: 2 });
    expect(kept([-4], {}, 1).has(OUTER)).toBe(false);
  });
});

describe("packed", () => {
  it("scores come back as they were rounded", () => {
    const scores = [0.0001, 0.05, 0.2, 0.3333, 0.9999, 1];
    const kept = new Map(scores.map((score, i) => [i * 100_000, { score, support: 1 }]));
    expect([...readKept(packKept(kept)).values()]).toEqual(scores);
    expect([...readKept(packKept(kept)).keys()]).toEqual([...kept.keys()]);
  });
});
