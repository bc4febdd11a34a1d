/**
 * Words as they are compared, by small numbers: what is known of a word is then a look into an
 * array, and a paper's words are counted in one.
 *
 * A text has its words again and again, and each phrase asks its words for half a dozen facts; by
 * the word itself, each of them would be looked up in a map.
 */
import { CHECK_BASE, HASH_BASE, hashOfKey, shiftOf } from "./key-hash.ts";
import type { Unit } from "./text.ts";

const ids = new Map<string, number>();
const norms: string[] = [];

/** By a word's number: its hashes, and what a phrase's are multiplied by when it comes behind. */
export const WORD_HASHES = {
  hash: new Int32Array(1 << 16),
  check: new Int32Array(1 << 16),
  hashShift: new Int32Array(1 << 16),
  checkShift: new Int32Array(1 << 16),
};

/** The number of a word, from 0 on in the order in which words are met; for this thread alone. */
export function wordIdOf(norm: string): number {
  const known = ids.get(norm);
  if (known !== undefined) return known;
  const id = ids.size;
  ids.set(norm, id);
  norms.push(norm);
  if (id >= WORD_HASHES.hash.length) widen();
  WORD_HASHES.hash[id] = hashOfKey(norm, HASH_BASE);
  WORD_HASHES.check[id] = hashOfKey(norm, CHECK_BASE);
  WORD_HASHES.hashShift[id] = shiftOf(norm.length, HASH_BASE);
  WORD_HASHES.checkShift[id] = shiftOf(norm.length, CHECK_BASE);
  return id;
}

/** The hash of the key of units `from` to `to`, `to` exclusive; by HASH_BASE. */
export function hashOfUnits(units: readonly Unit[], from: number, to: number): number {
  const { hash: hashes, hashShift } = WORD_HASHES;
  let hash = 0;
  for (let i = from; i < to; ++i) {
    const { word } = units[i]!;
    hash = (Math.imul(hash, hashShift[word]!) + hashes[word]!) | 0;
  }
  return hash;
}

/** The same by CHECK_BASE. */
export function checkOfUnits(units: readonly Unit[], from: number, to: number): number {
  const { check: checks, checkShift } = WORD_HASHES;
  let check = 0;
  for (let i = from; i < to; ++i) {
    const { word } = units[i]!;
    check = (Math.imul(check, checkShift[word]!) + checks[word]!) | 0;
  }
  return check;
}

/** The word that has a number. */
export function normOfWord(id: number): string {
  return norms[id] ?? "";
}

/** Numbers given so far. */
export function wordIdCount(): number {
  return ids.size;
}

function widen(): void {
  for (const column of Object.keys(WORD_HASHES) as (keyof typeof WORD_HASHES)[]) {
    const wider = new Int32Array(2 * WORD_HASHES[column].length);
    wider.set(WORD_HASHES[column]);
    WORD_HASHES[column] = wider;
  }
}

/** How often words stand in one paper at a time. */
export class WordCounts {
  #counts = new Int32Array(1 << 16);

  add(units: readonly Unit[]): void {
    if (ids.size > this.#counts.length) {
      const wider = new Int32Array(2 * ids.size);
      wider.set(this.#counts);
      this.#counts = wider;
    }
    const counts = this.#counts;
    for (const { word } of units) ++counts[word]!;
  }

  /** By id; 0 where none was added. */
  of(word: number): number {
    return this.#counts[word] ?? 0;
  }

  /** Forgets what was added: in time for those words, not for all. */
  clear(units: readonly Unit[]): void {
    const counts = this.#counts;
    for (const { word } of units) counts[word] = 0;
  }
}
