/** How the corpus reaches files: passed in, so that it runs in a browser, and tests read from memory. */
import type { OnProblem } from "../errors.ts";

/** A file in an archive. */
export interface Member {
  /** With "/" between folders. */
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

/** What opens packed files: Node and browsers each have their own. */
export interface Unpacking {
  /** Unzips gzip. Of what is cut off, all comes that stands before the cut; then it rejects. */
  readonly gunzip: (zipped: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /**
   * The files in a zip archive, in its order.
   *
   * @param file - what messages call it
   * @param onProblem - told of each file in it that cannot be read for what it is
   * @throws InputError where the archive cannot be read, or would fill the memory
   */
  readonly readArchive: (
    file: string,
    content: AsyncIterable<Uint8Array>,
    onProblem: OnProblem,
  ) => Promise<readonly Member[]>;
}

export interface CorpusEffects extends Unpacking {
  /** The file's bytes, in order; reading rejects as node:fs does, with a `code`. */
  openFile(path: string): AsyncIterable<Uint8Array>;
  /** Names in a folder; null where there is nothing of that name, rejects where it is a file. */
  listFolder(path: string): Promise<readonly string[] | null>;
  /** What is piped into the command. */
  openInput(): AsyncIterable<Uint8Array>;
}
