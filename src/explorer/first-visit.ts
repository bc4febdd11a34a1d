/**
 * Whether somebody is here for the first time: then there is something to try, and it is put away
 * for good. early.ts looks before the first paint.
 */

/** Where it is kept, in this browser alone. */
export const WELCOMED_KEY = "paperweft-welcomed";

/** Keeps in mind that a newcomer has put it away. */
export function rememberVisit(): void {
  try {
    localStorage.setItem(WELCOMED_KEY, "1");
  } catch {
    // Storage throws in private windows and sandboxed frames: then nobody was greeted.
  }
}
