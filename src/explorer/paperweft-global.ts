/**
 * `window.paperweft`: the explorer for tests and for people's own scripts.
 *
 * Its names are a contract (DESIGN.md): add to them, and rename none.
 */
import type { Explorer } from "./context.ts";
import type { ExplorerGraph } from "./graph.ts";
import type { MapView } from "./renderer/map-view.ts";
import type { Search } from "./search.ts";

/** What the root element's `data-paperweft` says. */
export type Phase = "loading" | "ready" | "no-webgl" | "failed";

export interface Paperweft {
  /** Settles when the first graph is painted, and also where there is no WebGL, or it failed. */
  readonly ready: Promise<void>;
  /** null until it is there. */
  readonly graph: ExplorerGraph | null;
  /** Keys of what is chosen; the last one is in the panel. */
  readonly selection: readonly string[];
  /** The map's camera; null without a map. */
  readonly camera: Pick<MapView, "view" | "moveTo" | "fit" | "zoomBy" | "panBy" | "bring"> | null;
  /** Chooses a node or community by its key; null chooses nothing. */
  select(key: string | null): void;
  /** Keys of what matches, best first. */
  search(text: string): Promise<string[]>;
}

declare global {
  interface Window {
    paperweft?: Paperweft;
  }
}

/** Writes the phase where style sheets and tests read it. */
export function setPhase(phase: Phase): void {
  document.documentElement.dataset["paperweft"] = phase;
}

/**
 * Makes `window.paperweft`, before anything is loaded.
 *
 * @param parts - what is loaded by now; null before, or where loading failed
 */
export function exposePaperweft(
  ready: Promise<void>,
  parts: () => { readonly explorer: Explorer; readonly search: Search } | null,
): void {
  window.paperweft = {
    ready,
    get graph() {
      return parts()?.explorer.graph ?? null;
    },
    get selection() {
      return parts()?.explorer.store.get().selection ?? [];
    },
    get camera() {
      return parts()?.explorer.map() ?? null;
    },
    select(key) {
      parts()?.explorer.select(key);
    },
    async search(text) {
      await ready;
      const search = parts()?.search;
      await search?.load();
      const answer = await search?.ask(text);
      return answer?.hits.map(({ key }) => key) ?? [];
    },
  };
}
