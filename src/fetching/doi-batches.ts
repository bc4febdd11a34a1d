/**
 * A list of DOIs in the portions in which services are asked for them.
 *
 * Asked one by one, a reading list of a thousand papers takes minutes and a thousand requests;
 * fifty at a time it takes twenty.
 */

/** What parts two DOIs in a filter of OpenAlex's or Crossref's, and may stand in a DOI as well. */
const PARTS_FILTERS = /[,|]/;

/**
 * The DOIs to ask for next. One that a filter would take for two is asked for alone, by its own
 * address.
 *
 * @param cursor - "*", or the `next` of the portion before
 */
export function nextBatch(
  dois: readonly string[],
  cursor: string,
  size: number,
): { readonly batch: readonly string[]; readonly next: string | null } {
  const start = cursor === "*" ? 0 : Number(cursor);
  let end = start + 1;
  if (!PARTS_FILTERS.test(dois[start] ?? "")) {
    while (end < dois.length && end < start + size && !PARTS_FILTERS.test(dois[end] ?? "")) ++end;
  }
  return { batch: dois.slice(start, end), next: end < dois.length ? String(end) : null };
}

/** A DOI as a part of an address. */
export function doiPath(doi: string): string {
  return doi.split("/").map(encodeURIComponent).join("/");
}
