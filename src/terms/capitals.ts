/**
 * Words of a concept that keep their capital: "Gaussian mixture", "Turing machine".
 *
 * Titles, headings and the beginning of a sentence have capitals of their own, and so have terms
 * that somebody is about to abbreviate ("Large Language Models (LLMs)"). What tells is a capital
 * where none of these asks for it: in the papers of the background, of the words that they have,
 * and in the term's own.
 */
import { isProperWord, wordCount } from "./background.ts";
import { normalizeWord } from "./inflection.ts";
import { LANGUAGES } from "./languages.ts";
import { ENGLISH_WORDS } from "./lexicon.ts";
import { isCompass, isPlace } from "./places.ts";

/** Whether papers write a word, given in small letters, with a capital; in either number. */
function isProper(word: string): boolean {
  const one = normalizeWord(word);
  return isProperWord(word) || isProperWord(one) || isPlace(word) || LANGUAGES.has(word);
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

/** A word in small letters right before, without a stop between: also "woodpecker (Picoides". */
const BEHIND_SMALL = /(?:^|\s)\p{Ll}+\s\(?$/u;
/** Characters that are looked at for it. */
const LOOK_BACK = 24;
const BEFORE_BRACKET = /^\s*[([]/;

/**
 * Words, in small letters, that running text writes with a capital where neither their place nor
 * an abbreviation behind them asks for one.
 *
 * @param start - of a mention, `end` exclusive
 */
export function tellingCapitals(text: string, start: number, end: number): string[] {
  const capital = wordsOf(text.slice(start, end)).filter(isCapitalWord);
  if (capital.length === 0) return [];
  if (!BEHIND_SMALL.test(text.slice(Math.max(0, start - LOOK_BACK), start))) return [];
  if (BEFORE_BRACKET.test(text.slice(end, end + 2))) return [];
  return capital.map((word) => word.toLowerCase());
}

/** Small letters are the rule in a title of so many words, so many to each with a capital. */
const SENTENCE = { least: 2, toLarge: 0.5 } as const;

/** Whether a title has capitals where running text has them alone: "Diet of Picoides arcticus". */
export function isSentence(title: string): boolean {
  const words = wordsOf(title).slice(1);
  // Every title has "without" in small letters.
  const small = words.filter((word) => /^\p{Ll}{4,}$/u.test(word) && !ENGLISH_WORDS.has(word));
  const large = words.filter(isCapitalWord);
  return small.length >= Math.max(SENTENCE.least, SENTENCE.toLarge * large.length);
}

/** Background papers from which on a word is well known: there it would have shown its capital. */
const WELL_KNOWN = 20;
/** Of a well-known word so many papers of the term must write it large at least, and … */
const LEAST_WITNESSES = 2;
/** … so many for each that does not. */
const LEAST_ODDS = 10;
/** Below so many background papers a word may be part of a name: "Park", "Plateau". */
const SELDOM = 100;

const NONE: ReadonlySet<string> = new Set();

/**
 * Those words in small letters, out of the forms of one term.
 *
 * @param forms - surface form → papers that use it
 * @param told - word in small letters → papers whose capital for it tells
 */
export function properWords(
  forms: ReadonlyMap<string, number>,
  told: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  if ([...forms.keys()].every((form) => form === form.toLowerCase())) return NONE;
  const capital = new Map<string, number>();
  const small = new Map<string, number>();
  const runs: string[][] = [];
  // Where the forms' own capitals tell: "extended Zarankiewicz problem", "Alan Mathison Turing".
  const telling = new Set<string>();
  // "North" of "North America".
  const directions = new Set<string>();
  for (const [form, papers] of forms) {
    const words = wordsOf(form);
    for (const word of words)
      if (word === word.toLowerCase()) add(small, word, papers);
      else if (isCapitalLetter(word)) add(capital, word.toLowerCase(), papers);
    for (const [before, run] of capitalRuns(words)) {
      runs.push(run);
      for (const word of run) add(capital, word, papers);
      if (isSmallWord(before) || run.some(isProper)) for (const word of run) telling.add(word);
      for (const [i, word] of run.entries())
        if (isCompass(word) && isPlace(run[i + 1] ?? "")) directions.add(word);
    }
  }
  const hasCapital = ([word, papers]: [string, number]): boolean => {
    const others = small.get(word) ?? 0;
    if (isProper(word)) return papers >= others;
    if (directions.has(word)) return papers > others;
    if (word.length === 1) return papers > others;
    const witnesses = told.get(word) ?? 0;
    const known = backgroundPapers(word);
    if (ENGLISH_WORDS.has(word)) return false;
    if (known >= WELL_KNOWN) return witnesses >= Math.max(LEAST_WITNESSES, LEAST_ODDS * others);
    return witnesses > others || (known === 0 && others === 0 && telling.has(word));
  };
  const proper = new Set([...capital].filter(hasCapital).map(([word]) => word));
  const isAlwaysLarge = (word: string): boolean => told.has(word) && !small.has(word);
  const all = new Set([
    ...proper,
    ...runs.flatMap((run) => restOfNames(run, proper).filter(isAlwaysLarge)),
  ]);
  return withoutHalves(all, [...forms.keys()]);
}

/**
 * Without those that only forms with a capital in front write large, where that is no capital of its
 * own: "Black-backed Woodpecker" is somebody's way to write it, and "black-backed Woodpecker" nobody's.
 */
function withoutHalves(proper: ReadonlySet<string>, forms: readonly string[]): ReadonlySet<string> {
  const isHalf = (word: string): boolean => {
    if (isProper(word)) return false;
    const large = forms
      .map(wordsOf)
      .filter((words) => words.some((one, i) => i > 0 && isSame(one, word)));
    return (
      large.length > 0 &&
      large.every(([first = ""]) => isCapitalWord(first) && !proper.has(first.toLowerCase()))
    );
  };
  return new Set([...proper].filter((word) => !isHalf(word)));
}

/** Whether a word is another, written large. */
function isSame(word: string, small: string): boolean {
  return isCapitalWord(word) && word.toLowerCase() === small;
}

/**
 * "Park" of "Bletchley Park", "Black" of "Black Hills": a name that the background does not have takes
 * along what follows, unless that is common, and what stands before it.
 */
function restOfNames(run: readonly string[], proper: ReadonlySet<string>): string[] {
  const start = run.findIndex((word) => proper.has(word) && backgroundPapers(word) === 0);
  if (start < 0) return [];
  return run.filter((word, i) => i < start || (i > start && backgroundPapers(word) < SELDOM));
}

function backgroundPapers(word: string): number {
  return wordCount(normalizeWord(word)).papers;
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
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
