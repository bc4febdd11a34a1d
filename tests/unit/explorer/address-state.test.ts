import { describe, expect, it } from "vitest";
import { parseAddress } from "../../../src/explorer/address.ts";
import {
  askedState,
  formatState,
  isListAlone,
  isListSeen,
  isSaidDifferently,
} from "../../../src/explorer/address-state.ts";
import { INITIAL_LIST } from "../../../src/explorer/list/view.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../src/explorer/state.ts";
import type { Overview } from "../../../src/dataset/reader.ts";
import { graphOf } from "./graph-of.ts";

const MAP = {
  communities: [{ key: "community/owls", name: "Owls", hue: 0 }],
  counts: { papers: 2 },
  years: null,
  venues: [],
} as unknown as Overview;
const EXPLORER = {
  graph: graphOf({ "paper/a": { "method/owlnet": 1 }, "paper/b": { "method/owlnet": 1 } }),
  overview: MAP,
};
const FRAME = { view: null, embed: false, themed: false, search: "" };
const state = (change: Partial<ExplorerState>): ExplorerState => ({ ...INITIAL_STATE, ...change });

describe("formatState(state, map, frame)", () => {
  it("has the list only while it is open", () => {
    const list = { ...INITIAL_LIST, tab: "concepts" } as const;
    expect(formatState(state({ list }), MAP, FRAME)).toBe("");
    expect(formatState(state({ list, listed: true }), MAP, FRAME)).toBe("?list=concepts");
  });
  it("has a theme only where one came in the address", () => {
    expect(formatState(state({ theme: "dark" }), MAP, FRAME)).toBe("");
    expect(formatState(state({ theme: "dark" }), MAP, { ...FRAME, themed: true })).toBe(
      "?theme=dark",
    );
  });
  it("keeps parameters that are none of ours, and none of ours that no longer holds", () => {
    const search = "?q=old&utm=x&color=year&select=paper/b";
    expect(formatState(state({ selection: ["paper/a"] }), MAP, { ...FRAME, search })).toBe(
      "?select=paper/a&utm=x",
    );
  });
});

describe("askedState(explorer, address, onUnknown)", () => {
  const ask = (search: string) => {
    const unknown: (readonly string[])[] = [];
    const address = parseAddress(new URLSearchParams(search), MAP);
    return { asked: askedState(EXPLORER, address, (keys) => unknown.push(keys)), unknown };
  };
  it("leaves out what the map does not have, and tells of it", () => {
    const { asked, unknown } = ask("?select=paper/a,paper/gone&hide=method/lost,method/owlnet");
    expect(asked.selection).toEqual(["paper/a"]);
    expect([...asked.hidden]).toEqual(["method/owlnet"]);
    expect(unknown.flat().sort()).toEqual(["method/lost", "paper/gone"]);
  });
  it("chooses and folds land, but hides none and looks for none of its neighbours", () => {
    const { asked } = ask(
      "?select=community/owls&fold=community/owls&hide=community/owls&near=community/owls",
    );
    expect(asked.selection).toEqual(["community/owls"]);
    expect([...asked.folded]).toEqual(["community/owls"]);
    expect([[...asked.hidden], asked.near]).toEqual([[], null]);
  });
  it("colours by what the map knows alone", () => {
    expect(ask("?colour=year").asked.colour).toBeNull();
    const overview = { ...MAP, years: [1990, 2020] } as Overview;
    const colours = ["year", "cited"].map((colour) => {
      const address = parseAddress(new URLSearchParams({ colour }), overview);
      return askedState({ ...EXPLORER, overview }, address, () => undefined).colour;
    });
    expect(colours).toEqual(["year", null]);
  });
  it("asks for a path between two things that the map has, or for none", () => {
    expect(ask("?path=paper/a,paper/b").asked.path).toEqual(["paper/a", "paper/b"]);
    expect(ask("?path=paper/a,paper/gone").asked.path).toBeNull();
  });
});

describe("what an address says differently", () => {
  it.each<Partial<ExplorerState>>([
    { query: "owl" },
    { way: 1 },
    { hidden: new Set(["paper/a"]) },
    { newLit: true },
    { theme: "dark" },
    { listed: true },
    { lens: "papers" },
    { colour: "year" },
  ])("says something else after %j", (change) => {
    expect(isSaidDifferently(state(change), INITIAL_STATE)).toBe(true);
  });
  it("says the same after what no address has, and of a list that is closed", () => {
    const list = { ...INITIAL_LIST };
    expect(isSaidDifferently(state({ hovered: "paper/a", list }), INITIAL_STATE)).toBe(false);
    expect(isSaidDifferently(state({ listed: true, list }), state({ listed: true }))).toBe(true);
  });
  it("tells whether the list is seen, and whether it alone came or went", () => {
    const open = state({ listed: true });
    const behind = state({ listed: true, selection: ["paper/a"] });
    expect([open, behind, INITIAL_STATE].map(isListSeen)).toEqual([true, false, false]);
    expect(isListAlone(open, INITIAL_STATE)).toBe(true);
    expect(isListAlone(behind, INITIAL_STATE)).toBe(false);
    expect(isListAlone(open, behind)).toBe(false);
  });
});
