/**
 * Bytes to text in pieces, with "\n" line ends.
 *
 * A piece of UTF-8 ends where a line ends, so that a broken byte can be reported with its line; only
 * a line of a megabyte and more is cut within.
 */
import { InputError, type OnProblem } from "../errors.ts";
import { joinBytes } from "./chunks.ts";
import { decodeMixed, type Encoding, unifyLineEnds, withoutCut } from "./encoding.ts";

export interface Piece {
  readonly text: string;
}

/** A line longer than this is cut, in bytes. */
const LONGEST = 1024 * 1024;
/** Letters around a broken byte that a message shows. */
const AROUND = 20;

/** The text of a source's bytes; `onProblem` is told what is not as its encoding says. */
export function decode(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  onProblem: OnProblem,
): AsyncIterable<Piece> {
  return encoding.label === "mixed"
    ? decodeUtf8(file, chunks, encoding, onProblem)
    : decodeOther(chunks, encoding);
}

async function* decodeUtf8(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  { newline }: Encoding,
  onProblem: OnProblem,
): AsyncGenerator<Piece> {
  const isMac = newline === 0x0d;
  let line = 1;
  let isTold = false;
  const decodeBlock = (block: Uint8Array): Piece => {
    const { text: whole, foreign } = decodeMixed(block);
    const text = unifyLineEnds(whole, isMac);
    if (foreign > 0) {
      // Which line it was: seldom enough to decode them once more.
      let number = line;
      for (const row of splitBytes(block, newline)) {
        const found = decodeMixed(row);
        if (found.isBroken) onProblem(brokenByte(file, number, found.text));
        else if (found.foreign > 0 && !isTold) {
          isTold = true;
          onProblem(otherEncoding(file, number, row));
        }
        ++number;
      }
    }
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ++line;
    return { text };
  };

  // What has no line's end yet; joined once there is one, or a long line would cost its square.
  let open: Uint8Array[] = [];
  let openLength = 0;
  let isFirst = true;
  const take = (bytes: Uint8Array): Piece => {
    const piece = decodeBlock(isFirst ? withoutMark(bytes) : bytes);
    isFirst = false;
    return piece;
  };
  for await (const chunk of chunks) {
    open.push(chunk);
    openLength += chunk.length;
    const end = chunk.lastIndexOf(newline);
    if (end < 0 && openLength <= LONGEST) continue;
    const bytes = joinBytes(open);
    let cut = end < 0 ? withoutCut(bytes).length : openLength - chunk.length + end + 1;
    // "\r" alone at the end may be half of a line's end.
    if (end < 0 && bytes[cut - 1] === 0x0d) --cut;
    yield take(bytes.subarray(0, cut));
    open = [bytes.subarray(cut)];
    openLength = bytes.length - cut;
  }
  if (openLength > 0) yield take(joinBytes(open));
}

async function* decodeOther(
  chunks: AsyncIterable<Uint8Array>,
  { label }: Encoding,
): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(label);
  let carry = "";
  let isMac: boolean | null = null;
  for await (const chunk of chunks) {
    const text = carry + decoder.decode(chunk, { stream: true });
    const cut = text.endsWith("\r") ? text.length - 1 : text.length;
    carry = text.slice(cut);
    isMac ??= text.includes("\r") && !text.includes("\n");
    yield { text: unifyLineEnds(text.slice(0, cut), isMac) };
  }
  const last = carry + decoder.decode();
  if (last !== "") yield { text: unifyLineEnds(last, isMac ?? false) };
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function* splitBytes(bytes: Uint8Array, newline: number): Generator<Uint8Array> {
  let start = 0;
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    yield bytes.subarray(start, end);
    start = end + 1;
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

function otherEncoding(file: string, line: number, row: Uint8Array): InputError {
  const at = row.findIndex((byte) => byte >= 0x80);
  const around = decodeMixed(row.subarray(Math.max(0, at - AROUND), at + AROUND), true).text.trim();
  return new InputError(`the file is not UTF-8, and read as Windows-1252: "${around}"`, {
    place: { file, line },
    hint: "if that is not what it says, open it in an editor that shows it right, and save it as UTF-8",
  });
}

function brokenByte(file: string, line: number, text: string): InputError {
  const at = text.indexOf("\ufffd");
  const around = text.slice(Math.max(0, at - AROUND), at + AROUND).trim();
  return new InputError(`a byte here is no character: "${around}"`, {
    place: { file, line },
    hint: "save the file as UTF-8; the character is shown as \ufffd until then",
  });
}
