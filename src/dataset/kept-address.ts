/**
 * How a map that this browser keeps is called beside those on web servers, and the addresses of the
 * pages that show and make such maps.
 */

/** What its address begins with. */
export const KEPT = "kept:";

/**
 * The address of a map that this browser keeps for a site.
 *
 * @param site - the site's own path, with "/" at its end
 * @param slug - "" for the newest one
 */
export function keptAddress(site: string, slug: string): string {
  return KEPT + site + slug;
}

/** Parts of addresses: the map that is shown or corrected, and what an index is to be asked. */
const MAP = "map";
const ASKED = "q";
const CORRECTED = "correct";

/** Names a map in the address of the page that shows it. */
export function mapPart(slug: string): string {
  return `${MAP}=${encodeURIComponent(slug)}`;
}

/** The slug of the map that an address names; "" where it names none. */
export function slugIn(search: URLSearchParams): string {
  return search.get(MAP) ?? "";
}

/** The page of a map that this browser keeps, with nothing chosen. */
export function keptPage(site: string, slug: string): string {
  return `${site}own/?${mapPart(slug)}`;
}

/**
 * The page that makes maps, and lists those that are kept.
 *
 * @param asked - what stands in the field that has papers found; nothing is sent by that
 */
export function makingPage(site: string, asked?: string): string {
  return `${site}make/${asked === undefined ? "" : `?${ASKED}=${encodeURIComponent(asked)}`}`;
}

/** What an address brings along for that field; null where it brings nothing. */
export function askedIn(search: URLSearchParams): string | null {
  return search.get(ASKED);
}

/** The page that makes maps, with what a kept one was made of, to make it again with corrections. */
export function correctingPage(site: string, slug: string): string {
  return `${site}make/?${CORRECTED}=${encodeURIComponent(slug)}`;
}

/** The slug of the map that is to be corrected; null where an address names none. */
export function correctedIn(search: URLSearchParams): string | null {
  return search.get(CORRECTED);
}
