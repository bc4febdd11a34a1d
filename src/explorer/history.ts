/**
 * Keeps the address and what is shown the same, both ways.
 *
 * Choosing something is a step that "back" undoes; panning, typing and switching are not: they
 * change the address in place, and not more often than browsers allow. On a phone "back" closes what
 * lies over the map first: trail.ts.
 */
import {
  askedState,
  formatState,
  isListAlone,
  isListSeen,
  isSaidDifferently,
} from "./address-state.ts";
import { createAddressWriter } from "./address-writer.ts";
import { parseAddress, type AddressMap, type AddressState } from "./address.ts";
import type { Explorer } from "./context.ts";
import type { Cover } from "./covers.ts";
import { sameFilters } from "./filters.ts";
import type { View } from "./renderer/map-view.ts";
import { BACK_CLOSES } from "./screens.ts";
import { isOtherSubject, type ExplorerState } from "./state.ts";
import { rememberedTheme } from "./theme.ts";
import { formatSubject } from "./things.ts";
import { createTrail } from "./trail.ts";

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
  /** Whether a theme is part of the address: one that came in it. */
  const themed = initial.theme !== null;
  let view = initial.view;
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

  const format = (state: ExplorerState, embed: boolean): string =>
    formatState(state, overview, { view, embed, themed, search: location.search });
  const writer = createAddressWriter(
    trail,
    standing,
    (state) => location.pathname + format(state ?? store.get(), initial.embed) + location.hash,
  );
  const writeTitle = () => {
    const said = formatSubject(explorer, store.get());
    document.title = said === null ? title : `${said} · ${title}`;
  };

  store.subscribe((state, before) => {
    const isOther = isOtherSubject(state, before);
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
      writer.settle(before);
      view = null;
      writer.step();
    } else if (isSaidDifferently(state, before)) {
      writer.replaceSoon();
    }
  });

  covers.set(list, isListSeen(store.get()));
  covers.onOpen(() => {
    // A list that comes with a step goes with it; what came with the address is no step of the reader's.
    if (stepping || returning || !navigator.userActivation.isActive || !backCloses()) return;
    writer.settle();
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
    writer.drop();
    if (trail.arrive(() => writer.replace()) === "same") return;
    const address = readAddress(overview);
    view = address.view;
    returning = true;
    const asked = askedState(explorer, address, onUnknown);
    store.update({
      ...asked,
      ...sameFilters(store.get(), asked),
      picking: null,
      list: address.list ?? store.get().list,
      theme: address.theme ?? (themed ? initial.theme : rememberedTheme()),
    });
    // What comes into sight again has the guard that it had before this step.
    covers.look();
    returning = false;
    onReturn(address.view);
  });
  addEventListener("pagehide", () => writer.settle());
  writeTitle();

  return {
    setView(next) {
      view = next;
      writer.replaceSoon();
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
