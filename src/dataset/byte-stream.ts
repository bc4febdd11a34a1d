/**
 * Numbers and text, one after the other in bytes: a small number takes a single byte.
 *
 * For what columns.ts would spend four bytes each on. Numbers are written seven bits a byte, lowest
 * first, each byte but the last with its highest bit set (LEB128). Runs in the browser and in Node.
 */

export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** @param value - a whole number from 0 to 2³² − 1 */
  uint(value: number): void {
    this.#reserve(5);
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 128)) {
      this.#bytes[this.#length++] = (rest % 128) | 0x80;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Bytes after how many they are. */
  block(bytes: Uint8Array): void {
    this.uint(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy of what was written. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Begins anew. */
  clear(): void {
    this.#length = 0;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what a ByteWriter wrote, in the same order. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  /** @param at - where to begin */
  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Where the next is read. */
  get at(): number {
    return this.#at;
  }

  /** @throws RangeError past the end */
  uint(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError("the bytes end too early");
      if (byte < 0x80) return value + byte * unit;
      value += (byte - 0x80) * unit;
    }
  }

  /**
   * The bytes of a block, where they lie.
   *
   * @throws RangeError past the end
   */
  block(): Uint8Array {
    const length = this.uint();
    if (this.#at + length > this.#bytes.length) throw new RangeError("the bytes end too early");
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }
}
