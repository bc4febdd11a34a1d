/**
 * Readable names for addresses.
 *
 * A key stands in addresses, in people's notes and in links to the map, so it must read like the
 * title, survive being typed, and be the same on every machine.
 */
import { plainLetters } from "./plain-letters.ts";

/** Room for a title that is told apart from others, short enough for an address bar. */
export const MAX_SLUG_LENGTH = 80;

/**
 * The title in small letters, words joined by "-": ASCII where the script is Latin, the title's
 * own letters otherwise. `"Schrödinger's Cat: A Survey"` → `"schrodingers-cat-a-survey"`.
 *
 * @returns at most 80 UTF-16 units, cut between words where a word ends within; "" where the title
 *   has no letter and no digit
 */
export function slugify(title: string): string {
  const words = normalizeTitle(title).split(" ");
  let slug = words[0] ?? "";
  if (slug.length > MAX_SLUG_LENGTH) return cutAtCharacter(slug, MAX_SLUG_LENGTH);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > MAX_SLUG_LENGTH) break;
    slug += `-${word}`;
  }
  return slug;
}

/**
 * A title as it is compared: words in small letters without marks, one space between two; the
 * same for titles that differ in case, accents, punctuation or spacing alone.
 */
export function normalizeTitle(title: string): string {
  const small = title
    .normalize("NFKD")
    .toLowerCase()
    // Marks on Latin, Greek and Cyrillic letters only: in Devanagari or Hebrew they are vowels.
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{M}*)\p{M}/gu, "")
    .normalize("NFC");
  return (
    plainLetters(small)
      // An apostrophe within a word is no border: "what's" → "whats".
      .replace(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, "")
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
      .trim()
  );
}

/** The first `length` UTF-16 units, fewer by one where they would end within a character. */
function cutAtCharacter(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}

/**
 * Six hexadecimal digits of text: tells two things of one slug apart.
 *
 * FNV-1a, 32 bits: G. Fowler, L. C. Noll, K.-P. Vo, "The FNV non-cryptographic hash algorithm",
 * https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0").slice(0, 6);
}
