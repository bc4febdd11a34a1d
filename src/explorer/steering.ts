/**
 * Who moved the map: the reader, whose views go into the address, or the explorer, whose do not.
 */
import type { MapView, View } from "./renderer/map-view.ts";
import { hasSubject, isOtherSubject, type ExplorerState, type Store } from "./state.ts";

export interface Steering {
  /** null until the map stands, and where there is no WebGL. */
  map(): MapView | null;
  /** From now on this map is moved. */
  take(map: MapView): void;
  /** Whether the map last moved by the reader's hand. */
  byReader(): boolean;
  /** The reader takes hold of the map. */
  hold(): void;
  zoomBy(factor: number): void;
  /** CSS pixels; right and down are positive. */
  panBy(dx: number, dy: number): void;
  fit(): void;
  /** To where the address says. */
  moveTo(view: View): void;
  /** Brings what is chosen, or lit together, into the free part of the map. */
  bringSubject(): void;
  /** Brings what an answer lights, where nothing is chosen and nobody has placed the map. */
  bringAnswer(): void;
  /** Moves the map beside an open list, where nothing is chosen. */
  makeRoom(): void;
  /** From now on brings what is chosen next, and makes room for a list that opens. */
  follow(): void;
}

/** @param view - what the address asked for as the page opened */
export function createSteering(store: Store, view: View | null): Steering {
  let map: MapView | null = null;
  let byReader = false;
  /** Whether the map stands where the address says: an answer that comes late does not move it. */
  let isPlaced = view !== null;
  /** Whether the map was last moved to what an answer lights. */
  let showsAnswer = false;

  function bringSubject(): void {
    const { selection, path, trace } = store.get();
    const key = selection.at(-1);
    byReader = false;
    showsAnswer = false;
    if (trace !== null) map?.bringAll([...trace.chosen, ...trace.lit]);
    else if (path === null && selection.length > 1) map?.bringAll(selection);
    // An answer on its way has a place of its own.
    else if (path === null && key !== undefined) map?.bring(key);
  }

  /** What the reader saw before anything was brought into view for them, and before the list opened. */
  let seenBefore: View | null = null;
  let seenUnlisted: View | null = null;

  /** Gives the map back as it was, where the reader has not moved it since. */
  function bringBack(view: View | null): void {
    if (!byReader && view !== null) map?.moveTo(view);
  }

  function takeOver(): void {
    byReader = true;
    showsAnswer = false;
    // Where the reader goes beside the list is where they are once it closes.
    seenUnlisted = null;
  }

  function makeRoom(): void {
    const state = store.get();
    if (!state.listed || hasSubject(state) || map === null) return;
    seenUnlisted = map.view();
    byReader = false;
    // The view around an answer has left room for the answer already: its middle is not what matters.
    if (showsAnswer && state.hits !== null) map.bringAll([...state.hits]);
    else map.makeRoom();
  }

  /** What was chosen is let go, whatever comes in its place. */
  function leaveSubject(state: ExplorerState, before: ExplorerState): void {
    const view = seenBefore;
    seenBefore = null;
    // The list stands where the panel stood: what was brought beside that is beside it as well.
    if (state.listed && !before.listed) seenUnlisted = byReader ? null : view;
    else bringBack(state.listed ? view : (seenUnlisted ?? view));
  }

  return {
    map: () => map,
    take: (next) => (map = next),
    byReader: () => byReader,
    hold: takeOver,
    zoomBy(factor) {
      takeOver();
      map?.zoomBy(factor);
    },
    panBy(dx, dy) {
      takeOver();
      map?.panBy(dx, dy);
    },
    fit() {
      byReader = false;
      showsAnswer = false;
      seenUnlisted = null;
      map?.fit();
    },
    moveTo(to) {
      byReader = false;
      showsAnswer = false;
      isPlaced = true;
      map?.moveTo(to);
    },
    bringSubject,
    bringAnswer() {
      const state = store.get();
      if (byReader || isPlaced || hasSubject(state) || state.hits === null) return;
      map?.bringAll([...state.hits]);
      showsAnswer = true;
    },
    makeRoom,
    follow() {
      store.subscribe((state, before) => {
        const { way, trace } = state;
        const stepped = isOtherSubject(state, before);
        if (stepped || way !== before.way) isPlaced = false;
        if (!hasSubject(before) && hasSubject(state)) seenBefore = map?.view() ?? null;
        // The list's button lets go of what is chosen, where nothing is: that is no step.
        const isListAlone = !hasSubject(before) && !hasSubject(state);
        if (hasSubject(before) && !hasSubject(state)) leaveSubject(state, before);
        else if (isListAlone && state.listed !== before.listed) {
          if (state.listed) makeRoom();
          else bringBack(seenUnlisted);
        } else if (stepped || (trace !== before.trace && !isPlaced)) bringSubject();
      });
    },
  };
}
