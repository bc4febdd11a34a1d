/**
 * What is a word, and which letters are the same, to the search: in any script; in the browser and
 * in Node.
 *
 * Chinese, Japanese, Thai and their neighbours put no space between words: taken as one word a
 * sentence would be found by its beginning alone. Browsers know where their words end, but not all
 * alike, and not as the build does. So each of their letters is a word, and what is asked for in
 * them a phrase: "翻译" is found wherever the two stand side by side.
 */
import { plainLetters } from "../plain-letters.ts";

/** Scripts without spaces, as a regular expression names their letters. */
const UNSPACED = ["Han", "Hira", "Kana", "Bopo", "Thai", "Lao", "Khmr", "Mymr"]
  .map((script) => String.raw`\p{scx=${script}}`)
  .join("");

/** One such letter with its marks; those of half-width kana stand after it. */
const ALONE = String.raw`(?=\p{L})[${UNSPACED}]\p{M}*[\uff9e\uff9f]?`;

/** A letter, a digit or a mark; what joins letters of Indic scripts is a part of their words. */
const LETTER = String.raw`[\p{L}\p{N}\p{M}\u200d]`;

const SPACED = String.raw`(?:(?!${ALONE})${LETTER})`;

/** Joins words to one name; the last, unseen, parts a Persian word's endings from it. */
const JOIN = String.raw`[-.\u200c]`;

const HAS_UNSPACED = new RegExp(String.raw`(?=\p{L})[${UNSPACED}]`, "u");

/** Nearly every text has none, and is cut in half the time. */
const WORD = new RegExp(`${LETTER}+`, "gu");
const ANY_WORD = new RegExp(`${ALONE}|${SPACED}+`, "gu");

/** Words that hyphens or dots join; looked for from a word's first letter alone, which is linear. */
const COMPOUND = new RegExp(`(?<!${LETTER})${LETTER}+(?:${JOIN}${LETTER}+)+`, "gu");
const ANY_COMPOUND = new RegExp(`(?<!${SPACED})${SPACED}+(?:${JOIN}${SPACED}+)+`, "gu");

/** Whether a text has letters of a script without spaces. */
export function isUnspaced(text: string): boolean {
  return HAS_UNSPACED.test(text);
}

/** The words of a text, in order, where they stand. */
export function cutWords(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(isUnspaced(text) ? ANY_WORD : WORD);
}

/**
 * Words of a text, with what a hyphen or a dot joins also as one: "LLaVA-1.5" gives `LLaVA`, `1`,
 * `5` and `LLaVA-1.5`, so that a name is found in every spelling of it.
 */
export function indexedWords(text: string): string[] {
  const [word, compound] = isUnspaced(text) ? [ANY_WORD, ANY_COMPOUND] : [WORD, COMPOUND];
  return [...(text.match(word) ?? []), ...(text.match(compound) ?? [])];
}

/**
 * Marks that may be left out: accents, the vowel points of Hebrew and Arabic, the dot below of Indic
 * letters, and variants of a sign. In Hindi or Thai other marks are vowels, and tell words apart.
 */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a\u08d3-\u08ff\u093c\u09bc\u0a3c\u0abc\u0b3c\u0ccc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u{e0100}-\u{e01ef}]/gu;

/** What is not seen within a word: joiners, and the stroke that lengthens Arabic ones. */
const UNSEEN = /[\u200c\u200d\u0640]/g;

/** Letters of Arabic that keyboards write in two ways, and its digits. */
const ARABIC = /[\u0629\u0649\u06a9\u06cc\u0660-\u0669\u06f0-\u06f9]/g;
const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  "\u0629": "\u0647",
  "\u0649": "\u064a",
  "\u06a9": "\u0643",
  "\u06cc": "\u064a",
};

/**
 * Folds case, width and diacritics: "Schrödinger" and "SCHRODINGER" are found by either, "đạo đức" by
 * "dao duc", "ışık" by "isik", and Persian with the letters of an Arabic keyboard.
 *
 * @returns null of what has no letter
 */
export function foldWord(word: string): string | null {
  // Nearly every word is plain ASCII, and normalising each of a million costs seconds.
  if (/^[\x20-\x7e]+$/.test(word)) return word.toLowerCase();
  const folded = plainLetters(
    word
      .normalize("NFKD")
      .replace(MARKS, "")
      .replace(UNSEEN, "")
      .replace(ARABIC, (letter) => ARABIC_LETTERS[letter] ?? digitOf(letter))
      .toLowerCase()
      // The small letter of "İ" has its dot apart.
      .replace(MARKS, ""),
  );
  return /[\p{L}\p{N}]/u.test(folded) ? folded : null;
}

/** Both sets of Arabic digits end with the bits of their number. */
function digitOf(letter: string): string {
  return String(letter.charCodeAt(0) & 0xf);
}
