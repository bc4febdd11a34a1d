/** Names as they stand in keys and addresses. */

/** Combining marks that NFKD leaves behind: é → e. */
const MARKS = /\p{M}+/gu;

/**
 * The readable part of a key: lower-case letters and digits of any script, "-" between words.
 *
 * @returns never empty: text without a letter or digit gives "x"
 */
export function slugOf(text: string): string {
  const slug = text
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "x" : slug;
}

/**
 * A short, stable hash for keys that would clash: FNV-1a over UTF-16 units, in base 36.
 *
 * G. Fowler, L. C. Noll, K.-P. Vo, "The FNV non-cryptographic hash algorithm",
 * https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0").slice(0, 6);
}
