import { describe, expect, it } from "vitest";

import { DisjointSets } from "../../../src/corpus/disjoint-sets.ts";

const itemsOf = (sets: DisjointSets): (readonly number[])[] =>
  sets.groups().map(({ items }) => items);

describe("DisjointSets", () => {
  it("joins sets, and keeps the reasons that joined them", () => {
    const sets = new DisjointSets(5);
    sets.unite([0, 1], 1);
    sets.unite([2, 3], 2);
    sets.unite([0, 1], 4);
    sets.unite([1, 3], 8);
    expect(sets.groups()).toEqual([
      { items: [0, 1, 2, 3], reasons: 11 },
      { items: [4], reasons: 0 },
    ]);
  });

  it("keeps apart what is forbidden, through any chain", () => {
    const sets = new DisjointSets(5);
    expect(sets.forbid([0], [3])).toBe(true);
    sets.unite([0, 1], 1);
    sets.unite([2, 3], 1);
    sets.unite([1, 2, 4], 1);
    expect(itemsOf(sets)).toEqual([
      [0, 1, 4],
      [2, 3],
    ]);
  });

  it("forbids nothing within one set", () => {
    const sets = new DisjointSets(3);
    sets.unite([0, 1], 1);
    expect(sets.forbid([0], [1, 2])).toBe(false);
    sets.unite([0, 2], 1);
    expect(itemsOf(sets)).toEqual([[0, 1, 2]]);
  });
});
