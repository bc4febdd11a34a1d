import { describe, expect, it } from "vitest";
import { modularity } from "../../../src/graph/modularity.ts";
import { shareRows } from "../../../src/graph/sharing.ts";

describe("modularity(communityOf, rows)", () => {
  const edges = [
    { paper: 0, term: 0, weight: 1, quiet: false },
    { paper: 1, term: 0, weight: 1, quiet: false },
    { paper: 2, term: 1, weight: 1, quiet: false },
    { paper: 3, term: 1, weight: 1, quiet: false },
  ];

  it("is a half for two halves that share nothing", () => {
    expect(
      modularity(Int32Array.of(0, 0, 1, 1), shareRows({ papers: 4, edges, kin: [] })),
    ).toBeCloseTo(0.5);
  });
  it("is 0 for one community of all", () => {
    expect(
      modularity(Int32Array.of(0, 0, 0, 0), shareRows({ papers: 4, edges, kin: [] })),
    ).toBeCloseTo(0);
  });
  it("counts kin as edges from paper to paper", () => {
    // Of five edges four are inside; either half has 5 of the 10 ends.
    const kin = [{ a: 1, b: 2, weight: 1 }];
    expect(modularity(Int32Array.of(0, 0, 1, 1), shareRows({ papers: 4, edges, kin }))).toBeCloseTo(
      0.3,
    );
  });
});
