/**
 * How long a pointer has lain on a thread.
 *
 * A thread opens on a click, and is hardly wider than a hair: who clicks as soon as the pointer is on
 * it has not read what it says, and meant the map.
 */

/** After so long it was read. */
const DWELL_MS = 150;

export interface Dwell {
  /** The thread that is pointed at, null where none is. */
  readonly edge: string | null;
  /** Points at a thread, or at none; false where that is so already. */
  point(edge: string | null): boolean;
  /** Whether the pointer has lain on this thread for long enough to read what it says. */
  hasRead(edge: string): boolean;
}

/** @param now - milliseconds since some moment */
export function createDwell(now: () => number = () => performance.now()): Dwell {
  let edge: string | null = null;
  let since = 0;
  return {
    get edge() {
      return edge;
    },
    point(next) {
      if (next === edge) return false;
      edge = next;
      since = now();
      return true;
    },
    hasRead: (asked) => asked === edge && now() - since >= DWELL_MS,
  };
}
