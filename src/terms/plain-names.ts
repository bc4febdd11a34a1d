/**
 * Names in the letters of ordinary words: "Places", "Natural Questions", "observed trajectories".
 *
 * Nothing in such a word says that it is a name, and every word once stands where one would: behind
 * "called", or with a capital in the middle of a sentence. Whoever means a name writes it as one,
 * though, whether he says more of it or not; what most papers write as they write any word is none.
 */
import { isProperWord, wordCount } from "./background.ts";
import { normsOfText } from "./key.ts";
import { PROCEDURES } from "./lexicon.ts";

/** Share of the papers with such a name that must write it as one. */
export const LEAST_WRITTEN = 0.5;

const PLAIN = /^\p{Lu}?\p{Ll}+(?:[\s-]\p{Lu}?\p{Ll}+)*$/u;
const SPACE = /\s/;

/**
 * Whether forms of one name are ordinary words in ordinary letters. What ends with a procedure is
 * not: "coordinate descent" is a method, however many write it in small letters.
 *
 * @param isWord - whether some paper has it in small letters: several words are ordinary ones then,
 *   whatever somebody's letters ("rOad sceNe"); one word is told by them ("coin" is no COIN)
 */
export function isPlainName(forms: Iterable<string>, isWord: boolean): boolean {
  const written = [...forms];
  const isPhrase = written.some((form) => SPACE.test(form));
  if (!(isWord && isPhrase) && !written.every((form) => PLAIN.test(form))) return false;
  if (!written.every((form) => SPACE.test(form) || isKnownWord(form))) return false;
  return !written.some((form) => PROCEDURES.has(normsOfText(form).at(-1) ?? ""));
}

/** Whether others have the words, and write them in small letters: "Geometric", but not "Waymo". */
function isKnownWord(form: string): boolean {
  return normsOfText(form).every((norm) => wordCount(norm).papers > 0 && !isProperWord(norm));
}

/**
 * What is asked for rather than done, as words are compared and run together. Nouns that methods are
 * called by as well stand with the object that makes a task of them: one tracks persons, but SORT is a
 * "tracking", and any method may be some "generation", "estimation" or "planning".
 */
const TASK = new RegExp(
  `(?:${[
    "answering captioning classification correction counting detection disambiguation extraction",
    "forecasting grounding navigation parsing prediction reidentification recognition rearrangement",
    "recommendation retrieval segmentation similarity summarization surgery tagging translation",
    "understanding verification domainadaptation domaingeneralization languageinference",
    "sentimentanalysis entityresolution coreferenceresolution superresolution",
    "(?:caption|code|definition|dialogue|image|question|response|story|text|video)generation",
    "(?:image|speech|view)synthesis (?:motion|path|sequence|task)planning",
    "(?:object|people|person|pedestrian|target|visual)tracking",
    "[a-z]{3,}learning (?:augmented|mixed|virtual)reality",
  ]
    .join(" ")
    .replaceAll(" ", "|")})$`,
);

/**
 * Whether forms of one name say a task in ordinary words: "visual place recognition", "Abusive
 * Language Detection". "Stanford Natural Language Inference" is the name of a data set.
 */
export function isTask(forms: Iterable<string>): boolean {
  for (const form of forms) {
    const norms = normsOfText(form);
    if (norms.length < 2 || !TASK.test(norms.join(""))) continue;
    if (PLAIN.test(form) && isKnownWord(form)) return true;
  }
  return false;
}
