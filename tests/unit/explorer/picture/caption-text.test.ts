import { describe, expect, it } from "vitest";
import type { Explorer } from "../../../../src/explorer/context.ts";
import { captionOf } from "../../../../src/explorer/picture/caption-text.ts";
import { createShown } from "../../../../src/explorer/shown.ts";
import { createStore, INITIAL_STATE, type ExplorerState } from "../../../../src/explorer/state.ts";
import { graphOf } from "../graph-of.ts";

/** Two papers that share a loom and a warp; each has a knot of its own. */
const GRAPH = graphOf(
  {
    "paper/early": { "concept/loom": 1, "concept/knot": 1, "method/warp": 1 },
    "paper/late": { "concept/loom": 1, "concept/hitch": 1, "method/warp": 1 },
  },
  {},
  { "paper/early": { year: 2001 }, "paper/late": { year: 2020 } },
);

function captionIn(change: Partial<ExplorerState>) {
  const store = createStore({ ...INITIAL_STATE, ...change });
  const overview = {
    ...{ title: "Looms", description: "Of looms.", communities: [] },
    counts: { papers: 2, concepts: 3, methods: 1 },
  };
  const shown = createShown(GRAPH, store.get);
  const explorer = { graph: GRAPH, overview, store, shown } as unknown as Explorer;
  const { sentence, signs } = captionOf(explorer, "https://looms.example/");
  return [sentence, ...signs.map(({ text }) => text)];
}

describe("captionOf(explorer, address)", () => {
  it("counts the whole map, and what filters leave of it", () => {
    expect(captionIn({})).toEqual(["Of looms.", "Papers 2", "Concepts 3", "Methods 1"]);
    expect(captionIn({ years: [2020, 2020] })).toEqual([
      "1 of 2 papers shown.",
      ...["Papers 1 of 2", "Concepts 2 of 3", "Methods 1"],
    ]);
  });
  it("names no kind that is switched off", () => {
    expect(captionIn({ hiddenKinds: new Set(["concept"]) })).toEqual([
      "Of looms.",
      ...["Papers 2", "Methods 1"],
    ]);
  });
  it("says of a lens what is seen through it, and counts that alone", () => {
    expect(captionIn({ lens: "papers" })).toEqual([
      "Papers alone, tied by the terms that they share.",
      "Papers 2",
    ]);
    const terms = "Shared terms alone, tied by the papers that have both.";
    expect(captionIn({ lens: "terms" })).toEqual([terms, "Concepts 1", "Methods 1"]);
    expect(captionIn({ lens: "terms", papersOfTerm: [3, Infinity], years: [2020, 2020] })).toEqual([
      `${terms} By 1 of 2 papers.`,
      ...["Concepts 0 of 1", "Methods 0 of 1"],
    ]);
  });
});
