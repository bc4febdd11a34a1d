import fc from "fast-check";
import Graph from "graphology";
import { describe, expect, it } from "vitest";
import type { DrawnGraph } from "../../../src/explorer/graph.ts";
import { tieEdge } from "../../../src/explorer/lens.ts";
import { keepTies, tiesAmong } from "../../../src/explorer/lens-ties.ts";
import { createShown } from "../../../src/explorer/shown.ts";
import { createStore, INITIAL_STATE, type ExplorerState } from "../../../src/explorer/state.ts";
import { buildGraph, buildLens } from "../../../src/graph/index.ts";
import { world } from "../graph/worlds.ts";
import { graphOf, type PaperTerms } from "./graph-of.ts";

const NAMES = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] as const;

/**
 * Six papers of looms, five of dyes, two of both. Each loom and each dye has a rare term beside it in
 * two papers more, which alone would be its strongest ties.
 */
const PAPERS: PaperTerms = Object.fromEntries([
  ...["1", "2", "3", "4"].map((name) => [`paper/loom-${name}`, { "concept/loom": 1 }] as const),
  ...["1", "2", "3"].map((name) => [`paper/dye-${name}`, { "concept/dye": 1 }] as const),
  ["paper/both-1", { "concept/loom": 1, "concept/dye": 1 }],
  ["paper/both-2", { "concept/loom": 1, "concept/dye": 1 }],
  ...NAMES.flatMap((name) =>
    ["1", "2"].map(
      (copy) =>
        [
          `paper/rare-${name}-${copy}`,
          { [name < "f" ? "concept/loom" : "concept/dye"]: 1, [`concept/rare-${name}`]: 1 },
        ] as const,
    ),
  ),
]);

const WHOLE = graphOf(
  PAPERS,
  {},
  { "paper/both-1": { year: 2001 }, "paper/both-2": { year: 2020 } },
);

function shownUnder(change: Partial<ExplorerState>) {
  const store = createStore({ ...INITIAL_STATE, ...change });
  return { store, shown: createShown(WHOLE, store.get) };
}

const pairs = (ties: readonly { readonly source: string; readonly target: string }[]): string[] =>
  ties.map(({ source, target }) => `${source} ${target}`);

describe("tiesAmong(whole, shown)", () => {
  it("ties frequent terms to one another where filters leave no others", () => {
    const all = pairs(tiesAmong(WHOLE, shownUnder({}).shown()));
    expect(all).toContain("concept/loom concept/rare-a");
    const left = tiesAmong(WHOLE, shownUnder({ papersOfTerm: [5, Infinity] }).shown());
    expect(left).toEqual([{ source: "concept/loom", target: "concept/dye", weight: 1 }]);
  });
  it("counts the papers that are left alone", () => {
    const { shown } = shownUnder({ papersOfTerm: [5, Infinity], years: [2001, 2001] });
    expect(tiesAmong(WHOLE, shown())).toHaveLength(1);
    const none = shownUnder({ hidden: new Set(["paper/both-1", "paper/both-2"]) });
    expect(pairs(tiesAmong(WHOLE, none.shown()))).not.toContain("concept/loom concept/dye");
  });
  it("keeps more ties of few terms than of many", () => {
    const tiesOf = (terms: number) => {
      // Every two of them stand together in a paper of their own.
      const whole = graphOf(
        Object.fromEntries(
          Array.from({ length: terms ** 2 }, (_, i) => [Math.floor(i / terms), i % terms] as const)
            .filter(([one, other]) => one < other)
            .map(([one, other]) => [
              `paper/${String(one)}-${String(other)}`,
              { [`concept/${String(one)}`]: 1, [`concept/${String(other)}`]: 1 },
            ]),
        ),
      );
      return tiesAmong(whole, createShown(whole, createStore(INITIAL_STATE).get)());
    };
    expect(tiesOf(8)).toHaveLength(28);
    // All alike, each is tied to those of the lowest numbers: 5 × 4 / 2 among themselves, and the rest's.
    expect(tiesOf(110)).toHaveLength(15 + 5 * 104);
  });
  it("chooses among all what the build chose", () => {
    const terms = fc.array(fc.uniqueArray(fc.nat(9), { minLength: 1 }), { maxLength: 20 });
    fc.assert(
      fc.property(terms, (all) => {
        const named = all.map((papers, i) => ({ label: `term ${String(i)}`, papers }));
        const { papers, extraction } = world(10, named);
        const built = buildGraph(papers, extraction);
        const whole = graphOf(
          Object.fromEntries(
            built
              .filterNodes((_key, { kind }) => kind === "paper")
              .map((key) => [
                key,
                Object.fromEntries(built.outNeighbors(key).map((term) => [term, 1])),
              ]),
          ),
        );
        const shown = createShown(whole, createStore(INITIAL_STATE).get)();
        const sorted = (ties: readonly (readonly [string, string, number])[]) =>
          ties
            .map(([one, other, weight]) => `${[one, other].sort().join(" ")} ${String(weight)}`)
            .sort();
        expect(
          sorted(tiesAmong(whole, shown, 5).map((tie) => [tie.source, tie.target, tie.weight])),
        ).toEqual(sorted(buildLens(built, "terms").ties.map((tie) => [tie.a, tie.b, tie.weight])));
      }),
      { numRuns: 40 },
    );
  });
});

