/**
 * Which keys a vocabulary has, at a glance.
 *
 * Nearly all stretches of words in a text are no term: a bit passes most of them over, before their
 * letters are put together and looked up.
 */
import { HASH_BASE, hashOfKey, type KeyTable } from "./key-hash.ts";

/** Bits of the table of hashes for each slot: one stretch in sixteen is looked up for nothing. */
const BITS_PER_SLOT = 8;
const LEAST_BITS = 1 << 12;

/** A set of hashes in little memory; it may take one that was not added for one that was. */
class HashFilter {
  readonly #words: Uint32Array;
  readonly #shift: number;

  constructor(slots: number) {
    const bits = Math.ceil(Math.log2(Math.max(LEAST_BITS, BITS_PER_SLOT * slots)));
    this.#words = new Uint32Array(2 ** (bits - 5));
    this.#shift = 32 - bits;
  }

  add(hash: number): void {
    const slot = this.#slotOf(hash);
    this.#words[slot >>> 5] = (this.#words[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }

  has(hash: number): boolean {
    const slot = this.#slotOf(hash);
    return ((this.#words[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }

  /** Its upper bits, mixed. */
  #slotOf(hash: number): number {
    return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> this.#shift;
  }
}

/** Of some keys. */
export function filterOfKeys(keys: readonly string[]): HashFilter {
  const filter = new HashFilter(keys.length);
  for (const key of keys) filter.add(hashOfKey(key, HASH_BASE));
  return filter;
}

/** Of all keys of a table. */
export function filterOf({ columns: { hashes, values } }: KeyTable): HashFilter {
  const filter = new HashFilter(values.length);
  for (const [slot, value] of values.entries()) if (value >= 0) filter.add(hashes[slot]!);
  return filter;
}
