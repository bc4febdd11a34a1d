/**
 * Keys by two hashes of 32 bits, in place of the strings that they are.
 *
 * A key is its words' forms in one, and most stretches of a text are the key of nothing: to join
 * the words only to find that costs more than all that linking does else. A rolling hash of a
 * phrase follows from those of its words, whatever the borders between them; two such hashes tell
 * the keys of all papers that were ever written apart.
 *
 * R. M. Karp and M. O. Rabin, "Efficient randomized pattern-matching algorithms", IBM Journal of
 * Research and Development 31 (1987), 249–260, https://doi.org/10.1147/rd.312.0249
 */

/** Of the hash that finds a key, and of the one that makes sure. Odd, so that no bit is lost. */
export const HASH_BASE = 0x01000193;
export const CHECK_BASE = 0x9e3779b1;

/** The hash of a text: a polynomial of its UTF-16 units. */
export function hashOfKey(text: string, base: number): number {
  let hash = 0;
  for (let i = 0; i < text.length; ++i) hash = (Math.imul(hash, base) + text.charCodeAt(i) + 1) | 0;
  return hash;
}

/** What a hash is multiplied by when a text of so many UTF-16 units is put behind its own. */
export function shiftOf(length: number, base: number): number {
  let shift = 1;
  for (let i = 0; i < length; ++i) shift = Math.imul(shift, base);
  return shift;
}

/** The columns of a table, in memory that threads share where they can. */
export interface KeyColumns {
  readonly hashes: Int32Array;
  readonly checks: Int32Array;
  /** −1 where the slot is free. */
  readonly values: Int32Array;
}

/** A map from keys to numbers ≥ 0 that holds no key: each has a slot, or the next free one. */
export class KeyTable {
  readonly columns: KeyColumns;
  readonly #mask: number;

  constructor(columns: KeyColumns) {
    this.columns = columns;
    this.#mask = columns.values.length - 1;
  }

  static of(map: ReadonlyMap<string, number>): KeyTable {
    const slots = 2 ** Math.ceil(Math.log2(2 * map.size + 1));
    const table = new KeyTable({
      hashes: sharedInts(slots),
      checks: sharedInts(slots),
      values: sharedInts(slots).fill(-1),
    });
    for (const [key, value] of map) table.#add(key, value);
    return table;
  }

  /** The number of a key; −1 where it has none. */
  get(key: string): number {
    return this.find(hashOfKey(key, HASH_BASE), hashOfKey(key, CHECK_BASE));
  }

  /** The number of the key with these hashes; −1 where it has none. */
  find(hash: number, check: number): number {
    return this.columns.values[this.#slotOf(hash, check)]!;
  }

  #add(key: string, value: number): void {
    const { hashes, checks, values } = this.columns;
    const [hash, check] = [hashOfKey(key, HASH_BASE), hashOfKey(key, CHECK_BASE)];
    const slot = this.#slotOf(hash, check);
    // Another key's hashes: none is known but such as somebody contrived, of 2,048 letters each. Those
    // count as one.
    if (values[slot] !== -1) return;
    hashes[slot] = hash;
    checks[slot] = check;
    values[slot] = value;
  }

  /** Where a key is, or the free slot that it could have. */
  #slotOf(hash: number, check: number): number {
    const { hashes, checks, values } = this.columns;
    let slot = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & this.#mask;
    while (values[slot] !== -1 && (hashes[slot] !== hash || checks[slot] !== check))
      slot = (slot + 1) & this.#mask;
    return slot;
  }
}

/** A page has no memory to share unless its server says so; it has no threads to share it with. */
function sharedInts(length: number): Int32Array {
  if (typeof SharedArrayBuffer === "undefined") return new Int32Array(length);
  return new Int32Array(new SharedArrayBuffer(4 * length));
}
