/**
 * What was worked out of late, in bounded memory.
 *
 * Two maps: where the younger is full it becomes the elder, and what the elder alone held is
 * forgotten. That keeps what is asked for again and again, at the price of one look more.
 */
export class RecentCache<Value> {
  readonly #size: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  /** @param size - values that are kept for certain; at most twice as many are held */
  constructor(size: number) {
    this.#size = size;
  }

  get(key: string, make: (key: string) => Value): Value {
    let value = this.#young.get(key);
    if (value !== undefined) return value;
    value = this.#old.get(key) ?? make(key);
    if (this.#young.size >= this.#size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
