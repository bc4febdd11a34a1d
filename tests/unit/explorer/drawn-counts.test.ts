import { describe, expect, it } from "vitest";
import type { Explorer } from "../../../src/explorer/context.ts";
import { countTerms, termsOfLens } from "../../../src/explorer/drawn-counts.ts";
import { NO_FILTERS } from "../../../src/explorer/filters.ts";
import type { Lens } from "../../../src/explorer/lens.ts";
import { createShown } from "../../../src/explorer/shown.ts";
import { graphOf } from "./graph-of.ts";

/** Two papers that share a loom; each has a term of its own besides. */
const GRAPH = graphOf({
  "paper/early": { "concept/loom": 1, "concept/knot": 1 },
  "paper/late": { "concept/loom": 1, "method/warp": 1 },
});

function through(lens: Lens): Explorer {
  const overview = { counts: { papers: 2, concepts: 2, methods: 1 } };
  const store = { get: () => ({ ...NO_FILTERS, lens }) };
  const shown = createShown(GRAPH, () => NO_FILTERS);
  return { graph: GRAPH, overview, store, shown } as unknown as Explorer;
}

describe("countTerms(explorer)", () => {
  it("counts all terms, through the lens of shared ones those", () => {
    expect(countTerms(through(null))).toMatchObject({
      terms: 3,
      papersOfTerms: new Map([
        [2, 1],
        [1, 2],
      ]),
    });
    const { terms, papersOfTerms, methodKinds } = countTerms(through("terms"));
    expect([terms, [...papersOfTerms], [...methodKinds]]).toEqual([1, [[2, 1]], []]);
  });
});

describe("termsOfLens(explorer)", () => {
  it.each([
    [null, 3],
    ["terms", 1],
    ["papers", 0],
  ] as const)("of the lens %o are %i", (lens, terms) => {
    expect(termsOfLens(through(lens))).toBe(terms);
  });
});
