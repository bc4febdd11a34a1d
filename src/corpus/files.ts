/** How the corpus reaches files: passed in, so that tests read from memory. */
import { readFile } from "node:fs/promises";

export interface CorpusEffects {
  /** The file's bytes; rejects as node:fs does, with a `code`. */
  readFile(path: string): Promise<Uint8Array>;
}

/** The disk. */
export const nodeFiles: CorpusEffects = {
  readFile: (path) => readFile(path),
};
