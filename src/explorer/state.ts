/**
 * What the explorer shows, as one plain record.
 *
 * Panels and renderer read it and never each other: each subscribes, and changes go through
 * `update`. No part of it knows a browser, so that it is tested without one.
 */
import { NO_FILTERS, type Filters } from "./filters.ts";
import { INITIAL_LIST, type ListView } from "./list/view.ts";
import { pickWith, type Picking } from "./picking.ts";
import { EMPTY_LIST, type ReadingList } from "./reading/reading-list.ts";
import type { Lens } from "./lens.ts";
import type { Colouring } from "./overlay.ts";

export type Theme = "light" | "dark";

/** What answers a question, as the map lights it: the rest recedes. */
export interface Trace {
  /** Keys of the nodes that get a ring, and of those that are lit beside. */
  readonly chosen: readonly string[];
  readonly lit: readonly string[];
  /** Ends of the edges that get the accent, and of those in their communities' ink. */
  readonly accent: readonly (readonly [string, string])[];
  readonly ink: readonly (readonly [string, string])[];
}

/** A question about several things, whose answer stands in the panel in place of what is chosen. */
export interface Question {
  /** How are these two connected? null: not asked. */
  readonly path: readonly [from: string, to: string] | null;
  /** Which of the paths between them is shown, from 0. */
  readonly way: number;
  /** Of the question asked; null until the answer is found, and where there is none. */
  readonly trace: Trace | null;
  /** The part of what is chosen that answers it: its panel opens there. */
  readonly part: PanelPart | null;
}

/** Parts of a panel that a question can lead to: what to read next, and what papers say. */
const PANEL_PARTS = ["next", "sayings"] as const;
export type PanelPart = (typeof PANEL_PARTS)[number];

/** Tells a part of a panel by its name. */
export function isPanelPart(name: string | undefined): name is PanelPart {
  return (PANEL_PARTS as readonly (string | undefined)[]).includes(name);
}

const NO_QUESTION: Question = { path: null, way: 0, trace: null, part: null };

export interface ExplorerState extends Filters, Question {
  /** Keys of the chosen nodes or communities; the last one is shown in the panel. */
  readonly selection: readonly string[];
  /** What the next thing chosen is taken for; null: for itself. */
  readonly picking: Picking | null;
  /** Key of the node under the pointer, or under a mark in a text. */
  readonly hovered: string | null;
  /** What stands in the search field. */
  readonly query: string;
  /** Keys of what the search found, none where it found nothing; null where nothing is asked. */
  readonly hits: ReadonlySet<string> | null;
  /** What the map is seen through; null shows everything. */
  readonly lens: Lens;
  /** What the marks' colours tell; null: their community. */
  readonly colour: Colouring | null;
  /** Whether what the map before did not have is lit, while nothing else is in focus. */
  readonly newLit: boolean;
  /** null follows the system. */
  readonly theme: Theme | null;
  /** Whether the list stands in the panel's place while nothing is chosen. */
  readonly listed: boolean;
  /** What the list shows, also while it is closed. */
  readonly list: ListView;
  /** What the reader has collected. */
  readonly reading: ReadingList;
}

export const INITIAL_STATE: ExplorerState = {
  ...NO_FILTERS,
  ...NO_QUESTION,
  selection: [],
  picking: null,
  hovered: null,
  query: "",
  hits: null,
  lens: null,
  colour: null,
  newLit: false,
  theme: null,
  listed: false,
  list: INITIAL_LIST,
  reading: EMPTY_LIST,
};

/** Whether something is chosen or asked: the panel and the map show it before what was searched. */
export function hasSubject({
  selection,
  path,
}: Pick<ExplorerState, "selection" | "path">): boolean {
  return selection.length > 0 || path !== null;
}

/** Whether something else is chosen or asked than before: a step, which "back" undoes. */
export function isOtherSubject(
  state: Pick<ExplorerState, "selection" | "path">,
  before: Pick<ExplorerState, "selection" | "path">,
): boolean {
  return state.selection !== before.selection || state.path !== before.path;
}

export type Listener = (state: ExplorerState, before: ExplorerState) => void;

/** Holds the state and tells those who listen. */
export interface Store {
  get(): ExplorerState;
  /**
   * Changes the given parts; listeners are told once, and only where something differs. Choosing
   * something, or asking something else, leaves the question asked before; while something is picked,
   * choosing answers it.
   */
  update(change: Partial<ExplorerState>): void;
  /** @returns a function that ends it */
  subscribe(listener: Listener): () => void;
}

/** A store that begins with the given state. */
export function createStore(initial: ExplorerState = INITIAL_STATE): Store {
  let state = initial;
  let told = initial;
  let isTelling = false;
  const listeners = new Set<Listener>();
  return {
    get: () => state,
    update(asked) {
      const before = state;
      const change = pickWith(state, asked);
      const leaves = "selection" in change || "path" in change;
      const next = { ...state, ...(leaves ? NO_QUESTION : {}), ...change };
      const differs = (Object.keys(next) as (keyof ExplorerState)[]).some(
        (part) => next[part] !== before[part],
      );
      if (!differs) return;
      state = next;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  /** What a listener changes is told to all when all have heard of what came before it. */
  function tell(): void {
    if (isTelling) return;
    isTelling = true;
    try {
      while (told !== state) {
        const before = told;
        const now = (told = state);
        for (const listener of listeners) listener(now, before);
      }
    } finally {
      isTelling = false;
    }
  }
}
