/**
 * Names of species with their genus cut short: "C. elegans", "E. coli".
 *
 * To tokenisers the full stop ends something, and "coli diet" is what follows. A capital alone, a
 * stop and a small word that looks Latin are one name; a small word behind the end of a sentence
 * ("vitamin D. however") is English, which the background papers have.
 */
import { wordCount } from "./background.ts";
import { remembered } from "./memory.ts";

/** Background papers that have a word, from which on it is one of English. */
const COMMON = 40;

/** Endings of what stands behind a genus, and a few such words that look like no Latin. */
const EPITHET =
  /^(?:\p{Ll}{2,}(?:ae|ans|ens|genes|i|is|oides|um|us)|\p{Ll}{3,}a|abies|difficile|mays|melanogaster|pombe|rerio|vivax)$/u;

/** Small words behind the initial of a person: "J. della Porta". */
const PARTICLE = /^(?:dalla|degli|della|delli)$/;

/** Whether a word may stand behind a genus. */
const isEpithet = remembered((word) => {
  return EPITHET.test(word) && !PARTICLE.test(word) && wordCount(word).papers < COMMON;
});

/** What ends before a genus: "U.S. aureus" and "J. S. bachi" are none. */
const CUT_OFF = /(?:[\p{L}\p{N}.]|\p{Lu}\.\s)$/u;

/**
 * Whether two words of a text are such a name, the full stop between them.
 *
 * @param genus - where the first stands, and `epithet` the second
 */
export function isBinomial(
  text: string,
  genus: { readonly start: number; readonly end: number },
  epithet: { readonly start: number; readonly text: string },
): boolean {
  return (
    genus.end - genus.start === 1 &&
    text[genus.end] === "." &&
    /^\.\s?$/.test(text.slice(genus.end, epithet.start)) &&
    /^\p{Lu}$/u.test(text.slice(genus.start, genus.end)) &&
    !CUT_OFF.test(text.slice(Math.max(0, genus.start - 3), genus.start)) &&
    isEpithet(epithet.text)
  );
}

/** The words of a text (UNIT), with each such name as one. */
export function joinBinomials(text: string, words: Iterable<RegExpExecArray>): string[] {
  const joined: string[] = [];
  let last = { start: 0, end: 0 };
  for (const { 0: word, index: start } of words) {
    const end = start + word.length;
    if (isBinomial(text, last, { start, text: word })) {
      joined[joined.length - 1] = text.slice(last.start, end);
      last = { start: last.start, end };
    } else {
      joined.push(word);
      last = { start, end };
    }
  }
  return joined;
}

/** Whether the first of two words is the genus of the second: "C." of "C. ", "elegans". */
export function isGenusOf(genus: string | undefined, epithet: string | undefined): boolean {
  return /^\p{Lu}\.\s?$/u.test(genus ?? "") && isEpithet(epithet?.trim() ?? "");
}
