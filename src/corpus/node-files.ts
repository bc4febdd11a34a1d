/** How a command reaches files: the disk, and standard input. The door of this folder's Node half. */
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { hasCode } from "../errors.ts";
import { readArchive } from "./archive.ts";
import type { CorpusEffects, Unpacking } from "./files.ts";

export const nodeUnpacking: Unpacking = { gunzip, readArchive };

export const nodeFiles: CorpusEffects = {
  ...nodeUnpacking,
  openFile: (path) => createReadStream(path, { highWaterMark: 256 * 1024 }),
  listFolder: (path) =>
    readdir(path).catch((error: unknown) => {
      if (hasCode(error, "ENOENT")) return null;
      throw error;
    }),
  openInput: () => process.stdin,
};

async function* gunzip(zipped: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzipped = createGunzip();
  const source = Readable.from(zipped);
  source.on("error", (error) => unzipped.destroy(error));
  try {
    yield* source.pipe(unzipped) as AsyncIterable<Uint8Array>;
  } finally {
    source.destroy();
  }
}
