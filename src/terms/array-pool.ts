/**
 * Short arrays of numbers that live long, side by side in large buffers.
 *
 * A typed array of its own takes some three hundred bytes beside its numbers. A paper between its
 * reading and its line holds half a dozen of them, and of a hundred thousand papers that is a sixth
 * of all memory.
 *
 * A buffer goes when the last of its arrays goes. None of them is sent to another thread: the copy
 * would take the whole buffer along.
 */

const BUFFER_BYTES = 1 << 20;
/** Longer arrays get a buffer of their own: what they take beside their numbers is nothing to them. */
const MOST_BYTES = BUFFER_BYTES >> 4;
/** All that is pooled begins where each of the kinds can. */
const ALIGNMENT = 4;

let buffer = new ArrayBuffer(BUFFER_BYTES);
let used = 0;

export function pooledBytes(values: ArrayLike<number>): Uint8Array {
  return filled(values, 1, (...place) => new Uint8Array(...place));
}

export function pooledShorts(values: ArrayLike<number>): Uint16Array {
  return filled(values, 2, (...place) => new Uint16Array(...place));
}

export function pooledInts(values: ArrayLike<number>): Int32Array {
  return filled(values, 4, (...place) => new Int32Array(...place));
}

export function pooledFloats(values: ArrayLike<number>): Float32Array {
  return filled(values, 4, (...place) => new Float32Array(...place));
}

type Place = readonly [buffer: ArrayBuffer, start: number, length: number];

function filled<Values extends { set(values: ArrayLike<number>): void }>(
  values: ArrayLike<number>,
  size: number,
  make: (...place: Place) => Values,
): Values {
  const made = make(...placeFor(values.length, size));
  made.set(values);
  return made;
}

function placeFor(length: number, size: number): Place {
  const bytes = length * size;
  if (bytes > MOST_BYTES) return [new ArrayBuffer(bytes), 0, length];
  if (used + bytes > BUFFER_BYTES) {
    buffer = new ArrayBuffer(BUFFER_BYTES);
    used = 0;
  }
  const start = used;
  used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  return [buffer, start, length];
}
