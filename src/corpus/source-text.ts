/**
 * From a source's bytes to lines of text.
 *
 * People save files as UTF-8 with or without a byte order mark, as UTF-16, with any line end,
 * zipped, and now and then with a byte that is none of these. Read as one string, a single broken
 * byte would cost the file, and nobody could say where it stood; read line by line it costs one
 * character, and its line is known. It also keeps sources longer than the longest string readable.
 */
import { gunzipSync } from "node:zlib";

import { InputError } from "../errors.ts";

/** How much of a source the formats look at to tell whose it is, in bytes. */
const HEAD_BYTES = 64 * 1024;

/** A source whose head holds more than this share of control characters is no text. */
const MAX_CONTROL_SHARE = 0.05;

/** Above this share of broken characters it is text of another encoding, not a few slips. */
const MAX_BROKEN_SHARE = 0.3;

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

export interface SourceText {
  /** As the person named it; where problems are said to be. */
  readonly file: string;
  readonly head: SourceHead;
  /** Each line once; a byte that is not UTF-8 is reported the first time its line is read. */
  lines(): Iterable<SourceLine>;
  /** All of it, with "\n" line ends; for formats that cannot be read by the line. */
  text(): string;
}

/**
 * The text of a source.
 *
 * @param onBroken - told of each line with a byte that is not UTF-8; the line is read all the
 *   same, with U+FFFD in the byte's place
 * @throws InputError where the source is empty or is no text
 */
export function decodeSource(
  file: string,
  content: Uint8Array,
  onBroken: (problem: InputError) => void,
): SourceText {
  const bytes = toUtf8(file, content);
  if (isBlank(bytes)) {
    throw new InputError("the file is empty", {
      place: { file },
      hint: "export the list of papers again, or name another file",
    });
  }
  const headText = decodeHead(bytes);
  refuseBinary(file, headText);

  const told = new Set<number>();
  function* lines(): Generator<SourceLine> {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
    const end = bytes.at(-1) === 0x0a ? bytes.length - 1 : bytes.length;
    for (let start = 0, number = 1; start <= end && start < bytes.length; ++number) {
      const newline = bytes.indexOf(0x0a, start);
      const stop = newline < 0 ? bytes.length : newline;
      const span = bytes.subarray(
        start,
        bytes[stop - 1] === 0x0d && stop > start ? stop - 1 : stop,
      );
      let text: string;
      try {
        text = strict.decode(span);
      } catch {
        text = lenient.decode(span);
        if (!told.has(number)) {
          told.add(number);
          onBroken(brokenByte(file, number, text));
        }
      }
      yield { number, text };
      start = stop + 1;
    }
  }

  return {
    file,
    head: { name: baseName(file).toLowerCase().replace(/\.gz$/, ""), text: headText },
    lines,
    text: () => Array.from(lines(), (line) => line.text).join("\n"),
  };
}

/** The same text as UTF-8 without a byte order mark, unzipped, with "\n" for lone "\r". */
function toUtf8(file: string, content: Uint8Array): Uint8Array {
  let bytes = content;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      bytes = gunzipSync(bytes);
    } catch (cause) {
      throw new InputError("the file looks zipped (gzip) but cannot be unzipped", {
        place: { file },
        hint: "it may be cut off: fetch it again, or unzip it yourself and name the result",
        cause,
      });
    }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return encode("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return encode("utf-16be", bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
  // Line ends of old Macs: only where the file has no other, so that "\r\n" is left alone.
  if (bytes.includes(0x0d) && !bytes.includes(0x0a)) {
    bytes = bytes.map((byte) => (byte === 0x0d ? 0x0a : byte));
  }
  return bytes;
}

function encode(encoding: string, bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function decodeHead(bytes: Uint8Array): string {
  if (bytes.length <= HEAD_BYTES) return new TextDecoder().decode(bytes);
  const newline = bytes.lastIndexOf(0x0a, HEAD_BYTES);
  // `stream` holds back a character that the cut would break.
  return new TextDecoder().decode(bytes.subarray(0, newline > 0 ? newline : HEAD_BYTES), {
    stream: true,
  });
}

function refuseBinary(file: string, head: string): void {
  const controls = head.match(/[\0-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  const broken = head.match(/\ufffd/g)?.length ?? 0;
  const known = /^(?:%PDF-|PK\x03\x04|%!PS|\{\\rtf)/.test(head);
  if (known || head.includes("\0") || controls > MAX_CONTROL_SHARE * head.length) {
    throw new InputError("the file is binary, not a list of papers in text", {
      place: { file },
      hint: "export the list from where you keep it as text: JSON Lines, or titles and abstracts",
    });
  }
  if (broken > MAX_BROKEN_SHARE * head.length) {
    throw new InputError("the file is not UTF-8", {
      place: { file },
      hint: "open it in an editor that shows it right, and save it as UTF-8",
    });
  }
}

function brokenByte(file: string, line: number, text: string): InputError {
  const at = text.indexOf("\ufffd");
  const around = text.slice(Math.max(0, at - 20), at + 20).trim();
  return new InputError(`a byte here is not UTF-8: "${around}"`, {
    place: { file, line },
    hint: "save the file as UTF-8; the character is shown as \ufffd until then",
  });
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}
