/** Says in words what changed on the map, for those who do not see it. */

/**
 * A live region that is written to.
 *
 * @param region - `aria-live="polite"`, in the page from the start: one added later stays silent
 */
export function createAnnouncer(region: HTMLElement): (text: string) => void {
  return (text) => {
    // The same text twice is no change, and would not be said; a blank at its end makes it one.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  };
}
