/**
 * The files in a zip archive.
 *
 * Nothing of an archive is ever written to the disk, so that a name in it ("../../.profile") is a
 * label and no place; and what it holds is counted before it is unzipped. For Node alone.
 */
import {
  fromBufferPromise,
  getFileNameLowLevel,
  validateFileName,
  type Entry,
  type ZipFile,
} from "yauzl";

import { InputError, type OnProblem } from "../errors.ts";
import type { Member } from "./files.ts";
import { HARMLESS, MOST_TIMES, swollen } from "./gzip.ts";

/** Archives are read into memory whole: their table of contents stands at the end. */
const LONGEST_ARCHIVE = 512 * 1024 * 1024;
/** No export has more files. */
const MOST_MEMBERS = 10_000;

/**
 * The files in an archive, in its order.
 *
 * @param onProblem - told of each file that cannot be read for what it is
 * @throws InputError where the archive cannot be read, or would fill the memory
 */
export async function readArchive(
  file: string,
  content: AsyncIterable<Uint8Array>,
  onProblem: OnProblem,
): Promise<Member[]> {
  const bytes = await readWhole(file, content);
  const members: Member[] = [];
  try {
    // Names are decoded below: one that yauzl refuses would cost the others.
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
    let length = 0;
    let count = 0;
    for await (const entry of zip.eachEntry()) {
      length += entry.uncompressedSize;
      if (++count > MOST_MEMBERS) throw tooMany(file);
      if (length > HARMLESS && length > MOST_TIMES * bytes.length) throw swollen(file);
      const name = nameOf(entry);
      const refused = refusalOf(name, entry);
      if (refused !== null) onProblem(new InputError(refused, { place: { file }, hint: UNZIP }));
      else if (!name.endsWith("/")) members.push({ name, open: () => open(zip, entry) });
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError("the archive cannot be read", {
      place: { file },
      hint: "it may be cut off: fetch it again, or unzip it yourself and name the files",
      cause,
    });
  }
  return members;
}

async function readWhole(file: string, content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    length += chunk.length;
    if (length > LONGEST_ARCHIVE) {
      throw new InputError("the archive is larger than 512 MB", {
        place: { file },
        hint: "unzip it, and name the files in it, or the folder",
      });
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

const UNZIP = "unzip the archive yourself, and name the file if it holds papers";

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function refusalOf(name: string, entry: Entry): string | null {
  const shown = JSON.stringify(name.length <= 80 ? name : `${name.slice(0, 79)}…`);
  if (validateFileName(name) !== null) return `${shown} is no name of a file in an archive`;
  if (entry.isEncrypted()) return `${shown} is locked with a password`;
  return entry.canDecodeFileData() ? null : `${shown} is packed in a way that cannot be read`;
}

async function* open(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
}

function tooMany(file: string): InputError {
  return new InputError(`the archive holds more than ${String(MOST_MEMBERS)} files`, {
    place: { file },
    hint: "unzip it, and name the files that hold papers",
  });
}
