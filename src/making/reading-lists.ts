/** Reading lists of kept maps: one goes with its map. */
import { storageKey } from "../explorer/reading/shelf.ts";

/** Whether a shelf has a list with something on it. */
export function hasReadingList(shelf: string): boolean {
  try {
    return localStorage.getItem(storageKey(shelf))?.includes('"key":') === true;
  } catch {
    return false;
  }
}

/** Forgets the list of a shelf. */
export function forgetReadingList(shelf: string): void {
  try {
    localStorage.removeItem(storageKey(shelf));
  } catch {
    // Storage is shut: nothing is in it.
  }
}
