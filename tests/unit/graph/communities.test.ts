import { describe, expect, it } from "vitest";
import { agreement, findCommunities } from "../../../src/graph/communities.ts";
import type { SharedEdge } from "../../../src/graph/sharing.ts";

/** Edges of terms, each given by its papers. */
function edgesOf(terms: readonly (readonly number[])[], weight = 1): SharedEdge[] {
  return terms
    .flatMap((papers, term) => papers.map((paper) => ({ paper, term, weight, quiet: false })))
    .sort((a, b) => a.paper - b.paper || a.term - b.term);
}

/** Communities of papers that share terms, and are kin to none. */
function communitiesOf(papers: number, edges: readonly SharedEdge[]): number[] {
  return [...findCommunities({ papers, edges, kin: [] }, 1)];
}

describe("findCommunities(sharing, seed)", () => {
  it("finds two groups that share nothing, the larger first", () => {
    const terms = [
      [0, 1],
      [0, 1],
      [2, 3, 4],
      [2, 3, 4],
    ];
    expect(communitiesOf(5, edgesOf(terms))).toEqual([1, 1, 0, 0, 0]);
  });
  it("leaves a paper that shares nothing out", () => {
    expect(communitiesOf(3, edgesOf([[0, 2]]))).toEqual([0, -1, 0]);
  });
  it("finds none where nothing is shared", () => {
    expect(communitiesOf(2, [])).toEqual([-1, -1]);
  });
  it("lets one or two papers join those they share most with", () => {
    // Twenty papers in four groups of five; one more shares a term with the second group alone.
    const groups = [0, 1, 2, 3].map((g) => [0, 1, 2, 3, 4].map((i) => g * 5 + i));
    const terms = [...groups, ...groups, ...groups, [5, 20]];
    const found = communitiesOf(21, edgesOf(terms));
    expect(found[20]).toBe(found[5]);
    expect(new Set(found).size).toBe(4);
  });
  it("keeps apart what only a hub's quiet edges hold together", () => {
    const groups = [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ];
    const loud = edgesOf([...groups, ...groups]);
    const hub = [0, 1, 2, 3, 4, 5, 6, 7].map((paper) => ({
      paper,
      term: 4,
      weight: 0.01,
      quiet: true,
    }));
    const edges = [...loud, ...hub].sort((a, b) => a.paper - b.paper || a.term - b.term);
    const found = communitiesOf(8, edges);
    expect(found[0]).toBe(found[3]);
    expect(found[4]).toBe(found[7]);
    expect(found[0]).not.toBe(found[4]);
  });
});

describe("findCommunities of papers that are kin", () => {
  it("puts those together that share no term", () => {
    const kin = [
      { a: 0, b: 1, weight: 1 },
      { a: 2, b: 3, weight: 1 },
    ];
    expect([...findCommunities({ papers: 5, edges: [], kin }, 1)]).toEqual([0, 0, 1, 1, -1]);
  });
});

describe("agreement(a, b)", () => {
  it("is the share of pairs that both have together", () => {
    // Together in a: 01, 23. In b: 01, 02, 12. Both: 01.
    expect(agreement(Int32Array.of(0, 0, 1, 1), Int32Array.of(5, 5, 5, 7))).toBe(2 / 5);
  });
  it("is 1 where nothing is together in either, whatever the numbers", () => {
    expect(agreement(Int32Array.of(0, 1, -1), Int32Array.of(1, 0, -1))).toBe(1);
  });
});
