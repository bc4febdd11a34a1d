import { describe, expect, it } from "vitest";
import {
  createStore,
  hasSubject,
  INITIAL_STATE,
  isOtherSubject,
} from "../../../src/explorer/state.ts";

const TRACE = { chosen: ["paper/a"], lit: [], accent: [], ink: [] };
const ASKED = {
  ...INITIAL_STATE,
  selection: ["paper/a"],
  path: ["paper/a", "paper/b"],
  way: 2,
  trace: TRACE,
} as const;

describe("store.update(change)", () => {
  it("leaves a question when something is chosen", () => {
    const store = createStore(ASKED);
    store.update({ selection: ["paper/c"] });
    expect(store.get()).toEqual({ ...INITIAL_STATE, selection: ["paper/c"] });
  });
  it("begins another question at its first answer", () => {
    const store = createStore(ASKED);
    store.update({ path: ["paper/a", "paper/c"] });
    expect(store.get()).toMatchObject({ selection: ["paper/a"], way: 0, trace: null });
  });
  it("keeps a question while anything else changes", () => {
    const store = createStore(ASKED);
    store.update({ hovered: "paper/c", way: 1 });
    expect(store.get()).toMatchObject({ path: ASKED.path, way: 1, trace: TRACE });
  });
  it("takes a selection and a question at once, as an address has them", () => {
    const store = createStore();
    store.update({ selection: ["paper/a"], path: ["paper/a", "paper/b"], way: 1 });
    expect(store.get()).toMatchObject({ selection: ["paper/a"], path: ASKED.path, way: 1 });
  });
  it("tells listeners once, and of nothing that stays as it is", () => {
    const store = createStore(ASKED);
    const told: string[] = [];
    store.subscribe(({ way }) => told.push(String(way)));
    store.update({ way: 2 });
    store.update({ way: 3 });
    expect(told).toEqual(["3"]);
  });
  it("tells what a listener changes after what it was told itself", () => {
    const store = createStore();
    const told: string[] = [];
    store.subscribe(({ query }) => store.update({ way: query.length }));
    store.subscribe(({ query, way }, before) =>
      told.push(`${before.query} ${String(before.way)} → ${query} ${String(way)}`),
    );
    store.update({ query: "tide" });
    expect(told).toEqual([" 0 → tide 0", "tide 0 → tide 4"]);
  });
});

describe("hasSubject(state)", () => {
  it("is so where something is chosen or asked", () => {
    expect(hasSubject(INITIAL_STATE)).toBe(false);
    expect(hasSubject({ ...INITIAL_STATE, selection: ["paper/a"] })).toBe(true);
    expect(hasSubject({ ...INITIAL_STATE, path: ["paper/a", "paper/b"] })).toBe(true);
  });
});

describe("isOtherSubject(state, before)", () => {
  it.each([
    [{ selection: ["paper/a"] }, true],
    [{ path: ["paper/a", "paper/b"] as const }, true],
    [{ query: "owl", listed: true }, false],
  ])("tells after %j whether something else is chosen or asked", (change, isOther) => {
    expect(isOtherSubject({ ...INITIAL_STATE, ...change }, INITIAL_STATE)).toBe(isOther);
  });
});
