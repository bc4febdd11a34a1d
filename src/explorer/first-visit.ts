/**
 * Whether somebody is here for the first time: then there is something to try, and it is put away
 * for good.
 */

/** Where it is kept, in this browser alone. */
const STORAGE_KEY = "paperweft-welcomed";

/** Whether what is shown to a newcomer was never put away in this browser. */
export function isFirstVisit(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === null;
  } catch {
    // Storage throws in private windows and sandboxed frames: to be greeted each time is a nuisance.
    return false;
  }
}

/** Keeps in mind that a newcomer has put it away. */
export function rememberVisit(): void {
  try {
    localStorage.setItem(STORAGE_KEY, "1");
  } catch {
    // As above: then nobody was greeted.
  }
}
