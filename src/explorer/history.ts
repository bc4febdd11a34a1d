/**
 * Keeps the address and what is shown the same, both ways.
 *
 * Choosing something is a step that "back" undoes; panning, typing and switching are not: they
 * change the address in place, and not more often than browsers allow. On a phone "back" closes what
 * lies over the map first: trail.ts.
 */
import {
  ADDRESS_PARAMETERS,
  formatAddress,
  parseAddress,
  type AddressMap,
  type AddressState,
} from "./address.ts";
import type { Explorer } from "./context.ts";
import type { Cover } from "./covers.ts";
import { filterDifferently, filtersOf, sameFilters, type Filters } from "./filters.ts";
import type { View } from "./renderer/map-view.ts";
import { BACK_CLOSES } from "./screens.ts";
import { hasSubject, type ExplorerState } from "./state.ts";
import { rememberedTheme } from "./theme.ts";
import { findThing, formatSubject } from "./things.ts";
import { createTrail } from "./trail.ts";

/** What an address says, whether it names it or not. */
type Asked = Filters &
  Pick<ExplorerState, "selection" | "path" | "way" | "query" | "lens" | "newLit" | "listed">;

/** Rest before the address is changed in place; Safari refuses 100 changes in 30 seconds. */
const SETTLE_MS = 350;

export interface AddressBinding {
  /** The reader moved the map; null: it stands at the start view again. */
  setView(view: View | null): void;
  /**
   * The whole address of what is shown, to be passed on: as it will be written, and none of a frame;
   * "" where nobody else can open it.
   */
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
  const { store, overview, covers } = explorer;
  const title = document.title;
  const themeIsAddressed = initial.theme !== null;
  let view = initial.view;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let returning = false;
  let stepping = false;
  /** Whether any step was taken since the page opened. */
  let stepped = false;
  const standing = () => location.pathname + location.search + location.hash;
  // In a frame the history is the other page's as well.
  const backCloses = () => !initial.embed && matchMedia(BACK_CLOSES).matches;
  const trail = createTrail(history, standing, covers);
  const list: Cover = {
    close: () => store.update({ listed: false }),
    isInSight: () => isListSeen(store.get()),
  };

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
        newLit,
        // A reader's own choice is no part of what is passed on; one that came in the address is.
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
    if (address === standing()) return;
    if (how === "push") trail.step(address);
    else trail.replace(address);
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
    const isOther = state.selection !== before.selection || state.path !== before.path;
    if (isOther) writeTitle();
    // Where "back" closes it, a list over the whole map is no step.
    const steps = isOther && !(isListAlone(state, before) && backCloses());
    stepping = steps;
    covers.set(list, isListSeen(state));
    stepping = false;
    if (returning) return;
    // Once the panel has come or gone as well.
    if (isOther || state.listed !== before.listed) queueMicrotask(() => covers.look());
    if (steps) {
      stepped = true;
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

  covers.set(list, isListSeen(store.get()));
  covers.onOpen(() => {
    // A list that comes with a step goes with it; what came with the address is no step of the reader's.
    if (stepping || returning || !navigator.userActivation.isActive || !backCloses()) return;
    if (timer !== undefined) write("replace");
    trail.guard();
  });
  covers.onClose(() => {
    if (backCloses()) setTimeout(() => trail.release());
  });
  guardWhatCame(() => {
    if (stepped || covers.count() === 0 || !backCloses()) return stepped;
    trail.guard();
    return true;
  });
  addEventListener("popstate", () => {
    clearTimeout(timer);
    timer = undefined;
    if (trail.arrive(() => write("replace")) === "same") return;
    const address = readAddress(overview);
    view = address.view;
    returning = true;
    const asked = askedState(explorer, address, onUnknown);
    store.update({
      ...asked,
      ...sameFilters(store.get(), asked),
      picking: null,
      list: address.list ?? store.get().list,
      theme: address.theme ?? (themeIsAddressed ? initial.theme : rememberedTheme()),
    });
    // What comes into sight again has the guard that it had before this step.
    covers.look();
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
    address: () =>
      explorer.kept ? "" : location.origin + location.pathname + format(store.get(), false),
  };
}

/**
 * What came open with the address has no guard: an entry made before anybody touched the page would be
 * passed over. It gets one at the first press that leaves it open.
 *
 * @param guard - tells whether there is nothing more to wait for
 */
function guardWhatCame(guard: () => boolean): void {
  const ended = new AbortController();
  const ask = () => {
    // After what the press itself does.
    setTimeout(() => {
      if (!ended.signal.aborted && guard()) ended.abort();
    });
  };
  for (const press of ["pointerup", "keyup"])
    addEventListener(press, ask, { capture: true, signal: ended.signal });
}

/** Whether the list stands in the panel's place, not behind something chosen. */
function isListSeen(state: ExplorerState): boolean {
  return state.listed && !hasSubject(state);
}

/** Whether nothing but the list came or went. */
function isListAlone(state: ExplorerState, before: ExplorerState): boolean {
  return state.listed !== before.listed && !hasSubject(state) && !hasSubject(before);
}

/**
 * What an address asks of this map, but for list and theme, which stay where it says nothing of them.
 *
 * @param onUnknown - called with keys in it that the map does not have
 */
export function askedState(
  explorer: Pick<Explorer, "graph" | "overview">,
  address: AddressState,
  onUnknown: (keys: readonly string[]) => void,
): Asked {
  const known = (keys: Iterable<string>): string[] => {
    const all = [...keys];
    const unknown = all.filter((key) => findThing(explorer, key) === null);
    if (unknown.length > 0) onUnknown(unknown);
    return all.filter((key) => !unknown.includes(key));
  };
  // Land is chosen and folded, but has no neighbours, and is hidden by the legend.
  const knownNodes = (keys: Iterable<string>): string[] =>
    known(keys).filter((key) => explorer.graph.hasNode(key));
  const { near, hidden, folded, pinned, selection, path, way, query, lens, newLit } = address;
  return {
    ...filtersOf(address),
    near: near !== null && knownNodes([near[0]]).length === 1 ? near : null,
    hidden: new Set(knownNodes(hidden)),
    folded: new Set(known(folded)),
    pinned: new Set(knownNodes(pinned)),
    selection: known(selection),
    path: path !== null && known(path).length === 2 ? path : null,
    ...{ way, query, lens, newLit },
    listed: address.list !== null,
  };
}
