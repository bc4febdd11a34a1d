/**
 * Short arrays of numbers that live long, side by side in large buffers.
 *
 * A typed array of its own takes some three hundred bytes beside its numbers. A paper between its
 * reading and its line holds half a dozen of them, and of a hundred thousand papers that is a sixth
 * of all memory.
 *
 * A buffer goes when the last of its arrays goes, so what goes early and what stays have pools of
 * their own. No array is sent to another thread: the copy would take the whole buffer along.
 */

const BUFFER_BYTES = 1 << 20;
/** Longer arrays get a buffer of their own: what they take beside their numbers is nothing to them. */
const MOST_BYTES = BUFFER_BYTES >> 4;
/** All that is pooled begins where each of the kinds can. */
const ALIGNMENT = 4;

type Place = readonly [buffer: ArrayBuffer, start: number, length: number];

export class ArrayPool {
  #buffer = new ArrayBuffer(0);
  #used = 0;

  bytes(values: ArrayLike<number>): Uint8Array {
    return filled(new Uint8Array(...this.#placeFor(values.length, 1)), values);
  }

  shorts(values: ArrayLike<number>): Uint16Array {
    return filled(new Uint16Array(...this.#placeFor(values.length, 2)), values);
  }

  ints(values: ArrayLike<number>): Int32Array {
    return filled(new Int32Array(...this.#placeFor(values.length, 4)), values);
  }

  floats(values: ArrayLike<number>): Float32Array {
    return filled(new Float32Array(...this.#placeFor(values.length, 4)), values);
  }

  #placeFor(length: number, size: number): Place {
    const bytes = length * size;
    if (bytes > MOST_BYTES) return [new ArrayBuffer(bytes), 0, length];
    if (this.#used + bytes > this.#buffer.byteLength) {
      this.#buffer = new ArrayBuffer(BUFFER_BYTES);
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    return [this.#buffer, start, length];
  }
}

/** For what a paper has until it is linked. */
export const PASSING = new ArrayPool();

/** For what it has to the end. */
export const LASTING = new ArrayPool();

function filled<Values extends { set(values: ArrayLike<number>): void }>(
  made: Values,
  values: ArrayLike<number>,
): Values {
  made.set(values);
  return made;
}
