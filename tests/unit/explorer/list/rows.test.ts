import { describe, expect, it } from "vitest";
import { NO_FILTERS, type Filters } from "../../../../src/explorer/filters.ts";
import {
  findTyped,
  inPlaceOf,
  leftOf,
  rowsOf,
  type RowsFrom,
} from "../../../../src/explorer/list/rows.ts";
import type { ListView } from "../../../../src/explorer/list/view.ts";
import { createShown } from "../../../../src/explorer/shown.ts";
import { graphOf } from "../graph-of.ts";

/** Most important first: zebra, Anvil, mole, late; mole has no year and late no community. */
const GRAPH = graphOf(
  {
    "paper/zebra": { "concept/loom": 1 },
    "paper/anvil": { "concept/loom": 1, "method/warp": 1, "method/weft": 1 },
    "paper/mole": { "concept/loom": 1, "method/warp": 1 },
    "paper/late": { "concept/knot": 1 },
  },
  {},
  {
    "paper/zebra": { timesCited: 0, year: 2001, community: "community/b" },
    "paper/anvil": { timesCited: 7, year: 2020, community: "community/a", label: "Anvil" },
    "paper/mole": { community: "community/b" },
    "paper/late": { year: 2024 },
  },
);

function from(filters: Partial<Filters> = {}): RowsFrom {
  const communities = ["community/a", "community/b"].map((key) => ({ key }));
  return {
    graph: GRAPH,
    keys: GRAPH.nodes(),
    overview: { communities } as unknown as RowsFrom["overview"],
    shown: createShown(GRAPH, () => ({ ...NO_FILTERS, ...filters })),
  };
}
const names = (keys: readonly string[]) => keys.map((key) => key.split("/")[1]);
const sorted = (sort: ListView["sort"], reversed = false, tab: ListView["tab"] = "papers") =>
  names(rowsOf(from(), { tab, sort, reversed }, null));

describe("rowsOf(from, view, hits)", () => {
  it.each([
    ["importance", false, ["zebra", "anvil", "mole", "late"]],
    ["importance", true, ["late", "mole", "anvil", "zebra"]],
    ["title", false, ["anvil", "late", "mole", "zebra"]],
    ["year", false, ["late", "anvil", "zebra", "mole"]],
    ["cited", false, ["anvil", "zebra", "mole", "late"]],
    ["cited", true, ["zebra", "anvil", "mole", "late"]],
    ["count", false, ["anvil", "mole", "zebra", "late"]],
    ["community", false, ["anvil", "zebra", "mole", "late"]],
  ] as const)("sorts papers by %s, reversed %s", (sort, reversed, order) => {
    expect(sorted(sort, reversed)).toEqual(order);
  });
  it("sorts titles as a reader would, not by the codes of letters", () => {
    const labels = ["Zebra", "Ökologie", "Ocean", "Case 10", "Case 2"];
    const graph = graphOf(
      Object.fromEntries(labels.map((_, i) => [`paper/${String(i)}`, {}])),
      {},
      Object.fromEntries(labels.map((label, i) => [`paper/${String(i)}`, { label }])),
    );
    const own = {
      ...from(),
      graph,
      keys: graph.nodes(),
      shown: createShown(graph, () => NO_FILTERS),
    };
    const keys = rowsOf(own, { tab: "papers", sort: "title", reversed: false }, null);
    expect(keys.map((key) => graph.getNodeAttribute(key, "label"))).toEqual([
      ...["Case 2", "Case 10", "Ocean", "Ökologie", "Zebra"],
    ]);
  });
  it("leaves what has no year last, whichever way the years run", () => {
    expect(sorted("year", true)).toEqual(["zebra", "anvil", "late", "mole"]);
  });
  it("lists terms of one kind", () => {
    expect(sorted("count", false, "methods")).toEqual(["warp", "weft"]);
    expect(sorted("title", false, "concepts")).toEqual(["knot", "loom"]);
  });
  it("lists what search and filters leave, both", () => {
    const view = { tab: "papers", sort: "title", reversed: false } as const;
    const hits = new Set(["paper/zebra", "paper/mole", "concept/loom"]);
    expect(names(rowsOf(from(), view, hits))).toEqual(["mole", "zebra"]);
    const narrowed = from({ years: [2000, 2019] });
    expect(names(rowsOf(narrowed, view, hits))).toEqual(["zebra"]);
    expect(names(leftOf(narrowed, "methods", null))).toEqual([]);
  });
});

describe("findTyped(labels, from, typed)", () => {
  const LABELS = ["Anvil", "late", "mole", "Mooring", "zebra"];
  it("goes to the next row that begins so, round the end", () => {
    expect(findTyped(LABELS, 0, "m")).toBe(2);
    expect(findTyped(LABELS, 4, "a")).toBe(0);
  });
  it("goes from match to match with the same letter, and narrows with others", () => {
    expect(findTyped(LABELS, 2, "mm")).toBe(3);
    expect(findTyped(LABELS, 3, "mmm")).toBe(2);
    expect(findTyped(LABELS, 2, "moo")).toBe(3);
  });
  it("is −1 where nothing begins so", () => {
    expect(findTyped(LABELS, 0, "x")).toBe(-1);
  });
});

describe("inPlaceOf(before, gone, left)", () => {
  it("goes on to the next row that stays", () => {
    expect(inPlaceOf(["a", "b", "c", "d"], "b", ["a", "d"])).toBe("d");
  });
  it("goes back to the one before where the last is gone", () => {
    expect(inPlaceOf(["a", "b", "c"], "c", ["b", "a"])).toBe("b");
  });
  it("finds none where nothing stays", () => {
    expect(inPlaceOf(["a"], "a", [])).toBeNull();
  });
});
