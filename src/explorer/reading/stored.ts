/**
 * Keeps the reading list in this browser, a list for each map, and nowhere else.
 *
 * Storage may be full, shut (private windows, sandboxed frames) or hold what another page of the
 * same host wrote: then the list lasts for the visit, and the reader is told once.
 */
import type { Store } from "../state.ts";
import {
  EMPTY_LIST,
  formatReadingList,
  parseReadingList,
  type ReadingList,
} from "./reading-list.ts";
import { storageKey } from "./shelf.ts";

/**
 * The list of an earlier visit; empty where there is none, or it cannot be read.
 *
 * @param map - as `storageKey` takes it
 */
export function storedReadingList(map: string): ReadingList {
  try {
    return parseReadingList(localStorage.getItem(storageKey(map)) ?? "") ?? EMPTY_LIST;
  } catch {
    return EMPTY_LIST;
  }
}

/**
 * Writes the list whenever it changes, and takes over what another tab has written.
 *
 * @param onTrouble - called once, where this browser does not keep it
 */
export function keepReadingList(store: Store, map: string, onTrouble: () => void): void {
  let kept = true;
  store.subscribe(({ reading }, before) => {
    if (reading.entries === before.reading.entries || !kept) return;
    try {
      localStorage.setItem(storageKey(map), formatReadingList(reading));
    } catch {
      kept = false;
      onTrouble();
    }
  });
  addEventListener("storage", ({ key, newValue }) => {
    if (key !== storageKey(map)) return;
    const list = newValue === null ? EMPTY_LIST : parseReadingList(newValue);
    if (list !== null && newValue !== formatReadingList(store.get().reading)) {
      store.update({ reading: list });
    }
  });
}
