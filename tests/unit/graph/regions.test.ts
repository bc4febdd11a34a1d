import { describe, expect, it } from "vitest";
import { findRegions } from "../../../src/graph/regions.ts";

/** Communities of two papers each; those of a cluster share a term, and clusters share nothing. */
function clusters(sizes: readonly number[]) {
  const communities = sizes.reduce((sum, size) => sum + size, 0);
  const clusterOf = sizes.flatMap((size, cluster) => new Array<number>(size).fill(cluster));
  const edges = clusterOf.flatMap((term, community) =>
    [0, 1].map((i) => ({ paper: 2 * community + i, term, weight: 0.5, quiet: false })),
  );
  return {
    clusterOf,
    communityOf: Int32Array.from({ length: 2 * communities }, (_, paper) => paper >> 1),
    sharing: { papers: 2 * communities, edges, kin: [] },
  };
}

describe("findRegions(communityOf, sharing, seed)", () => {
  it("finds none where communities are few enough to be an overview", () => {
    const { communityOf, sharing } = clusters([5, 5, 5]);
    expect(findRegions(communityOf, sharing, 1)).toBeNull();
  });
  it("groups communities that share most, numbered by their first", () => {
    const { communityOf, sharing, clusterOf } = clusters([6, 5, 7, 6, 4, 5, 7]);
    expect([...findRegions(communityOf, sharing, 1)!]).toEqual(clusterOf);
  });
  it("leaves no community a region alone that shares anything with another", () => {
    const { communityOf, sharing } = clusters([20, 20]);
    const lone = { paper: 0, term: 9, weight: 0.1, quiet: false };
    const edges = [...sharing.edges, lone, { ...lone, paper: 79 }];
    const regions = findRegions(communityOf, { ...sharing, edges }, 1)!;
    for (const region of regions)
      expect(regions.filter((other) => other === region).length).toBeGreaterThan(1);
  });
});
