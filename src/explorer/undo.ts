/**
 * Undo and redo of filters, and of what was hidden, pinned and folded by hand.
 *
 * Choosing is the browser's own history: back and forward are where people look for it. Filters
 * change in place there, or twenty switches would lie between a reader and the page they came from;
 * so their steps are kept here. A step back in the browser that changes filters is a step here too.
 */
import { changedFilters, filterDifferently, filtersOf, type Filters } from "./filters.ts";
import type { Store } from "./state.ts";

export interface Undo {
  /** Takes the last step back; false where there is none. */
  undo(): boolean;
  /** Takes the step again that was taken back last; false where there is none. */
  redo(): boolean;
  canUndo(): boolean;
  canRedo(): boolean;
  /** All changes of a filter until the returned function is called are one step. */
  hold(part: keyof Filters): () => void;
}

/** What a hand drags over: many changes that are one to whoever makes them. */
const DRAGGED: ReadonlySet<keyof Filters> = new Set(["years", "papersOfTerm"]);
/** Changes of one drag follow each other so closely, milliseconds. */
const REST_MS = 700;
/** Older steps are forgotten. */
const MOST_STEPS = 200;

/**
 * Keeps the steps of a store's filters from now on.
 *
 * @param now - milliseconds, growing
 */
export function createUndo(store: Store, now: () => number): Undo {
  let past: Filters[] = [];
  let future: Filters[] = [];
  let last: { readonly parts: string; readonly at: number } | null = null;
  let isOurs = false;
  let held: keyof Filters | null = null;
  let isFirstHeld = false;

  store.subscribe((state, before) => {
    const parts = changedFilters(state, before);
    if (parts.length === 0 || isOurs) return;
    const isHeld = held !== null && parts.every((part) => part === held);
    const goesOn = isHeld ? !isFirstHeld : goesOnWith(parts);
    // What else is done meanwhile is a step of its own, and parts what was held.
    isFirstHeld = held !== null && !isHeld;
    last = { parts: parts.join(), at: now() };
    future = [];
    if (!goesOn) past = [...past, filtersOf(before)].slice(-MOST_STEPS);
    else if (past.length > 0 && !filterDifferently(state, past.at(-1)!)) {
      // Dragged there and back again: nothing was done.
      past = past.slice(0, -1);
      last = null;
      isFirstHeld = held !== null;
    }
  });

  function goesOnWith(parts: readonly (keyof Filters)[]): boolean {
    if (last?.parts !== parts.join()) return false;
    return parts.every((part) => DRAGGED.has(part)) && now() - last.at < REST_MS;
  }

  function go(to: Filters): true {
    last = null;
    isOurs = true;
    store.update(to);
    isOurs = false;
    return true;
  }

  return {
    undo() {
      const to = past.at(-1);
      if (to === undefined) return false;
      past = past.slice(0, -1);
      future = [...future, filtersOf(store.get())];
      return go(to);
    },
    redo() {
      const to = future.at(-1);
      if (to === undefined) return false;
      future = future.slice(0, -1);
      past = [...past, filtersOf(store.get())];
      return go(to);
    },
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    hold(part) {
      held = part;
      isFirstHeld = true;
      return () => {
        held = null;
        last = null;
      };
    },
  };
}