describe("keepTies(explorer, drawn)", () => {
  /** The lens of terms with one tie of its own. */
  function kept(change: Partial<ExplorerState>) {
    const drawn: DrawnGraph = new Graph({ type: "undirected", multi: false });
    for (const key of WHOLE.filterNodes((_key, { kind }) => kind === "concept"))
      drawn.addNode(key, { ...WHOLE.getNodeAttributes(key) });
    drawn.addEdgeWithKey("e0", "concept/loom", "concept/rare-a", tieEdge(0.5));
    const { store, shown } = shownUnder(change);
    const keeper = keepTies({ graph: WHOLE, store, shown }, drawn);
    const ties = () => pairs(drawn.mapEdges((_edge, _tie, source, target) => ({ source, target })));
    return { drawn, keeper, store, ties };
  }
  const FREQUENT = { papersOfTerm: [5, Infinity] } as const;

  it("leaves the dataset's ties while nothing is left out", () => {
    const { keeper, ties } = kept({});
    expect(keeper.tie()).toBe(false);
    expect(ties()).toEqual(["concept/loom concept/rare-a"]);
  });
  it("ties what filters leave, once, and as before when they are gone", () => {
    const { keeper, store, ties } = kept({});
    store.update(FREQUENT);
    expect(keeper.tie()).toBe(true);
    expect(ties()).toEqual(["concept/loom concept/dye"]);
    expect(keeper.tie()).toBe(false);
    store.update({ papersOfTerm: null });
    expect(keeper.tie()).toBe(true);
    expect(ties()).toEqual(["concept/loom concept/rare-a"]);
  });
  it("stays as it is where what is pinned is shown anyway", () => {
    const { keeper, store } = kept(FREQUENT);
    expect(keeper.tie()).toBe(true);
    store.update({ pinned: new Set(["concept/loom"]) });
    expect(keeper.tie()).toBe(false);
    store.update({ pinned: new Set(["concept/rare-a"]) });
    expect(keeper.tie()).toBe(true);
  });
  it("follows when what is left out stands back, and when it goes", () => {
    const { keeper, store, ties } = kept(FREQUENT);
    keeper.tie();
    store.update({ rest: "faded" });
    expect(keeper.tie()).toBe(true);
    expect(ties()).toEqual(["concept/loom concept/rare-a", "concept/loom concept/dye"]);
    store.update({ rest: "hidden" });
    expect(keeper.tie()).toBe(true);
    expect(ties()).toEqual(["concept/loom concept/dye"]);
  });
  it("gives no tie the key of another", () => {
    const { drawn, keeper, store } = kept(FREQUENT);
    keeper.tie();
    const [held] = drawn.edges();
    store.update({ papersOfTerm: null });
    keeper.tie();
    expect(drawn.hasEdge(held)).toBe(false);
    store.update(FREQUENT);
    keeper.tie();
    expect(drawn.extremities(held)).toEqual(["concept/loom", "concept/dye"]);
  });
  it("leaves what stands back its own ties", () => {
    const { keeper, ties } = kept({ ...FREQUENT, rest: "faded" });
    keeper.tie();
    expect(ties()).toEqual(["concept/loom concept/rare-a", "concept/loom concept/dye"]);
  });
});
