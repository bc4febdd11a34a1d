/**
 * Packed files in a browser: gzip, also of several members, and zip archives.
 *
 * A browser's own DecompressionStream knows no archives, and of gzip files that were joined reads the
 * first alone.
 */
import { Gunzip, unzipSync, type UnzipFileInfo } from "fflate";
import type { Member, Unpacking } from "../corpus/index.ts";
import { InputError } from "../errors.ts";

/** A piece of zipped bytes swells to a thousand times itself at most: so much is unzipped at once. */
const PIECE = 64 * 1024;
/** What an archive may be, and hold; a phone's browser has less memory than a command. */
const LONGEST_ARCHIVE = 256 * 1024 * 1024;
const MOST_UNPACKED = 512 * 1024 * 1024;
const MOST_MEMBERS = 10_000;

const UNZIP = "unzip the archive yourself, and choose the files in it";

/** Unzips gzip. */
export async function* gunzip(zipped: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzipped: Uint8Array[] = [];
  const unzipping = new Gunzip((bytes) => unzipped.push(bytes));
  for await (const chunk of zipped) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      unzipping.push(chunk.subarray(at, at + PIECE));
      yield* unzipped.splice(0);
    }
  }
  // Here it tells of what was cut off.
  unzipping.push(new Uint8Array(), true);
  yield* unzipped.splice(0);
}

/** The files in a zip archive; see `Unpacking`. */
export const readArchive: Unpacking["readArchive"] = async (file, content) => {
  const bytes = await readWhole(file, content);
  const members: Member[] = [];
  let unpacked = 0;
  unpack(file, bytes, ({ name, originalSize }) => {
    unpacked += originalSize;
    if (members.length >= MOST_MEMBERS || unpacked > MOST_UNPACKED) throw tooLarge(file);
    if (!name.endsWith("/")) members.push({ name, open: () => open(file, bytes, name) });
    return false;
  });
  return members;
};

async function* open(file: string, bytes: Uint8Array, name: string): AsyncGenerator<Uint8Array> {
  const found = unpack(file, bytes, (member) => member.name === name)[name];
  if (found !== undefined) yield await Promise.resolve(found);
}

/** @param isWanted - asked of each file in the archive's table */
function unpack(
  file: string,
  bytes: Uint8Array,
  isWanted: (member: UnzipFileInfo) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: isWanted });
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError("the archive cannot be read", {
      place: { file },
      hint: `it may be cut off, locked or packed in an unusual way: ${UNZIP}`,
      cause,
    });
  }
}

async function readWhole(file: string, content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: BlobPart[] = [];
  let length = 0;
  for await (const chunk of content) {
    length += chunk.length;
    if (length > LONGEST_ARCHIVE) throw tooLarge(file);
    parts.push(chunk as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function tooLarge(file: string): InputError {
  return new InputError("the archive holds more than a browser has room for", {
    place: { file },
    hint: UNZIP,
  });
}
