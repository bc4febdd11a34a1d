/** Reading lists of kept maps: one goes with its map, and comes back with it. */
import { storageKey } from "../explorer/reading/shelf.ts";
import { storedReadingList } from "../explorer/reading/stored.ts";

/** Whether a shelf has a list with something on it. */
export function hasReadingList(shelf: string): boolean {
  return storedReadingList(shelf).entries.length > 0;
}

/**
 * Takes the list off a shelf.
 *
 * @returns puts it on a shelf again, this one or another
 */
export function takeReadingList(shelf: string): (shelf: string) => void {
  try {
    const list = localStorage.getItem(storageKey(shelf));
    localStorage.removeItem(storageKey(shelf));
    return (other) => {
      if (list === null) return;
      try {
        localStorage.setItem(storageKey(other), list);
      } catch {
        // It was shut meanwhile: the map alone comes back.
      }
    };
  } catch {
    // Storage is shut: nothing is in it.
    return () => undefined;
  }
}
