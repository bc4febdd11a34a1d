/** How the corpus reaches files: passed in, so that tests read from memory. */
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { hasCode } from "../errors.ts";

export interface CorpusEffects {
  /** The file's bytes, in order; reading rejects as node:fs does, with a `code`. */
  openFile(path: string): AsyncIterable<Uint8Array>;
  /** Names in a folder; null where there is nothing of that name, rejects where it is a file. */
  listFolder(path: string): Promise<readonly string[] | null>;
  /** What is piped into the command. */
  openInput(): AsyncIterable<Uint8Array>;
}

/** The disk, and standard input. */
export const nodeFiles: CorpusEffects = {
  openFile: (path) => createReadStream(path, { highWaterMark: 256 * 1024 }),
  listFolder: (path) =>
    readdir(path).catch((error: unknown) => {
      if (hasCode(error, "ENOENT")) return null;
      throw error;
    }),
  openInput: () => process.stdin,
};
