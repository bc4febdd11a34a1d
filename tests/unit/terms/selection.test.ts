import { describe, expect, it } from "vitest";
import { type Choice, selectConcepts, worthOf } from "../../../src/terms/selection.ts";

describe("selectConcepts(choices)", () => {
  it("keeps what a reader might well list, and less where papers share it", () => {
    const kept = ids([
      ...strong(9),
      choice("likely", { evidence: -3 }),
      choice("below", { evidence: -3.1 }),
      choice("shared", { evidence: -3.1, papers: 2 }),
    ]);
    expect(kept).toContain("likely");
    expect(kept).not.toContain("below");
    expect(kept).toContain("shared");
  });

  it("thinks more of what is in the title, runs through the abstract, or is what the paper does", () => {
    const kept = ids([
      ...strong(9),
      choice("titled", { evidence: -3.4, inTitle: true }),
      choice("running", { evidence: -3.4, share: 0.4 }),
      choice("own", { evidence: -3.1, isOwn: true }),
      choice("passing", { evidence: -3.1 }),
    ]);
    expect(kept).toEqual(expect.arrayContaining(["titled", "running", "own"]));
    expect(kept).not.toContain("passing");
  });

  it("keeps a handful of what is said in passing where the paper has little else", () => {
    const passing = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        choice(`passing ${String(i)}`, { evidence: -3.1 - i / 100 }),
      );
    expect(ids([...strong(5), ...passing(20)]).slice(5)).toEqual(["passing 0", "passing 1"]);
    expect(ids(passing(4))).toEqual(["passing 0", "passing 1", "passing 2"]);
    expect(ids([choice("worthless", { evidence: -4 })])).toEqual([]);
  });

  it("tells what the paper is mostly about from what it says once and has better than", () => {
    const kept = selectConcepts([
      ...strong(4),
      choice("among the best", { evidence: -2.3 }),
      choice("titled", { evidence: -3, inTitle: true }),
      choice("twice", { evidence: -2.55, mentions: 2 }),
      choice("once", { evidence: -2.55 }),
    ]);
    expect(kept.slice(4).map(({ id, isSubject }) => [id, isSubject])).toEqual([
      ["titled", true],
      ["among the best", true],
      ["once", false],
      ["twice", true],
    ]);
  });

  it("thinks more of a phrase that is a term already, and less of everybody's word", () => {
    const worth = (parts: Partial<Choice>): number => worthOf(choice("x", parts));
    expect(worth({ background: 117 })).toBeGreaterThan(worth({ background: 0 }));
    const word = { isWord: true };
    expect(worth({ ...word, background: 8864 })).toBeLessThan(worth({ ...word, background: 120 }));
    const common = { background: 420 };
    expect(worth({ ...common, inPassing: true })).toBeLessThan(worth(common) - 1);
  });

  it("drops a word where a phrase that it heads is kept", () => {
    const kept = ids([
      choice("reward model", { head: "model", evidence: 1 }),
      choice("model", { head: "model", isWord: true, papers: 2, evidence: -3 }),
      choice("brain", { head: "brain", isWord: true, papers: 2 }),
    ]);
    expect(kept).toEqual(["reward model", "brain"]);
  });

  it("keeps a word beside its phrase where the word is strong by itself", () => {
    const kept = ids([
      choice("robot manipulation", { head: "manipulation", evidence: 1 }),
      choice("manipulation", { head: "manipulation", isWord: true, papers: 2, evidence: -1 }),
    ]);
    expect(kept).toEqual(["robot manipulation", "manipulation"]);
  });
});

const ids = (choices: readonly Choice[]): string[] => selectConcepts(choices).map(({ id }) => id);

function choice(id: string, parts: Partial<Choice>): Choice {
  const { evidence = -2 } = parts;
  const said = {
    evidence,
    byAuthors: evidence,
    papers: 1,
    mentions: 1,
    share: 0.2,
    isOwn: false,
    inTitle: false,
    background: 0,
    inPassing: false,
  };
  return { id, ...said, head: id, isWord: false, ...parts };
}

/** Concepts that rank before any other. */
function strong(count: number): Choice[] {
  return Array.from({ length: count }, (_, i) => choice(`strong ${String(i)}`, { evidence: 3 }));
}
