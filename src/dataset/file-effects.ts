/** The few things that writing a dataset does to a disk; tests pass a double that fails. */
import { renameSync } from "node:fs";
import { access, constants, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { hasCode } from "../errors.ts";

export interface FileEffects {
  /** The bytes of a file; rejects as node:fs does, with a `code`. */
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a file, and makes the folders above it. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Names in a folder; null where there is no folder. */
  listFolder(path: string): Promise<readonly string[] | null>;
  /** Rejects as node:fs does where nothing may be made in a folder, or where there is none. */
  checkWritable(path: string): Promise<void>;
  /** Renames a file or folder. At once, so that no signal is handled between two of them. */
  rename(from: string, to: string): void;
  /** Removes a file, or a folder and all in it; does nothing where there is none. */
  remove(path: string): Promise<void>;
}

/** The disk itself. */
export const DISK: FileEffects = {
  readFile: (path) => readFile(path),
  writeFile: async (path, bytes) => {
    await makeFolder(dirname(path));
    await writeFile(path, bytes);
  },
  listFolder: (path) => readdir(path).catch(nullWhereMissing),
  checkWritable: (path) => access(path, constants.W_OK),
  rename: renameSync,
  // Windows keeps files for a moment after they were closed; rm tries again by itself.
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 5 }),
};

/**
 * Makes a folder and those above it. Node 24's own `recursive` never ends where a folder that
 * exists takes none, such as /proc.
 */
async function makeFolder(path: string): Promise<void> {
  const make = () =>
    mkdir(path).catch((error: unknown) => {
      if (!hasCode(error, "EEXIST")) throw error;
    });
  try {
    await make();
  } catch (error) {
    if (!hasCode(error, "ENOENT") || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await make();
  }
}

function nullWhereMissing(error: unknown): null {
  if (hasCode(error, "ENOENT")) return null;
  throw error;
}
