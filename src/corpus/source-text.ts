/**
 * From a source's bytes to its text, in one pass and in bounded memory.
 *
 * People save files in any encoding, with any line end, zipped, and now and then with a byte that
 * is none of these. Read as one string, a single broken byte would cost the file and a file longer
 * than the longest string could not be read at all; read in pieces it costs one character, and its
 * line is known.
 */
import { InputError, type OnProblem } from "../errors.ts";
import { peek, type Peeked } from "./chunks.ts";
import { decode, type Piece } from "./decoding.ts";
import { decodeMixed, decodeStrictly, type Encoding, findEncoding } from "./encoding.ts";
import type { Unpacking } from "./files.ts";
import { unzip } from "./gzip.ts";

/** How much of a source the formats look at to tell whose it is, in bytes. */
const HEAD_BYTES = 64 * 1024;

/** A source whose head holds more than this share of control characters is no text. */
const MAX_CONTROL_SHARE = 0.05;

/** Above this share of bytes that are not UTF-8, it is text in no Latin letters, or none at all. */
const MAX_FOREIGN_SHARE = 0.3;

/** A longer line is no line, but a file without any: UTF-16 units. */
const LONGEST_LINE = 256 * 1024 * 1024;

export interface SourceLine {
  /** 1-based, as editors count. */
  readonly number: number;
  /** Without its line end. */
  readonly text: string;
}

/** The beginning of a source, by which formats tell whether it is theirs. */
export interface SourceHead {
  /** The file's name in lower case, without folders and without ".gz". */
  readonly name: string;
  /** At most 64 KiB, cut at a line end where there is one. */
  readonly text: string;
}

/** A source's text; it is read once, by one of `lines`, `pieces` and `text`. */
export interface SourceText {
  /** As the person named it; where problems are said to be. */
  readonly file: string;
  readonly head: SourceHead;
  lines(): AsyncIterable<SourceLine>;
  /** With "\n" line ends, cut anywhere between two characters; for parsers that stream. */
  pieces(): AsyncIterable<string>;
  /**
   * All of it, with "\n" line ends; for parsers that do not stream.
   *
   * @param most - UTF-16 units
   * @throws InputError where it is longer; the hint says how to split it
   */
  text(most: number): Promise<string>;
}

/**
 * The text of a source.
 *
 * @param onProblem - told once where the file is not UTF-8, and of each line that cannot be decoded
 * @throws InputError where the source is empty or is no text
 */
export async function openSource(
  file: string,
  content: AsyncIterable<Uint8Array>,
  unpacking: Pick<Unpacking, "gunzip">,
  onProblem: OnProblem,
): Promise<SourceText> {
  const peeked = await peek(unzip(file, content, unpacking, onProblem), HEAD_BYTES);
  const bytes = peeked.head;
  if (isBlank(bytes)) {
    throw new InputError("the file is empty", {
      place: { file },
      hint: "export the list of papers again, or take another file",
    });
  }
  const encoding = findEncoding(bytes.subarray(0, HEAD_BYTES));
  const head = decodeHead(peeked, encoding);
  refuseBinary(file, head);
  if (encoding.label === "mixed") refuseForeign(file, bytes.subarray(0, HEAD_BYTES));

  const pieces = () => decode(file, peeked.chunks, encoding, onProblem);
  return {
    file,
    head: { name: baseName(file).toLowerCase().replace(/\.gz$/, ""), text: head },
    lines: () => splitLines(file, pieces()),
    async *pieces() {
      for await (const { text } of pieces()) yield text;
    },
    async text(most) {
      const parts: string[] = [];
      let length = 0;
      for await (const { text } of pieces()) {
        length += text.length;
        if (length > most) throw tooLong(file, most);
        parts.push(text);
      }
      return parts.join("");
    },
  };
}

/**
 * The text of a whole file that is no source, but belongs to a map: settings and rules come from the
 * same editors and spreadsheets as papers, in the same encodings.
 *
 * @param onProblem - told of the first line that is not UTF-8, and of each that cannot be decoded
 * @returns without a byte order mark; with the file's own line ends where it is UTF-8
 * @throws InputError where it is text in no encoding that can be told
 */
export async function decodeFile(
  file: string,
  bytes: Uint8Array,
  onProblem: OnProblem,
): Promise<string> {
  const text = decodeStrictly(bytes);
  if (text !== null && !bytes.includes(0)) return text;
  const head = bytes.subarray(0, HEAD_BYTES);
  const encoding = findEncoding(head);
  if (encoding.label === "mixed") refuseForeign(file, head);
  const parts: string[] = [];
  for await (const { text } of decode(file, inOnePiece(bytes), encoding, onProblem)) {
    parts.push(text);
  }
  return parts.join("");
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function* splitLines(file: string, pieces: AsyncIterable<Piece>): AsyncGenerator<SourceLine> {
  let number = 1;
  let open = "";
  for await (const { text } of pieces) {
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      yield { number, text: open + text.slice(start, end) };
      ++number;
      open = "";
      start = end + 1;
    }
    open += text.slice(start);
    if (open.length > LONGEST_LINE) throw endlessLine(file, number);
  }
  if (open !== "") yield { number, text: open };
}

function decodeHead({ head, isAll }: Peeked, encoding: Encoding): string {
  const text = encoding.decode(head.subarray(0, HEAD_BYTES));
  if (isAll && head.length <= HEAD_BYTES) return text;
  const newline = text.lastIndexOf("\n");
  return newline > 0 ? text.slice(0, newline) : text;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function refuseBinary(file: string, head: string): void {
  const controls = head.match(/[\0-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  const isPdf = head.startsWith("%PDF-");
  const known = isPdf || /^(?:PK\x03\x04|%!PS|\{\\rtf)/.test(head);
  if (known || head.includes("\0") || controls > MAX_CONTROL_SHARE * head.length) {
    const what = isPdf
      ? "the file is a PDF, not a list of papers"
      : "the file is not text, so it holds no list of papers";
    throw new InputError(what, {
      place: { file },
      hint: "export a list from the program that has your papers: as BibTeX, RIS or CSV",
    });
  }
}

function refuseForeign(file: string, head: Uint8Array): void {
  if (decodeMixed(head, true).foreign <= MAX_FOREIGN_SHARE * head.length) return;
  throw new InputError("the file is not UTF-8", {
    place: { file },
    hint: "open it in an editor that shows it right, and save it as UTF-8",
  });
}

function tooLong(file: string, most: number): InputError {
  const megabytes = String(Math.floor(most / 1024 / 1024));
  return new InputError(`the file is longer than ${megabytes} MB, the most that is read at once`, {
    place: { file },
    hint: "split it into several files, or export it as JSON Lines, CSV or RIS, which have no limit",
  });
}

function endlessLine(file: string, line: number): InputError {
  return new InputError("the line has no end", {
    place: { file, line },
    hint: "a list of papers has a line a field or a record; export it again",
  });
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}
