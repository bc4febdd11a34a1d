/**
 * What encoding a source's bytes are in.
 *
 * Nothing says so reliably: programs write UTF-8 with a mark and without, UTF-16 on Windows, and
 * Windows-1252 where nobody looked, sometimes under a head that says otherwise. A mark and the
 * pattern of the bytes count before what a file says of itself.
 */

/** How bytes become text. */
export interface Encoding {
  /** As a person would say it. */
  readonly name: string;
  /** "mixed": UTF-8 where that is what the bytes are, Windows-1252 elsewhere. */
  readonly label: string;
  /** A byte that ends a line, where lines can be told from bytes. */
  readonly newline: number;
  /** All at once, for a head that may end within a character; old Macs' line ends become "\n". */
  decode(bytes: Uint8Array): string;
}

/** UTF-16 without a mark: every other byte of text in Latin letters is 0. */
const ZERO_SHARE = 0.3;

/** The encoding of a source that begins with these bytes. */
export function findEncoding(head: Uint8Array): Encoding {
  const label = markOf(head) ?? patternOf(head) ?? declaredIn(head);
  if (label !== null) {
    return { name: label.toUpperCase(), label, newline: 0x0a, decode: decodeAs(label) };
  }
  const isMac = head.includes(0x0d) && !head.includes(0x0a);
  return {
    name: "UTF-8",
    label: "mixed",
    newline: isMac ? 0x0d : 0x0a,
    decode: (bytes) => unifyLineEnds(decodeMixed(bytes, true).text, isMac),
  };
}

/** "\r\n" as "\n", and a lone "\r" too where a file has no other line ends. */
export function unifyLineEnds(text: string, isMac: boolean): string {
  if (!text.includes("\r")) return text;
  return text.replace(isMac ? /\r\n?/g : /\r\n/g, "\n");
}

export interface Mixed {
  readonly text: string;
  /** Bytes that are no UTF-8 and were read as Windows-1252. */
  readonly foreign: number;
  /** Whether a byte was neither, and U+FFFD stands for it. */
  readonly isBroken: boolean;
}

const STRICT = new TextDecoder("utf-8", { fatal: true });
const LATIN = new TextDecoder("windows-1252");

/** Bytes as UTF-8, without a mark at their beginning; null where some are none. */
export function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Bytes that are UTF-8, or else Windows-1252, character by character: files put together from
 * several exports hold both.
 *
 * @param isCut - the bytes may end within a character, which is then left out
 */
export function decodeMixed(given: Uint8Array, isCut = false): Mixed {
  const bytes = isCut ? withoutCut(given) : given;
  const whole = decodeStrictly(bytes);
  if (whole !== null) return { text: whole, foreign: 0, isBroken: false };
  // Some byte is no UTF-8: look at each.
  let text = "";
  let foreign = 0;
  let isBroken = false;
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) text += STRICT.decode(bytes.subarray(from, to));
  };
  for (let i = 0; i < bytes.length;) {
    const length = sequenceAt(bytes, i);
    if (length > 0) {
      i += length;
      continue;
    }
    flush(i);
    const character = LATIN.decode(bytes.subarray(i, i + 1));
    // Five bytes of Windows-1252 stand for nothing; decoders give them as control characters.
    const isNothing = /[\x80-\x9f]/.test(character);
    text += isNothing ? "\ufffd" : character;
    isBroken ||= isNothing;
    ++foreign;
    from = ++i;
  }
  flush(bytes.length);
  return { text, foreign, isBroken };
}

/** Length of the UTF-8 sequence that begins at `i`, 0 where none does (RFC 3629, section 4). */
function sequenceAt(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >> 4 === 0xe ? 3 : lead >> 3 === 0x1e ? 4 : 0;
  for (let j = 1; j < length; ++j) if (((bytes[i + j] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[i + 1] ?? 0;
  const isOverlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const isOutside =
    (lead === 0xed && second > 0x9f) || lead > 0xf4 || (lead === 0xf4 && second > 0x8f);
  return isOverlong || isOutside ? 0 : length;
}

/** Without a last character whose bytes are not all there. */
export function withoutCut(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); ++back) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

function markOf(head: Uint8Array): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return null;
}

function patternOf(head: Uint8Array): string | null {
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) ++zeros[i % 2]!;
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  if (odd > ZERO_SHARE && even === 0) return "utf-16le";
  if (even > ZERO_SHARE && odd === 0) return "utf-16be";
  return null;
}

/** What an XML file says it is in, where that is neither UTF-8 nor a subset of Windows-1252. */
function declaredIn(head: Uint8Array): string | null {
  const start = LATIN.decode(head.subarray(0, 200));
  const name = /^\s*<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(start)?.[1];
  if (name === undefined) return null;
  try {
    const { encoding } = new TextDecoder(name);
    return /^(?:utf-|windows-1252$)/.test(encoding) ? null : encoding;
  } catch {
    return null;
  }
}

function decodeAs(label: string): (bytes: Uint8Array) => string {
  return (bytes) => {
    const text = new TextDecoder(label).decode(bytes, { stream: true });
    return unifyLineEnds(text, !text.includes("\n"));
  };
}
