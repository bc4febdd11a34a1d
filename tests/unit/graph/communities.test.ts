import { describe, expect, it } from "vitest";
import { findCommunities, type SharedEdge } from "../../../src/graph/communities.ts";

/** Edges of terms, each given by its papers. */
function edgesOf(terms: readonly (readonly number[])[], weight = 1): SharedEdge[] {
  return terms
    .flatMap((papers, term) => papers.map((paper) => ({ paper, term, weight, quiet: false })))
    .sort((a, b) => a.paper - b.paper || a.term - b.term);
}

describe("findCommunities(papers, edges, seed)", () => {
  it("finds two groups that share nothing, the larger first", () => {
    const terms = [
      [0, 1],
      [0, 1],
      [2, 3, 4],
      [2, 3, 4],
    ];
    expect([...findCommunities(5, edgesOf(terms), 1)]).toEqual([1, 1, 0, 0, 0]);
  });
  it("leaves a paper that shares nothing out", () => {
    expect([...findCommunities(3, edgesOf([[0, 2]]), 1)]).toEqual([0, -1, 0]);
  });
  it("finds none where nothing is shared", () => {
    expect([...findCommunities(2, [], 1)]).toEqual([-1, -1]);
  });
  it("lets one or two papers join those they share most with", () => {
    // Twenty papers in four groups of five; one more shares a term with the second group alone.
    const groups = [0, 1, 2, 3].map((g) => [0, 1, 2, 3, 4].map((i) => g * 5 + i));
    const terms = [...groups, ...groups, ...groups, [5, 20]];
    const found = findCommunities(21, edgesOf(terms), 1);
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
    const found = findCommunities(8, edges, 1);
    expect(found[0]).toBe(found[3]);
    expect(found[4]).toBe(found[7]);
    expect(found[0]).not.toBe(found[4]);
  });
});
