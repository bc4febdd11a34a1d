/**
 * What is so of a word wherever it stands.
 *
 * Candidates and names ask the same of each word of each paper, several times; looked up once for
 * each word of the corpus and kept with it as bits, the asking costs nothing.
 */
import {
  COMPUTING_NOUNS,
  ENGLISH_WORDS,
  EVALUATIVE,
  FOREIGN_WORDS,
  FUNCTION_LIKE,
  LIFE_NOUNS,
  OPENING_NONE,
} from "./lexicon.ts";

/** Traits, as bits. */
export const TRAIT = {
  /** Never opens or closes a term. */
  functional: 1,
  /** A judgement, a quantity or an order. */
  evaluative: 2,
  /** Digits alone. */
  number: 4,
  /** A noun of medicine, biology, ecology or psychology, or else of computing. */
  life: 8,
  computing: 16,
  /** Four letters and more, none of them small. */
  loud: 32,
  /** Neither a capital nor a digit in it, nor a mark behind it. */
  plain: 64,
  /** A small word of English; of German or a Romance language. */
  english: 128,
  foreign: 256,
  /** A determiner, a pronoun or an auxiliary: no term opens with it. */
  opensNone: 512,
} as const;

/**
 * @param lower - the word in small letters
 * @param norm - the word as it is compared
 */
export function traitsOf(word: string, lower: string, norm: string): number {
  let traits = 0;
  if (FUNCTION_LIKE.has(lower)) traits |= TRAIT.functional;
  if (EVALUATIVE.has(lower)) traits |= TRAIT.evaluative;
  if (/^\p{N}+$/u.test(lower)) traits |= TRAIT.number;
  if (LIFE_NOUNS.has(norm)) traits |= TRAIT.life;
  else if (COMPUTING_NOUNS.has(norm)) traits |= TRAIT.computing;
  if (word.length > 3 && word === word.toUpperCase()) traits |= TRAIT.loud;
  if (word === lower && !/[\p{N}+]/u.test(word)) traits |= TRAIT.plain;
  if (ENGLISH_WORDS.has(lower)) traits |= TRAIT.english;
  if (FOREIGN_WORDS.has(lower)) traits |= TRAIT.foreign;
  if (OPENING_NONE.has(lower)) traits |= TRAIT.opensNone;
  return traits;
}
