import { describe, expect, it } from "vitest";
import { type Choice, selectConcepts } from "../../../src/terms/selection.ts";

describe("selectConcepts(choices)", () => {
  it("keeps what papers share, though this one says it once and late", () => {
    expect(ids([...strong(3), choice("shared", { papers: 2, evidence: -1 })])).toContain("shared");
  });

  it("keeps of one paper's concepts those that stand in its title or are said again", () => {
    const kept = ids([
      ...strong(3),
      choice("titled", { inTitle: true }),
      choice("repeated", { mentions: 2 }),
      choice("passing", {}),
    ]);
    expect(kept).toEqual(expect.arrayContaining(["titled", "repeated"]));
    expect(kept).not.toContain("passing");
  });

  it("keeps of those said once in one paper its three best", () => {
    expect(ids([1, 2, 3, 4].map((n) => choice(`c${String(n)}`, { evidence: -n / 10 })))).toEqual([
      "c1",
      "c2",
      "c3",
    ]);
  });

  it("drops a word where a phrase that it heads is kept", () => {
    const kept = ids([
      choice("reward model", { head: "model", evidence: 1 }),
      choice("model", { head: "model", isWord: true, papers: 2 }),
      choice("brain", { head: "brain", isWord: true, papers: 2 }),
    ]);
    expect(kept).toEqual(["reward model", "brain"]);
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
