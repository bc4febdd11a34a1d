/** Leaving the page: never by accident while it works, nor for a map that could not be opened. */

/**
 * Has the browser ask before the page is left or loaded again: minutes of work would be lost.
 *
 * @returns lets it be left again
 */
export function holdPage(): () => void {
  const ask = (event: Event): void => event.preventDefault();
  addEventListener("beforeunload", ask);
  return () => removeEventListener("beforeunload", ask);
}

/** What of a browser says whether a page of the site can be opened. */
export interface Connection {
  readonly onLine: boolean;
  /** Missing where the site is not served safely. */
  readonly serviceWorker?: { readonly controller: unknown };
}

/** Whether another page of the site can be opened: off line, only what is kept for that. */
export function canOpenPages({ onLine, serviceWorker }: Connection): boolean {
  return onLine || (serviceWorker?.controller ?? null) !== null;
}
