/**
 * Words as they are compared, by small numbers: what is known of a word is then a look into an
 * array, and a paper's words are counted in one.
 *
 * A text has its words again and again, and each phrase asks its words for half a dozen facts; by
 * the word itself, each of them would be looked up in a map.
 */
import type { Unit } from "./text.ts";

const ids = new Map<string, number>();

/** The number of a word, from 0 on in the order in which words are met; for this process alone. */
export function wordIdOf(norm: string): number {
  let id = ids.get(norm);
  if (id === undefined) ids.set(norm, (id = ids.size));
  return id;
}

/** Numbers given so far. */
export function wordIdCount(): number {
  return ids.size;
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
