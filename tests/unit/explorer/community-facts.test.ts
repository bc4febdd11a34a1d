import { describe, expect, it } from "vitest";
import { communityFacts } from "../../../src/explorer/community-facts.ts";
import { graphOf } from "./graph-of.ts";

const X = { community: "community/x" };
const Y = { community: "community/y" };
const Z = { community: "community/z" };

/** Three papers on rewards, two on brains that share "model" with them, one on robots. */
const graph = graphOf(
  {
    "paper/a": { "concept/reward": 1, "concept/model": 1 },
    "paper/b": { "concept/reward": 1, "concept/model": 1, "method/own": 1 },
    "paper/c": { "concept/reward": 1, "concept/arm": 1 },
    "paper/d": { "concept/brain": 1, "concept/model": 1 },
    "paper/e": { "concept/brain": 1, "concept/model": 1 },
    "paper/f": { "concept/arm": 1 },
  },
  {},
  { "paper/a": X, "paper/b": X, "paper/c": X, "paper/d": Y, "paper/e": Y, "paper/f": Z },
);

describe("communityFacts(graph, community, papers)", () => {
  const facts = communityFacts(graph, "community/x", 6);

  it("names the terms that bind it, with how many papers have them inside and outside", () => {
    expect(facts.bonds).toEqual([
      { key: "concept/reward", inside: 3, outside: 0 },
      { key: "concept/model", inside: 2, outside: 2 },
    ]);
    expect([facts.papers, facts.others]).toEqual([3, 3]);
  });
  it("counts what two papers share, within it and across its border", () => {
    // Pairs within: three share reward, one of them model too. Across: 2 × 2 model, 1 × 1 arm.
    expect(facts.within).toBeCloseTo(4 / 3, 10);
    expect(facts.across).toBeCloseTo(5 / 9, 10);
  });
  it("names the communities beside it, and the terms between", () => {
    expect(facts.neighbours).toEqual([
      // ln 7/2 of one paper on each side, against 2 ln 7/4 over √2.
      { key: "community/z", terms: ["concept/arm"] },
      { key: "community/y", terms: ["concept/model"] },
    ]);
  });
  it("lets no hub make neighbours", () => {
    const hubs = graphOf(
      { "paper/a": { "concept/all": 1 }, "paper/b": { "concept/all": 1 } },
      {},
      { "paper/a": X, "paper/b": Y, "concept/all": { hub: true } },
    );
    expect(communityFacts(hubs, "community/x", 2)).toMatchObject({
      bonds: [],
      within: 0,
      across: 1,
      neighbours: [],
    });
  });
  it("has nothing to compare a community with that is all of the map", () => {
    const alone = graphOf(
      { "paper/a": { "concept/t": 1 }, "paper/b": { "concept/t": 1 } },
      {},
      { "paper/a": X, "paper/b": X },
    );
    expect(communityFacts(alone, "community/x", 2)).toMatchObject({
      others: 0,
      within: 1,
      across: 0,
    });
  });
});
