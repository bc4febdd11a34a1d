/**
 * What a paragraph of a listing looks like: title, prose, authors, metadata or page furniture.
 *
 * A listing names nothing: only length, sentence ends, capitals and dates tell a title from an
 * abstract and both from what the page around them left behind. These are the rules; none knows a
 * certain page, its words or its line numbers.
 */

/** A paragraph of this many words is an abstract, however it ends. */
const LONG_PROSE_WORDS = 40;
/** Two sentences of together this many words are one, too. */
const SHORT_PROSE_WORDS = 12;
/** A single sentence with a full stop, of this many words, may be one, below a title. */
const SENTENCE_WORDS = 6;
const MAX_TITLE_CHARACTERS = 300;
/** Furniture has no more words than this, unless it calls out or begins in small letters. */
const FURNITURE_WORDS = 2;

/** "Keywords: …", "URL: …": a field of the entry it stands in. */
export const METADATA =
  /^(title|abstract|summary|authors?|by|keywords?|key words|index terms|date|year|published|venue|journal|url|link|doi|arxiv|jel|categories|comments)\s*:\s*(.*)$/i;

/** "1. ", "2) ", "[3] ": the number of an entry. */
export const NUMBERED = /^\[?(\d{1,6})[.)\]]\s+(?=\S)/;

const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const DATE = new RegExp(
  `^(?:published |submitted |updated |posted )?(?:on )?(?:` +
    `${MONTH} \\d{1,2}(?:,? \\d{4})?|\\d{1,2}\\.? ${MONTH}(?:,? \\d{4})?|${MONTH},? \\d{4}|` +
    `\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|` +
    `(?:about )?(?:an?|\\d+) (?:minute|hour|day|week|month|year)s? ago|yesterday|today` +
    `)$`,
  "i",
);

/** The number that an entry begins with, or null. */
export function numberOf(text: string): number | null {
  const match = NUMBERED.exec(text);
  return match === null ? null : Number(match[1]);
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

/** A sentence end is a stop after a word of two letters or more, before a capital or the end. */
function countSentences(text: string): number {
  return (
    text.match(/[\p{Ll}\p{N})\]"'”’%]{2}[.!?…]["'”’)\]]*(?=\s+["'“‘(\[]*[\p{Lu}\p{N}]|$)/gu)
      ?.length ?? 0
  );
}

/** Whether a sentence ends in a text, or at its end by a full stop: "?" may end a title. */
export function hasSentenceEnd(text: string): boolean {
  return countSentences(text.replace(/[!?…]["'”’)\]]*$/, "")) > 0;
}

/** Without what a listing writes before a title or around it: "## ", "- ", "Title: ", "**…**". */
export function titleText(text: string): string {
  return text
    .replace(/^(?:#{1,6}|[-*•])\s+/, "")
    .replace(/^title\s*:\s*/i, "")
    .replace(/^\*\*(.+)\*\*$/, "$1");
}

/** Whether a paragraph can be an abstract by itself. */
export function isProse(text: string): boolean {
  const words = countWords(text);
  if (words >= LONG_PROSE_WORDS) return true;
  if (words >= SHORT_PROSE_WORDS && countSentences(text) >= 2) return true;
  // Chinese and Japanese have no spaces: their stops and length tell as much.
  return /[。！？]/.test(text) && text.length >= LONG_PROSE_WORDS;
}

/** Whether it can be one where a title stands before it: a sentence with a full stop. */
export function isSentence(text: string): boolean {
  return /[.…]["'”’)\]]*$/.test(text) && countWords(text) >= SENTENCE_WORDS;
}

/** Whether a paragraph can be a title where an abstract follows. */
export function isTitle(text: string): boolean {
  return (
    text.length <= MAX_TITLE_CHARACTERS &&
    /\p{L}/u.test(text) &&
    !isProse(text) &&
    !isDateOrNumber(text) &&
    !METADATA.test(text) &&
    !/[,;:]$/.test(text)
  );
}

/** A date, a count, a page number: neither title nor abstract, wherever it stands. */
export function isDateOrNumber(text: string): boolean {
  return DATE.test(text) || !/\p{L}/u.test(text) || /^[\d.,]+\s?[kKmM]?$/.test(text);
}

/**
 * What a page has around its list: dates, counts, buttons and labels of a word or two, lines that
 * begin in small letters, calls to the reader ("…!"), copyright.
 *
 * A title may look so as well; it is told apart by the abstract that follows it. Where none does,
 * before the first paper and after the last, such a paragraph is the page's.
 */
export function isFurniture(text: string): boolean {
  return (
    isDateOrNumber(text) ||
    countWords(text) <= FURNITURE_WORDS ||
    (!isProse(text) && (/^\p{Ll}{2}/u.test(text) || text.endsWith("!") || /^[©→←↑↓]/.test(text)))
  );
}

/** A name: two to five words, each a capitalised word, an initial or a particle. */
const NAME =
  /^(?:(?:\p{Lu}[\p{L}'’.?-]*|d[aeiu]l?|della|van|von|der|den|ten|ter|la|le|el|al|bin|ibn|y)(?:\s+|$)){1,5}$/u;

/** Whether a text is one name: "Ada Lovelace", "Lovelace, Ada". */
export function isName(text: string): boolean {
  return /[\s,]/.test(text) && NAME.test(text.replace(/,\s*/, " "));
}

/** The names in "A. Lovelace, C. Babbage and M. Somerville", or null where it is something else. */
export function parseNames(text: string): string[] | null {
  const plain = text.replace(/^by\s+/i, "").replace(/\s*[\d*†‡§]+(?=,|;|$)/g, "");
  const separator = plain.includes(";") ? /\s*;\s*/ : /\s*,?\s+(?:and|&)\s+|\s*[,·]\s*/;
  const names = plain.split(separator).filter((name) => name !== "");
  const isList = names.length > 1 || /^by\s/i.test(text);
  // In "Lovelace, Ada; Babbage, Charles" the comma stands within a name.
  if (!isList || !names.every((name) => NAME.test(name.replace(/,\s*/, " ")))) return null;
  // "Life, Liberty, Happiness" has single words: names have two, or the list is no list of names.
  if (names.filter((name) => /[\s,]/.test(name.trim())).length * 2 < names.length) return null;
  return names;
}
