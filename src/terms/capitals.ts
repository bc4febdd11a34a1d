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

/** "RGB-D", "Q-function": letters that stand for something; an article stands for nothing. */
function isCapitalLetter(text: string): boolean {
  return text !== "A" && /^\p{Lu}$/u.test(text);
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Those words in small letters, out of the forms of one term.
 *
 * @param forms - surface form → papers that use it
 */
export function properWords(forms: ReadonlyMap<string, number>): ReadonlySet<string> {
  if ([...forms.keys()].every((form) => form === form.toLowerCase())) return NONE;
  const capital = new Map<string, number>();
  const small = new Map<string, number>();
  // Where the forms' own capitals tell: "extended Zarankiewicz problem", "Alan Mathison Turing".
  const telling = new Set<string>();
  for (const [form, papers] of forms) {
    const words = form.match(/\p{L}+/gu) ?? [];
    for (const word of words)
      if (word === word.toLowerCase()) add(small, word, papers);
      else if (isCapitalLetter(word)) add(capital, word.toLowerCase(), papers);
    for (const [before, run] of capitalRuns(words)) {
      for (const word of run) add(capital, word, papers);
      if (isSmallWord(before) || run.some(isProper)) for (const word of run) telling.add(word);
    }
  }
  const proper = [...capital].filter(([word, papers]) => {
    const others = small.get(word) ?? 0;
    if (isProper(word)) return papers >= others;
    if (word.length === 1) return papers > others;
    // Of a word that the background has and knows no capital of, no form can tell otherwise.
    return wordCount(normalizeWord(word)).papers === 0 && others === 0 && telling.has(word);
  });
  return new Set(proper.map(([word]) => word));
}

/** Stretches of words with capitals, in small letters, and the word before each; "" for none. */
function capitalRuns(words: readonly string[]): [before: string, run: string[]][] {
  const runs: [string, string[]][] = [];
  let run: string[] | null = null;
  for (const [i, word] of words.entries()) {
    if (!isCapitalWord(word)) run = null;
    else if (run === null) runs.push([words[i - 1] ?? "", (run = [word.toLowerCase()])]);
    else run.push(word.toLowerCase());
  }
  return runs;
}

function add(counts: Map<string, number>, word: string, papers: number): void {
  counts.set(word, (counts.get(word) ?? 0) + papers);
}
