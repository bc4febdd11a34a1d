/**
 * How common phrases and words are in papers of many fields.
 *
 * Of one abstract nobody can tell that "previous work" is said everywhere and "reward model" is
 * not. What authors put into titles, and say again, is what papers are about: those counts tell
 * terms from mere phrases without anybody's labels. They were taken once, from some ninety thousand
 * papers (model/background.json; docs/terms.md says which), and ship as figures.
 */
import { CHECK_BASE, HASH_BASE, hashOfKey } from "./key-hash.ts";
import table from "./model/background.json" with { type: "json" };
import type { Unit } from "./text.ts";
import { checkOfUnits, hashOfUnits } from "./word-ids.ts";

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

const NO_WORD: WordCount = { papers: 0, titles: 0 };

/** What a row of the table holds: two hashes of a key (key-hash.ts), and its counts. */
const ROW = {
  hash: 0,
  check: 1,
  papers: 2,
  whole: 3,
  titles: 4,
  wholeTitles: 5,
  repeated: 6,
} as const;
/** Numbers in a row, one to spare: half a line of the processor's memory. */
const ROW_SIZE = 8;

/**
 * Phrases by hashes of their keys, in place of a map of them: most that is asked for is not there,
 * and a map reads a key through to find that. All that is known of one stands side by side, for one
 * look into slow memory is all that an answer then takes.
 */
class PhraseTable {
  readonly #mask: number;
  /** A row is free where it has no papers. */
  readonly #rows: Int32Array;

  constructor(entries: readonly (readonly [string, readonly number[]])[]) {
    const slots = 2 ** Math.ceil(Math.log2(2 * entries.length + 1));
    this.#mask = slots - 1;
    this.#rows = new Int32Array(slots * ROW_SIZE);
    for (const [key, counts] of entries) {
      const [hash, check] = [hashOfKey(key, HASH_BASE), hashOfKey(key, CHECK_BASE)];
      const row = this.#rowOf(hash, check);
      if (this.#rows[row + ROW.papers] !== 0) throw new RangeError(`twice in the table: ${key}`);
      this.#rows.set([hash, check, ...counts], row);
    }
  }

  get(hash: number, check: number): PhraseCount {
    const rows = this.#rows;
    const row = this.#rowOf(hash, check);
    return {
      papers: rows[row + ROW.papers]!,
      whole: rows[row + ROW.whole]!,
      titles: rows[row + ROW.titles]!,
      wholeTitles: rows[row + ROW.wholeTitles]!,
      repeated: rows[row + ROW.repeated]!,
    };
  }

  /** Where a key is, or a free row that it could have. */
  #rowOf(hash: number, check: number): number {
    const rows = this.#rows;
    let slot = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & this.#mask;
    for (;;) {
      const row = slot * ROW_SIZE;
      if (rows[row + ROW.papers] === 0) return row;
      if (rows[row + ROW.hash] === hash && rows[row + ROW.check] === check) return row;
      slot = (slot + 1) & this.#mask;
    }
  }
}

const PHRASES = new PhraseTable(rows(table.phrases));

const WORDS: ReadonlyMap<string, WordCount> = new Map(
  rows(table.words).map(([norm, [papers = 0, titles = 0]]) => [norm, { papers, titles }]),
);

/** By key; 0 for all where fewer papers have it than are worth counting. */
export function phraseCount(key: string): PhraseCount {
  return PHRASES.get(hashOfKey(key, HASH_BASE), hashOfKey(key, CHECK_BASE));
}

/** The same of the key of units `from` to `to`, `to` exclusive, which need not be put together. */
export function phraseCountOf(units: readonly Unit[], from: number, to: number): PhraseCount {
  return PHRASES.get(hashOfUnits(units, from, to), checkOfUnits(units, from, to));
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
