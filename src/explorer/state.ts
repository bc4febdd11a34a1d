/**
 * What the explorer shows, as one plain record.
 *
 * Panels and renderer read it and never each other: each subscribes, and changes go through
 * `update`. No part of it knows a browser, so that it is tested without one.
 */
import { NO_FILTERS, type Filters } from "./filters.ts";

export type Theme = "light" | "dark";

export interface ExplorerState extends Filters {
  /** Keys of the chosen nodes or communities; the last one is shown in the panel. */
  readonly selection: readonly string[];
  /** Key of the node under the pointer, or under a mark in a text. */
  readonly hovered: string | null;
  /** What stands in the search field. */
  readonly query: string;
  /** Keys of what the search found; null where nothing is asked. */
  readonly hits: ReadonlySet<string> | null;
  /** null follows the system. */
  readonly theme: Theme | null;
  /** Whether the list of all papers stands in the panel's place while nothing is chosen. */
  readonly listed: boolean;
}

export const INITIAL_STATE: ExplorerState = {
  ...NO_FILTERS,
  selection: [],
  hovered: null,
  query: "",
  hits: null,
  theme: null,
  listed: false,
};

export type Listener = (state: ExplorerState, before: ExplorerState) => void;

/** Holds the state and tells those who listen. */
export interface Store {
  get(): ExplorerState;
  /** Changes the given parts; listeners are told once, and only where something differs. */
  update(change: Partial<ExplorerState>): void;
  /** @returns a function that ends it */
  subscribe(listener: Listener): () => void;
}

/** A store that begins with the given state. */
export function createStore(initial: ExplorerState = INITIAL_STATE): Store {
  let state = initial;
  const listeners = new Set<Listener>();
  return {
    get: () => state,
    update(change) {
      const before = state;
      const next = { ...state, ...change };
      const differs = (Object.keys(change) as (keyof ExplorerState)[]).some(
        (part) => next[part] !== before[part],
      );
      if (!differs) return;
      state = next;
      for (const listener of listeners) listener(next, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
