/** Bytes that come in pieces: put together, and looked at before they are read. */

export interface Peeked {
  /** The first chunks: as many bytes as were asked for, or more, or all there are. */
  readonly head: Uint8Array;
  /** Whether the head is all there is. */
  readonly isAll: boolean;
  /** The whole stream, the head included; it can be read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** The first bytes of a stream, and the stream as if it had not been touched. */
export async function peek(stream: AsyncIterable<Uint8Array>, bytes: number): Promise<Peeked> {
  const iterator: AsyncIterator<Uint8Array, unknown> = stream[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let isAll = false;
  for (let length = 0; length < bytes;) {
    const next = await iterator.next();
    if (next.done === true) {
      isAll = true;
      break;
    }
    read.push(next.value);
    length += next.value.length;
  }
  const head = joinBytes(read);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      while (!isAll) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head, isAll, chunks: chunks() };
}

/** Pieces as one; one alone is given as it is. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first;
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
