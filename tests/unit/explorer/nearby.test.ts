import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_A_STEP, nearby, NEAR_STEPS } from "../../../src/explorer/nearby.ts";
import { graphOf, type PaperTerms } from "./graph-of.ts";

/**
 * ```
 * a ── loom ── b ── weft ── c ── knot
 *      hub: every paper
 * ```
 */
const GRAPH = graphOf(
  {
    "paper/a": { "concept/loom": 1, "concept/hub": 1 },
    "paper/b": { "concept/loom": 1, "concept/weft": 1, "concept/hub": 1 },
    "paper/c": { "concept/weft": 1, "concept/knot": 1, "concept/hub": 1 },
  },
  {},
  { "concept/hub": { hub: true } },
);
const namesOf = (key: string, steps: 1 | 2 | 3) =>
  [...nearby(GRAPH, key, steps, 3).keys].map((found) => found.split("/")[1]).sort();

/**
 * More papers than a step leads to, each with "broad" and a term of its own; "near" is also in the
 * last of them, by its key, and in `paper/near`.
 */
const COUNT = MOST_A_STEP + 20;
const last = `paper/${String(999)}`;
const BROAD: PaperTerms = {
  ...Object.fromEntries(
    Array.from({ length: COUNT }, (_, i) => [
      `paper/${String(999 - i)}`,
      { "concept/broad": 0.5, [`concept/own-${String(999 - i)}`]: 0.5 },
    ]),
  ),
  [last]: { "concept/broad": 0.5, "concept/near": 0.5, "concept/own-999": 0.5 },
  "paper/near": { "concept/broad": 0.5, "concept/near": 0.5 },
};
const BROAD_GRAPH = graphOf(BROAD);

describe("nearby(graph, key, steps, papers)", () => {
  it("goes so many edges far", () => {
    expect(namesOf("paper/a", 1)).toEqual(["a", "hub", "loom"]);
    expect(namesOf("paper/a", 3)).toEqual(["a", "b", "hub", "loom", "weft"]);
  });
  it("does not pass through a hub, but begins at one", () => {
    expect(namesOf("paper/a", 2)).toEqual(["a", "b", "hub", "loom"]);
    expect(namesOf("concept/hub", 1)).toEqual(["a", "b", "c", "hub"]);
  });
  it("takes all that the node has an edge with", () => {
    const { keys, passedOver } = nearby(BROAD_GRAPH, "concept/broad", 1, COUNT + 1);
    expect(keys.size).toBe(1 + COUNT + 1);
    expect(passedOver).toBe(0);
  });
  it("takes of each step farther those that tell most, and says how many it passed over", () => {
    const { keys, passedOver } = nearby(BROAD_GRAPH, "paper/near", 2, COUNT + 1);
    expect(keys.size).toBe(1 + 2 + MOST_A_STEP);
    expect(passedOver).toBe(COUNT - MOST_A_STEP);
    // It shares "near" as well: that counts before the order of keys, which it is last in.
    expect(keys.has(last)).toBe(true);
  });
  it("goes on from what it took alone", () => {
    const { keys } = nearby(BROAD_GRAPH, "paper/near", 3, COUNT + 1);
    const own = [...keys].filter((key) => key.startsWith("concept/own-"));
    expect(own).toHaveLength(MOST_A_STEP);
    for (const key of own) expect(keys.has(key.replace("concept/own-", "paper/"))).toBe(true);
  });
  it("grows with each step, and by no more than it may, each joined to what was there", () => {
    const terms = fc.uniqueArray(
      fc.nat(400).map((n) => `concept/${String(n)}`),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(fc.array(terms, { minLength: 1, maxLength: 60 }), fc.nat(), (all, at) => {
        const graph = graphOf(
          Object.fromEntries(
            all.map((own, i) => [
              `paper/${String(i)}`,
              Object.fromEntries(own.map((term) => [term, 0.5])),
            ]),
          ),
        );
        const key = graph.nodes()[at % graph.order]!;
        let before: ReadonlySet<string> = new Set([key]);
        for (const steps of NEAR_STEPS) {
          const { keys } = nearby(graph, key, steps, all.length);
          const added = [...keys].filter((found) => !before.has(found));
          expect(keys.size).toBe(before.size + added.length);
          if (steps > 1) expect(added.length).toBeLessThanOrEqual(MOST_A_STEP);
          for (const found of added)
            expect(graph.someNeighbor(found, (other) => before.has(other))).toBe(true);
          before = keys;
        }
      }),
      { numRuns: 40 },
    );
  });
});
