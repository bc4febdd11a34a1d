import { describe, expect, it } from "vitest";
import { suggestThings } from "../../../src/explorer/suggestions.ts";
import { graphOf } from "./graph-of.ts";

describe("suggestThings(graph, papers)", () => {
  it("asks about a shared concept, a shared method, and two papers of different communities", () => {
    const graph = graphOf(
      {
        "paper/ant": { "concept/reward": 1, "method/dpo": 1 },
        "paper/bee": { "concept/reward": 1, "method/dpo": 1 },
        "paper/cat": { "concept/reward": 1 },
      },
      {},
      {
        "paper/ant": { community: "community/x" },
        "paper/bee": { community: "community/x" },
        "paper/cat": { community: "community/y" },
      },
    );
    expect(suggestThings(graph, 3)).toEqual([
      { text: "What do papers say about reward?", keys: ["concept/reward"] },
      { text: "Who uses dpo?", keys: ["method/dpo"] },
      { text: "What links ant to cat?", keys: ["paper/cat", "paper/ant"] },
    ]);
  });
  it("offers nothing that the map does not have", () => {
    expect(suggestThings(graphOf({ "paper/a": { "method/m": 1 } }), 1)).toEqual([]);
  });
});
