import { describe, expect, it } from "vitest";
import { handActions, whyAbsent } from "../../../src/explorer/by-hand.ts";
import { NO_FILTERS, type Filters } from "../../../src/explorer/filters.ts";
import { createShown } from "../../../src/explorer/shown.ts";
import { graphOf } from "./graph-of.ts";

const GRAPH = graphOf(
  {
    "paper/a": { "concept/shared": 1, "concept/own": 1 },
    "paper/b": { "concept/shared": 1, "method/tool": 1 },
    "paper/c": { "concept/shared": 1, "method/tool": 1 },
  },
  {},
  { "paper/a": { year: 2001, community: "community/x" } },
);
const under = (change: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...change });
const actions = (key: string, change: Partial<Filters> = {}) =>
  handActions(GRAPH, under(change), key, "It");
const labels = (...asked: Parameters<typeof actions>) =>
  actions(...asked).map(({ label }) => label);
const absence = (key: string, change: Partial<Filters>) => {
  const filters = under(change);
  return whyAbsent(GRAPH, filters, createShown(GRAPH, () => filters)(), key, (name) => name);
};

describe("handActions(graph, filters, key, label)", () => {
  it("says what can be done, and what it would fold", () => {
    expect(labels("paper/a")).toEqual(["Hide", "Pin", "Fold 1 term"]);
    expect(labels("paper/b")).toEqual(["Hide", "Pin"]);
    expect(labels("concept/shared")).toEqual(["Hide", "Pin", "Fold 1 paper and 1 term"]);
    expect(labels("community/x")).toEqual(["Hide", "Fold 1 paper"]);
  });
  it("counts thousands as everything else does", () => {
    const terms = Array.from({ length: 1234 }, (_, i) => [`concept/own-${String(i)}`, 1] as const);
    const graph = graphOf({ "paper/a": Object.fromEntries(terms) });
    const said = handActions(graph, NO_FILTERS, "paper/a", "It").map(({ label }) => label);
    expect(said.at(-1)).toBe("Fold 1,234 terms");
  });
  it("takes back what was done", () => {
    const key = new Set(["paper/a"]);
    expect(labels("paper/a", { hidden: key, folded: key })).toEqual(["Show", "Pin", "Unfold"]);
    expect(labels("paper/a", { pinned: key })).toEqual(["Hide", "Unpin", "Fold 1 term"]);
    const [hide] = actions("paper/a", { hidden: key });
    expect(hide!.change).toEqual({ hidden: new Set() });
  });
  it("lets neither a pin nor hiding hold against the other", () => {
    const key = new Set(["paper/a"]);
    const [hide] = actions("paper/a", { pinned: key });
    expect(hide!.change).toEqual({ hidden: key, pinned: new Set() });
    const [, pin] = actions("paper/a", { hidden: key });
    expect(pin!.change).toEqual({ pinned: key, hidden: new Set() });
  });
  it("hides a community as its switch does", () => {
    expect(actions("community/x")[0]!.change).toEqual({
      hiddenCommunities: new Set(["community/x"]),
    });
  });
});

describe("whyAbsent(graph, filters, shown, key, nameOf)", () => {
  it("is null of what is on the map", () => {
    expect(absence("paper/a", { years: [2001, 2001] })).toBeNull();
    expect(absence("community/x", {})).toBeNull();
  });
  it.each([
    [
      "paper/b",
      { years: [2001, 2001] },
      "The filters hide this.",
      { pinned: new Set(["paper/b"]) },
    ],
    [
      "paper/b",
      { years: [2001, 2001], rest: "faded" },
      "The filters fade this.",
      { pinned: new Set(["paper/b"]) },
    ],
    ["paper/b", { hidden: new Set(["paper/b"]) }, "Hidden by hand.", { hidden: new Set() }],
    [
      "concept/own",
      { folded: new Set(["paper/a"]) },
      "Folded into paper/a.",
      { folded: new Set() },
    ],
    [
      "community/x",
      { folded: new Set(["community/x"]) },
      "Folded into its name.",
      { folded: new Set() },
    ],
    [
      "community/x",
      { hiddenCommunities: new Set(["community/x"]) },
      "This community is switched off.",
      { hiddenCommunities: new Set() },
    ],
  ] as [string, Partial<Filters>, string, Partial<Filters>][])(
    "says why %s is not there, and what shows it",
    (key, filters, text, show) => {
      expect(absence(key, filters)).toEqual({ text, show });
      expect(absence(key, { ...filters, ...show })).toBeNull();
    },
  );
});
