/** How a map that this browser keeps is called beside those on web servers. */

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
