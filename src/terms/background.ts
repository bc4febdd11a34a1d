/**
 * How common phrases and words are in papers of many fields.
 *
 * Of one abstract nobody can tell that "previous work" is said everywhere and "reward model" is
 * not. What authors put into titles, and say again, is what papers are about: those counts tell
 * terms from mere phrases without anybody's labels. They were taken once, from some ninety thousand
 * papers (model/background.json; docs/terms.md says which), and ship as figures.
 */
import table from "./model/background.json" with { type: "json" };

export interface PhraseCount {
  /** Papers that have the phrase. */
  readonly papers: number;
  /** Those of them in which it is a whole noun phrase. */
  readonly whole: number;
  /** Those that have it in the title, and those of them in which it is a whole noun phrase there. */
  readonly titles: number;
  readonly wholeTitles: number;
  /** Those that have it twice or more. */
  readonly repeated: number;
}

export interface WordCount {
  /** Papers that have the word, as words are compared. */
  readonly papers: number;
  /** Those that have it in the title. */
  readonly titles: number;
}

const NO_PHRASE: PhraseCount = { papers: 0, whole: 0, titles: 0, wholeTitles: 0, repeated: 0 };
const NO_WORD: WordCount = { papers: 0, titles: 0 };

/**
 * Phrases by hashes of their keys, in place of a map of them: most that is asked for is not there,
 * and a map reads a key through to find that. Two hashes of 32 bits tell the keys of all papers
 * that were ever written apart.
 */
class PhraseTable {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  readonly #checks: Int32Array;
  readonly #counts: (PhraseCount | undefined)[];

  constructor(entries: readonly (readonly [string, PhraseCount])[]) {
    const slots = 2 ** Math.ceil(Math.log2(2 * entries.length + 1));
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(slots);
    this.#checks = new Int32Array(slots);
    this.#counts = new Array<PhraseCount | undefined>(slots).fill(undefined);
    for (const [key, count] of entries) {
      const slot = this.#slotOf(key);
      if (this.#counts[slot] !== undefined) throw new RangeError(`twice in the table: ${key}`);
      this.#hashes[slot] = hashOf(key, HASH_PRIME);
      this.#checks[slot] = hashOf(key, CHECK_PRIME);
      this.#counts[slot] = count;
    }
  }

  get(key: string): PhraseCount | undefined {
    return this.#counts[this.#slotOf(key)];
  }

  /** Where a key is, or a free slot that it could have. */
  #slotOf(key: string): number {
    const hash = hashOf(key, HASH_PRIME);
    let check: number | undefined;
    for (let slot = (hash ^ (hash >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      if (this.#counts[slot] === undefined) return slot;
      if (this.#hashes[slot] !== hash) continue;
      check ??= hashOf(key, CHECK_PRIME);
      if (this.#checks[slot] === check) return slot;
    }
  }
}

const HASH_PRIME = 0x01000193;
const CHECK_PRIME = 0x5bd1e995;

function hashOf(key: string, prime: number): number {
  let hash = 0;
  for (let i = 0; i < key.length; ++i) hash = Math.imul(hash ^ key.charCodeAt(i), prime);
  return hash;
}

const PHRASES = new PhraseTable(
  rows(table.phrases).map(([key, counts]) => {
    const [papers = 0, whole = 0, titles = 0, wholeTitles = 0, repeated = 0] = counts;
    return [key, { papers, whole, titles, wholeTitles, repeated }];
  }),
);

const WORDS: ReadonlyMap<string, WordCount> = new Map(
  rows(table.words).map(([norm, [papers = 0, titles = 0]]) => [norm, { papers, titles }]),
);

/** By key; 0 for all where fewer papers have it than are worth counting. */
export function phraseCount(key: string): PhraseCount {
  return PHRASES.get(key) ?? NO_PHRASE;
}

/** From so many papers on their habits say something. */
const MANY = 100;
/** Shares of the papers that have a phrase: in the title, and more than once. */
const SELDOM_TITLED = 0.06;
const SELDOM_REPEATED = 0.045;

/**
 * Whether papers have a phrase in passing alone: "general framework", "public dataset". Hardly a
 * title has it, and hardly a paper that says it says it again.
 */
export function isInPassing({ papers, titles, repeated }: PhraseCount): boolean {
  return papers >= MANY && titles < SELDOM_TITLED * papers && repeated < SELDOM_REPEATED * papers;
}

/** Of a word as words are compared; likewise. */
export function wordCount(norm: string): WordCount {
  return WORDS.get(norm) ?? NO_WORD;
}

/**
 * Shares of the papers with a word in which it is a noun phrase by itself, be it once; and of those
 * that have it as a noun in which it is said again.
 */
const SELDOM_ALONE = 0.08;
const SELDOM_MEANT = 0.1;

/**
 * Whether a word, as words are compared, only says what something is like: "efficient", "robust".
 * Titles have it before a noun, in a noun's capital; but hardly a paper has it by itself, or comes
 * back to it, as those do that are about "multimodal" things.
 */
export function isJudgement(norm: string): boolean {
  const { papers } = wordCount(norm);
  const phrase = phraseCount(norm);
  return (
    papers >= MANY &&
    phrase.whole < SELDOM_ALONE * papers &&
    phrase.repeated < SELDOM_MEANT * phrase.papers
  );
}

const PROPER: ReadonlySet<string> = new Set(table.proper.split("\n"));

/** Of a word in small letters: whether papers write it with a capital: "Gaussian", "Turing". */
export function isProperWord(small: string): boolean {
  return PROPER.has(small);
}

function rows(text: string): (readonly [string, readonly number[]])[] {
  if (text === "") return [];
  return text.split("\n").map((line) => {
    const [key = "", ...counts] = line.split(" ");
    return [key, counts.map(Number)];
  });
}
