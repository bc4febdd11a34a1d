import { describe, expect, it } from "vitest";
import { pickWith } from "../../../src/explorer/picking.ts";
import { createStore, INITIAL_STATE } from "../../../src/explorer/state.ts";

const CHOSEN = { ...INITIAL_STATE, selection: ["paper/z", "paper/a"] };
const connecting = { ...CHOSEN, picking: { goal: "connect", from: "paper/a" } } as const;
const adding = { ...CHOSEN, picking: { goal: "add", from: "paper/a" } } as const;

describe("pickWith(state, change)", () => {
  it("changes nothing where nothing is picked, and where nothing is chosen", () => {
    const change = { selection: ["paper/b"] };
    expect(pickWith(CHOSEN, change)).toBe(change);
    const hover = { hovered: "paper/b" };
    expect(pickWith(connecting, hover)).toBe(hover);
  });
  it("asks for the paths to what is chosen next, by whatever chooses it", () => {
    expect(pickWith(connecting, { selection: ["paper/b"] })).toEqual({
      picking: null,
      path: ["paper/a", "paper/b"],
    });
    // A thread of the map chooses its term and its paper.
    expect(pickWith(connecting, { selection: ["concept/t", "paper/b"] }).path).toEqual([
      ...["paper/a", "paper/b"],
    ]);
  });
  it("chooses the next thing beside the others, once", () => {
    expect(pickWith(adding, { selection: ["paper/b"] }).selection).toEqual([
      ...["paper/z", "paper/a", "paper/b"],
    ]);
    expect(pickWith(adding, { selection: ["paper/z"] }).selection).toEqual(["paper/a", "paper/z"]);
  });
  it("leaves all as it is on the empty map, and on the first thing", () => {
    expect(pickWith(connecting, { selection: [] })).toEqual({ picking: null });
    expect(pickWith(connecting, { selection: ["paper/a"] })).toEqual({ picking: null });
  });
  it("gives way to what asks for more than a choice", () => {
    expect(pickWith(connecting, { selection: [], listed: true })).toEqual({
      ...{ selection: [], listed: true, picking: null },
    });
    const close = { selection: [], picking: null };
    expect(pickWith(connecting, close)).toBe(close);
  });
  it("works on the store, where the selection stays beneath the path", () => {
    const store = createStore(connecting);
    store.update({ selection: ["paper/b"] });
    expect(store.get()).toMatchObject({
      selection: ["paper/z", "paper/a"],
      path: ["paper/a", "paper/b"],
      picking: null,
    });
  });
});
