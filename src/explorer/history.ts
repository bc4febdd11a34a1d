/**
 * Keeps the address and what is shown the same, both ways.
 *
 * Choosing something is a step that "back" undoes; panning, typing and switching are not: they
 * change the address in place, and not more often than browsers allow.
 */
import {
  ADDRESS_PARAMETERS,
  formatAddress,
  parseAddress,
  type AddressMap,
  type AddressState,
} from "./address.ts";
import type { Explorer } from "./context.ts";
import { filterDifferently, filtersOf, sameFilters, type Filters } from "./filters.ts";
import type { View } from "./renderer/map-view.ts";
import type { ExplorerState } from "./state.ts";
import { rememberedTheme } from "./theme.ts";
import { findThing, formatSubject } from "./things.ts";

/** Rest before the address is changed in place; Safari refuses 100 changes in 30 seconds. */
const SETTLE_MS = 350;

export interface AddressBinding {
  /** The reader moved the map; null: it stands at the start view again. */
  setView(view: View | null): void;
  /** The whole address of what is shown, to be passed on: as it will be written, and none of a frame. */
  address(): string;
}

/** What the address asks of a map now. */
export function readAddress(map: AddressMap): AddressState {
  return parseAddress(new URLSearchParams(location.search), map);
}

/**
 * Writes the state to the address, and reads it back when the reader goes back or forward.
 *
 * @param initial - what the address said when the page opened
 * @param onReturn - called after back or forward, with the view to go to, if the address has one
 * @param onUnknown - called with keys in the address that this map does not have
 */
export function bindAddress(
  explorer: Explorer,
  initial: AddressState,
  onReturn: (view: View | null) => void,
  onUnknown: (keys: readonly string[]) => void,
): AddressBinding {
  const { store, overview } = explorer;
  const title = document.title;
  const themeIsAddressed = initial.theme !== null;
  let view = initial.view;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let returning = false;

  function format(state: ExplorerState, embed: boolean): string {
    const { selection, path, way, query, newLit, theme, listed, list, lens } = state;
    const others = [...new URLSearchParams(location.search)].filter(
      ([name]) => !(ADDRESS_PARAMETERS as readonly string[]).includes(name),
    );
    return formatAddress(
      {
        ...filtersOf(state),
        selection,
        path,
        way,
        query,
        list: listed ? list : null,
        lens,
        view,
        // A reader's own choice is no part of what is passed on; one that came in the address is.
        newLit,
        theme: themeIsAddressed ? theme : null,
        embed,
      },
      overview,
      others,
    );
  }
  function write(how: "push" | "replace", state = store.get()): void {
    clearTimeout(timer);
    timer = undefined;
    const address = location.pathname + format(state, initial.embed) + location.hash;
    if (address === location.pathname + location.search + location.hash) return;
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }
  const writeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => write("replace"), SETTLE_MS);
  };
  const writeTitle = () => {
    const said = formatSubject(explorer, store.get());
    document.title = said === null ? title : `${said} · ${title}`;
  };

  store.subscribe((state, before) => {
    const stepped = state.selection !== before.selection || state.path !== before.path;
    if (stepped) writeTitle();
    if (returning) return;
    if (stepped) {
      // What was changed and panned to before the step belongs to the step before.
      if (timer !== undefined) write("replace", before);
      view = null;
      write("push");
    } else if (
      state.query !== before.query ||
      state.way !== before.way ||
      filterDifferently(state, before) ||
      state.newLit !== before.newLit ||
      state.theme !== before.theme ||
      state.listed !== before.listed ||
      (state.listed && state.list !== before.list) ||
      state.lens !== before.lens
    ) {
      writeSoon();
    }
  });

  addEventListener("popstate", () => {
    clearTimeout(timer);
    timer = undefined;
    const address = readAddress(overview);
    view = address.view;
    returning = true;
    store.update({
      ...sameFilters(store.get(), knownFilters(explorer, address, onUnknown)),
      selection: knownOf(explorer, address.selection, onUnknown),
      picking: null,
      path: knownPath(explorer, address.path, onUnknown),
      way: address.way,
      query: address.query,
      listed: address.list !== null,
      list: address.list ?? store.get().list,
      lens: address.lens,
      newLit: address.newLit,
      theme: address.theme ?? (themeIsAddressed ? initial.theme : rememberedTheme()),
    });
    returning = false;
    onReturn(address.view);
  });
  addEventListener("pagehide", () => {
    if (timer !== undefined) write("replace");
  });
  writeTitle();

  return {
    setView(next) {
      view = next;
      writeSoon();
    },
    address: () => location.origin + location.pathname + format(store.get(), false),
  };
}

/** A path that the address asks for, where the map has both of its ends. */
export function knownPath(
  explorer: Pick<Explorer, "graph" | "overview">,
  path: AddressState["path"],
  onUnknown: (keys: readonly string[]) => void,
): AddressState["path"] {
  return path !== null && knownOf(explorer, path, onUnknown).length === 2 ? path : null;
}

/** The filters of an address, without the nodes that the map does not have; those are told. */
export function knownFilters(
  explorer: Pick<Explorer, "graph" | "overview">,
  filters: Filters,
  onUnknown: (keys: readonly string[]) => void,
): Filters {
  const known = (keys: ReadonlySet<string>) => new Set(knownOf(explorer, [...keys], onUnknown));
  const { hidden, folded, pinned, near } = filters;
  return {
    ...filtersOf(filters),
    near: near !== null && known(new Set([near[0]])).size === 1 ? near : null,
    hidden: known(hidden),
    folded: known(folded),
    pinned: known(pinned),
  };
}

/** The keys that the map has; the others are told. */
export function knownOf(
  explorer: Pick<Explorer, "graph" | "overview">,
  keys: readonly string[],
  onUnknown: (keys: readonly string[]) => void,
): string[] {
  const unknown = keys.filter((key) => findThing(explorer, key) === null);
  if (unknown.length > 0) onUnknown(unknown);
  return keys.filter((key) => !unknown.includes(key));
}
