/** Looking at the beginning of a stream of bytes before it is read. */

export interface Peeked {
  /** The first chunks: as many bytes as were asked for, or more, or all there are. */
  readonly head: Buffer;
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
  const head = Buffer.concat(read);
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
