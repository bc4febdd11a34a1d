import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LensColumns } from "../../../src/dataset/reader.ts";
import type { Explorer } from "../../../src/explorer/context.ts";
import type { DrawnGraph } from "../../../src/explorer/graph.ts";
import { createLensSwitch } from "../../../src/explorer/lens-switch.ts";
import { createShown } from "../../../src/explorer/shown.ts";
import { createStore, INITIAL_STATE, type ExplorerState } from "../../../src/explorer/state.ts";
import { graphOf } from "./graph-of.ts";

/** Three terms of three papers each that stand together in pairs, and a lens that ties two of them. */
const WHOLE = graphOf({
  "paper/a": { "concept/loom": 1, "concept/warp": 1 },
  "paper/b": { "concept/loom": 1, "concept/dye": 1 },
  "paper/c": { "concept/warp": 1, "concept/dye": 1 },
  "paper/d": { "concept/loom": 1, "concept/warp": 1, "concept/dye": 1 },
});
const KEYS = WHOLE.nodes();
const TERMS = KEYS.filter((key) => key.startsWith("concept/"));
const COLUMNS: LensColumns = {
  nodes: {
    node: Uint32Array.from(TERMS, (key) => KEYS.indexOf(key)),
    x: new Float32Array(TERMS.length),
    y: new Float32Array(TERMS.length),
  },
  ties: {
    source: Uint32Array.from([KEYS.indexOf("concept/loom")]),
    target: Uint32Array.from([KEYS.indexOf("concept/warp")]),
    weight: Uint8Array.from([255]),
  },
};

function switched(change: Partial<ExplorerState>, tell: () => void = () => expect.unreachable()) {
  const store = createStore({ ...INITIAL_STATE, ...change });
  const shown = createShown(WHOLE, store.get);
  const dataset = { lens: () => Promise.resolve(COLUMNS) };
  const explorer = { dataset, graph: WHOLE, keys: KEYS, store, shown } as unknown as Explorer;
  const presses = new EventTarget();
  return { store, presses, lenses: createLensSwitch(explorer, tell, presses) };
}

describe("createLensSwitch(explorer, tell)", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => vi.useRealTimers());

  it("opens a lens tied as its dataset has it, or as the filters of now ask", async () => {
    expect((await switched({ lens: "terms" }).lenses.now()).size).toBe(1);
    const narrowed = switched({ lens: "terms", papersOfTerm: [3, Infinity] });
    expect((await narrowed.lenses.now()).size).toBe(3);
  });
  it("ties it anew when filters rest, and tells of it once", async () => {
    const { store, lenses } = switched({ lens: "terms" });
    const graph = await lenses.now();
    const told: number[] = [];
    lenses.follow(
      () => expect.unreachable(),
      () => told.push(graph.size),
    );
    store.update({ papersOfTerm: [2, Infinity] });
    store.update({ papersOfTerm: [3, Infinity] });
    expect(graph.size).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([3]);
    store.update({ papersOfTerm: null });
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([3, 1]);
  });
  it("waits with it while a pointer is held, and after it for rest", async () => {
    const { store, presses, lenses } = switched({ lens: "terms" });
    const graph = await lenses.now();
    const told: number[] = [];
    lenses.follow(
      () => expect.unreachable(),
      () => told.push(graph.size),
    );
    presses.dispatchEvent(new Event("pointerdown"));
    store.update({ papersOfTerm: [3, Infinity] });
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
    presses.dispatchEvent(new Event("pointerup"));
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([3]);
  });
  it("goes on tying what stays where another lens cannot be shown", async () => {
    const errors = vi.spyOn(console, "error").mockReturnValue(undefined);
    const tell = vi.fn<() => void>();
    const { store, lenses } = switched({ lens: "terms" }, tell);
    const graph = await lenses.now();
    const told: number[] = [];
    lenses.follow(
      () => Promise.reject(new Error("no room")),
      () => told.push(graph.size),
    );
    store.update({ lens: null });
    await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
    expect(errors).toHaveBeenCalledOnce();
    expect(store.get().lens).toBe("terms");
    store.update({ papersOfTerm: [3, Infinity] });
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([3]);
    errors.mockRestore();
  });
  it("tells of a change that came while another lens was being drawn once that stands", async () => {
    const { store, lenses } = switched({});
    await lenses.now();
    const shown: DrawnGraph[] = [];
    const told: number[] = [];
    const { promise, resolve } = Promise.withResolvers<undefined>();
    lenses.follow(
      async (graph) => {
        shown.push(graph);
        await promise;
      },
      () => told.push(shown[0]!.size),
    );
    store.update({ lens: "terms" });
    await vi.waitFor(() => expect(shown).toHaveLength(1));
    store.update({ papersOfTerm: [3, Infinity] });
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([]);
    resolve(undefined);
    await vi.waitFor(() => expect(told).toEqual([3]));
  });
});
