/**
 * Words of a concept that keep their capital: "Gaussian mixture", "Turing machine".
 *
 * Titles, headings and the beginning of a sentence have capitals of their own, and so have terms
 * that somebody is about to abbreviate ("Large Language Models (LLMs)"). So the papers of one term
 * do not tell; those of the background do, of the words that they have.
 */
import { isProperWord, wordCount } from "./background.ts";
import { normalizeWord } from "./inflection.ts";

/** Whether papers write a word, given in small letters, with a capital; in either number. */
function isProper(word: string): boolean {
  return isProperWord(word) || isProperWord(normalizeWord(word));
}

/** One capital and small letters. */
export function isCapitalWord(text: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text);
}

/** Titles have "of" and "with" in small letters, too. */
function isSmallWord(text: string): boolean {
  return text.length > 4 && text === text.toLowerCase();
}

const HAS_CAPITAL_WORD = /\p{Lu}\p{Ll}/u;
const NONE: ReadonlySet<string> = new Set();

/**
 * Those words in small letters, out of the forms of one term.
 *
 * @param forms - surface form → papers that use it
 */
export function properWords(forms: ReadonlyMap<string, number>): ReadonlySet<string> {
  if (![...forms.keys()].some((form) => HAS_CAPITAL_WORD.test(form))) return NONE;
  const capital = new Map<string, number>();
  const small = new Map<string, number>();
  const behindSmall = new Set<string>();
  for (const [form, papers] of forms) {
    const words = form.match(/\p{L}+/gu) ?? [];
    for (const [i, word] of words.entries()) {
      const lower = word.toLowerCase();
      if (word === lower) small.set(lower, (small.get(lower) ?? 0) + papers);
      if (!isCapitalWord(word)) continue;
      capital.set(lower, (capital.get(lower) ?? 0) + papers);
      if (i > 0 && isSmallWord(words[i - 1]!)) behindSmall.add(lower);
    }
  }
  const proper = [...capital].filter(([word, papers]) => {
    const others = small.get(word) ?? 0;
    if (isProper(word)) return papers >= others;
    // "Extended Zarankiewicz problem": whom the background does not know.
    const isKnown = wordCount(normalizeWord(word)).papers > 0;
    return !isKnown && others === 0 && behindSmall.has(word);
  });
  return new Set(proper.map(([word]) => word));
}
