/**
 * What was worked out of late for stretches of texts, in bounded memory.
 *
 * A text's words are asked for one after the other. To cut each out, only to find that it is known,
 * would take longer than all that is then done with it; so a stretch is found where it stands, by
 * two hashes of 32 bits (key-hash.ts says why two are enough), and cut out when it is met first.
 *
 * Two tables: where the younger is full it becomes the elder, and what the elder alone held is
 * forgotten. That keeps what is asked for again and again, at the price of one look more.
 */
import { CHECK_BASE } from "./key-hash.ts";

/** Multiplier of the FNV hash: http://www.isthe.com/chongo/tech/comp/fnv/ */
const FNV_PRIME = 0x01000193;

/** Slots for each entry that a table can hold: few share one. */
const SLOTS_PER_ENTRY = 3;

/** The hash of a stretch with one more UTF-16 unit; that of the empty one is 0. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

/** The hash that makes sure, likewise. */
export function checkOn(check: number, code: number): number {
  return (Math.imul(check, CHECK_BASE) + code + 1) | 0;
}

export class SliceCache<Value> {
  readonly #size: number;
  #young: Table<Value>;
  #old: Table<Value>;

  /** @param size - values that are kept for certain; at most twice as many are held */
  constructor(size: number) {
    this.#size = size;
    this.#young = new Table(size);
    this.#old = new Table(size);
  }

  /**
   * @param hash - of the stretch from `from` to `to` (exclusive), by hashOn
   * @param check - the same by checkOn
   * @param make - works a value out where none is known
   */
  get(
    text: string,
    from: number,
    to: number,
    hash: number,
    check: number,
    make: (key: string) => Value,
  ): Value {
    const young = this.#young.find(hash, check);
    if (young !== undefined) return young;
    const value = this.#old.find(hash, check) ?? make(text.slice(from, to));
    if (this.#young.count >= this.#size) {
      [this.#young, this.#old] = [this.#old, this.#young];
      this.#young.clear();
    }
    this.#young.add(hash, check, value);
    return value;
  }
}

/** Values by hashes, the next free slot where one is taken. */
class Table<Value> {
  readonly #mask: number;
  /** Hash and check of each slot, side by side. */
  readonly #hashes: Int32Array;
  readonly #values: (Value | undefined)[];
  count = 0;

  constructor(size: number) {
    const slots = 2 ** Math.ceil(Math.log2(SLOTS_PER_ENTRY * Math.max(1, size)));
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(2 * slots);
    this.#values = new Array<Value | undefined>(slots).fill(undefined);
  }

  find(hash: number, check: number): Value | undefined {
    const hashes = this.#hashes;
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & this.#mask) {
      const value = this.#values[slot];
      if (value === undefined) return undefined;
      if (hashes[2 * slot] === hash && hashes[2 * slot + 1] === check) return value;
    }
  }

  /** Adds what is not there. */
  add(hash: number, check: number, value: Value): void {
    let slot = this.#slotOf(hash);
    while (this.#values[slot] !== undefined) slot = (slot + 1) & this.#mask;
    this.#hashes[2 * slot] = hash;
    this.#hashes[2 * slot + 1] = check;
    this.#values[slot] = value;
    ++this.count;
  }

  clear(): void {
    this.#values.fill(undefined);
    this.count = 0;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}
