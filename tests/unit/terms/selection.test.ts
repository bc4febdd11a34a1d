import { describe, expect, it } from "vitest";
import { type Choice, selectConcepts } from "../../../src/terms/selection.ts";

describe("selectConcepts(choices)", () => {
  it("keeps what papers share, though this one says it once and late", () => {
    expect(ids([...strong(6), choice("shared", { papers: 2, evidence: -1 })])).toContain("shared");
  });

  it("keeps of one paper's concepts those that stand in its title or are said again", () => {
    const kept = ids([
      ...strong(9),
      choice("titled", { inTitle: true }),
      choice("repeated", { mentions: 2 }),
      choice("passing", {}),
    ]);
    expect(kept).toEqual(expect.arrayContaining(["titled", "repeated"]));
    expect(kept).not.toContain("passing");
  });

  it.each([
    [30, 6],
    [5, 2],
  ])("keeps of %d concepts said once in one paper the %d best", (count, kept) => {
    const once = Array.from({ length: count }, (_, i) => {
      return choice(`c${String(i)}`, { evidence: -i / 10 });
    });
    expect(ids(once)).toEqual(["c0", "c1", "c2", "c3", "c4", "c5"].slice(0, kept));
  });

  it("drops a word where a phrase that it heads is kept", () => {
    const kept = ids([
      choice("reward model", { head: "model", evidence: 1 }),
      choice("model", { head: "model", isWord: true, papers: 2, evidence: -2 }),
      choice("brain", { head: "brain", isWord: true, papers: 2 }),
    ]);
    expect(kept).toEqual(["reward model", "brain"]);
  });

  it("keeps a word beside its phrase where the word is strong by itself", () => {
    const kept = ids([
      choice("robot manipulation", { head: "manipulation", evidence: 1 }),
      choice("manipulation", { head: "manipulation", isWord: true, inTitle: true, papers: 2 }),
    ]);
    expect(kept).toEqual(["manipulation", "robot manipulation"]);
  });
});

const ids = (choices: readonly Choice[]): string[] => selectConcepts(choices).map(({ id }) => id);

function choice(id: string, parts: Partial<Choice>): Choice {
  const said = { evidence: 0, papers: 1, mentions: 1, inTitle: false };
  return { id, ...said, head: id, isWord: false, ...parts };
}

/** Concepts that rank before any other. */
function strong(count: number): Choice[] {
  return Array.from({ length: count }, (_, i) => choice(`strong ${String(i)}`, { evidence: 3 }));
}
