/**
 * What was worked out of late for stretches of texts, in bounded memory.
 *
 * A text's words are asked for one after the other. To cut each out, only to find that it is known,
 * would take longer than all that is then done with it; so a stretch is found where it stands, by
 * its hash, and cut out when it is met first.
 *
 * Two tables: where the younger is full it becomes the elder, and what the elder alone held is
 * forgotten. That keeps what is asked for again and again, at the price of one look more.
 */

/** A value and the stretch that it is worked out for. */
interface Entry<Value> {
  readonly key: string;
  readonly hash: number;
  readonly value: Value;
}

/** Multiplier of the FNV hash: http://www.isthe.com/chongo/tech/comp/fnv/ */
const FNV_PRIME = 0x01000193;

/** Slots for each entry that a table can hold: few share one. */
const SLOTS_PER_ENTRY = 3;

/** The hash of a stretch with one more UTF-16 unit; that of the empty one is 0. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
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
   * @param make - works a value out where none is known
   */
  get(text: string, from: number, to: number, hash: number, make: (key: string) => Value): Value {
    let entry = this.#young.find(text, from, to, hash);
    if (entry !== undefined) return entry.value;
    entry = this.#old.find(text, from, to, hash);
    if (entry === undefined) {
      const key = text.slice(from, to);
      entry = { key, hash, value: make(key) };
    }
    if (this.#young.count >= this.#size) {
      [this.#young, this.#old] = [this.#old, this.#young];
      this.#young.clear();
    }
    this.#young.add(entry);
    return entry.value;
  }
}

/** Entries by hash, the next free slot where one is taken. */
class Table<Value> {
  readonly #mask: number;
  readonly #slots: (Entry<Value> | undefined)[];
  count = 0;

  constructor(size: number) {
    const slots = 2 ** Math.ceil(Math.log2(SLOTS_PER_ENTRY * Math.max(1, size)));
    this.#mask = slots - 1;
    this.#slots = new Array<Entry<Value> | undefined>(slots).fill(undefined);
  }

  find(text: string, from: number, to: number, hash: number): Entry<Value> | undefined {
    const slots = this.#slots;
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & this.#mask) {
      const entry = slots[slot];
      if (entry === undefined) return undefined;
      if (entry.hash === hash && isAt(entry.key, text, from, to)) return entry;
    }
  }

  /** Adds what is not there. */
  add(entry: Entry<Value>): void {
    let slot = this.#slotOf(entry.hash);
    while (this.#slots[slot] !== undefined) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = entry;
    ++this.count;
  }

  clear(): void {
    this.#slots.fill(undefined);
    this.count = 0;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}

function isAt(key: string, text: string, from: number, to: number): boolean {
  if (key.length !== to - from) return false;
  for (let i = 0; i < key.length; ++i)
    if (key.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
