import { describe, expect, it } from "vitest";
import { createStore, type Trace } from "../../../../src/explorer/state.ts";
import { followLight } from "../../../../src/explorer/views/lit-fold.ts";

/** As browsers have it, but that it tells at once. */
class Fold extends EventTarget {
  isConnected = true;
  #open = false;
  get open(): boolean {
    return this.#open;
  }
  set open(open: boolean) {
    if (open === this.#open) return;
    this.#open = open;
    this.dispatchEvent(new Event("toggle"));
  }
}

const lit = (...chosen: string[]): Trace => ({ chosen, lit: [], accent: [], ink: [] });

function openFold() {
  const store = createStore();
  const fold = new Fold();
  followLight(
    store,
    fold as unknown as HTMLDetailsElement,
    ({ chosen }) => chosen.join() === "a,b",
  );
  fold.open = true;
  store.update({ trace: lit("a", "b") });
  return { store, fold };
}

describe("followLight(store, fold, isOwn)", () => {
  it("puts out what the fold has lit when it closes", () => {
    const { store, fold } = openFold();
    expect(fold.open).toBe(true);
    fold.open = false;
    expect(store.get().trace).toBe(null);
  });
  it("closes the fold when something else is lit, and leaves that lit", () => {
    const { store, fold } = openFold();
    const other = lit("b");
    store.update({ trace: other });
    expect(fold.open).toBe(false);
    expect(store.get().trace).toBe(other);
  });
  it("leaves what is lit by others beside a fold that found nothing", () => {
    const { store, fold } = openFold();
    fold.open = false;
    const other = lit("b");
    store.update({ trace: other });
    fold.open = true;
    fold.open = false;
    expect(store.get().trace).toBe(other);
  });
  it("follows as often as it is opened", () => {
    const { store, fold } = openFold();
    store.update({ trace: lit("b") });
    fold.open = true;
    store.update({ trace: lit("a", "b") });
    store.update({ trace: lit("b") });
    expect(fold.open).toBe(false);
  });
});
