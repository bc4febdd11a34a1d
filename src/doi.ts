/**
 * A DOI has one spelling: bare, in small letters, since DOIs do not tell case apart.
 *
 * Programs write it bare, after a prefix or as an address; two spellings of one name would be two
 * papers, and two requests.
 */
const DOI = /^((?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;

/** The DOI of a text that is nothing else; undefined where it is none. */
export function doiOf(text: string | undefined): string | undefined {
  const [, before, doi] = DOI.exec(text ?? "") ?? [];
  if (doi === undefined) return undefined;
  return (before?.endsWith("/") === true ? decodePath(doi) : doi).toLowerCase();
}

/** Where a DOI leads. One may hold "<", "#" and "?", which an address may not. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi.toWellFormed()).replace(/[?#]/g, encodeURIComponent)}`;
}

/** In an address, "%3C" stands for "<"; a "%" that stands for nothing a DOI has is its own. */
export function decodePath(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    return /[\s\p{Cc}]/u.test(decoded) ? path : decoded;
  } catch {
    return path;
  }
}
