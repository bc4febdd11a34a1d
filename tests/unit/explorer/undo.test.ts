import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filtersOf, NO_FILTERS, SHOW_ALL, type Filters } from "../../../src/explorer/filters.ts";
import { createStore } from "../../../src/explorer/state.ts";
import { createUndo } from "../../../src/explorer/undo.ts";

function open() {
  const store = createStore();
  let at = 0;
  const undo = createUndo(store, () => at);
  return {
    ...undo,
    /** Changes filters so long after the change before, milliseconds. */
    change(filters: Partial<Filters>, afterMs = 10_000) {
      at += afterMs;
      store.update(filters);
    },
    store,
    filters: () => filtersOf(store.get()),
  };
}
const YEARS = { years: [2001, 2010] } as const;
const TOOLS = { hiddenMethodKinds: new Set(["tool"] as const) };

describe("createUndo(store, now)", () => {
  it("takes steps back and again, whatever they changed", () => {
    const map = open();
    expect([map.undo(), map.redo(), map.canUndo(), map.canRedo()]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    map.change(YEARS);
    map.change(TOOLS);
    map.undo();
    expect(map.filters()).toEqual({ ...NO_FILTERS, ...YEARS });
    map.undo();
    expect(map.filters()).toEqual(NO_FILTERS);
    expect([map.canUndo(), map.canRedo()]).toEqual([false, true]);
    map.redo();
    map.redo();
    expect(map.filters()).toEqual({ ...NO_FILTERS, ...YEARS, ...TOOLS });
    expect(map.canRedo()).toBe(false);
  });
  it('brings back what "show all" undid', () => {
    const map = open();
    map.change({ ...YEARS, ...TOOLS });
    map.change(SHOW_ALL);
    map.undo();
    expect(map.filters()).toEqual({ ...NO_FILTERS, ...YEARS, ...TOOLS });
  });
  it("forgets what was taken back once something else is done", () => {
    const map = open();
    map.change(YEARS);
    map.undo();
    map.change(TOOLS);
    expect(map.redo()).toBe(false);
    map.undo();
    expect(map.filters()).toEqual(NO_FILTERS);
  });
  it("keeps no steps of what is chosen, hovered or asked for", () => {
    const map = open();
    map.store.update({ selection: ["paper/a"], hovered: "paper/b", query: "loom" });
    expect(map.canUndo()).toBe(false);
  });
  it("takes a drag for one step, and a rest for its end", () => {
    const map = open();
    map.change({ years: [2001, 2009] });
    map.change({ years: [2001, 2008] }, 16);
    map.change({ years: [2001, 2007] }, 16);
    map.change({ years: [2001, 2002] }, 5000);
    map.undo();
    expect(map.filters().years).toEqual([2001, 2007]);
    map.undo();
    expect(map.filters().years).toBeNull();
  });
  it("keeps no step of a drag that ends where it began", () => {
    const map = open();
    map.change({ years: [2001, 2009] });
    map.change({ years: null }, 16);
    expect(map.canUndo()).toBe(false);
  });
  it("takes switches for steps of their own, however quick", () => {
    const map = open();
    map.change({ hiddenKinds: new Set(["paper"]) });
    map.change({ hiddenKinds: new Set(["paper", "concept"]) }, 16);
    map.undo();
    expect(map.filters().hiddenKinds).toEqual(new Set(["paper"]));
  });
  it("takes what is held together for one step", () => {
    const map = open();
    map.change(TOOLS);
    const release = map.hold("years");
    for (let year = 2001; year < 2010; ++year) map.change({ years: [2001, year] }, 900);
    map.change({ years: null }, 900);
    release();
    map.change(YEARS);
    map.undo();
    expect(map.filters()).toEqual({ ...NO_FILTERS, ...TOOLS });
    map.undo();
    expect(map.filters()).toEqual(NO_FILTERS);
  });
  it("takes what else is done meanwhile for a step of its own", () => {
    const map = open();
    const release = map.hold("years");
    map.change({ years: [2001, 2001] });
    map.change({ years: [2001, 2002] }, 900);
    map.change(TOOLS, 900);
    map.change({ years: [2001, 2003] }, 900);
    map.change({ years: [2001, 2004] }, 900);
    release();
    map.undo();
    expect(map.filters()).toEqual({ ...NO_FILTERS, ...TOOLS, years: [2001, 2002] });
    map.undo();
    expect(map.filters()).toEqual({ ...NO_FILTERS, years: [2001, 2002] });
    map.undo();
    expect(map.filters()).toEqual(NO_FILTERS);
  });
  it("takes what follows what came to nothing, while held, for a step of its own", () => {
    const map = open();
    const release = map.hold("years");
    map.change({ years: [2001, 2001] });
    map.change({ years: null }, 900);
    map.change({ hiddenKinds: new Set(["paper"]) }, 900);
    release();
    expect(map.canUndo()).toBe(true);
    map.undo();
    expect(map.filters()).toEqual(NO_FILTERS);
  });
  it("comes back to the start by as many steps, and forward again to the end", () => {
    const changes = fc.array(
      fc.oneof(
        fc.constantFrom("uses" as const, "discusses" as const).map((one) => ({
          hiddenRelations: new Set([one]),
        })),
        fc.integer({ min: 2001, max: 2009 }).map((year) => ({ years: [2001, year] as const })),
        fc.constantFrom({ rest: "faded" as const }, { rest: "hidden" as const }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(changes, (all) => {
        const map = open();
        for (const change of all) map.change(change);
        const end = map.filters();
        while (map.undo());
        expect(map.filters()).toEqual(NO_FILTERS);
        while (map.redo());
        expect(map.filters()).toEqual(end);
      }),
    );
  });
});
