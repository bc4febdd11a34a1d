/** Reads a dataset's files from a folder; for Node alone: pages that are built, and tests. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import type { ReadFile } from "./reader.ts";

/**
 * A way to read files that lie in a folder, for `openDataset`.
 *
 * @param directory - the folder of manifest.json
 * @returns rejects with an InputError where a file cannot be read
 */
export function readDirectory(directory: string): ReadFile {
  return async (path) => {
    const file = join(directory, ...path.split("/"));
    try {
      const bytes = await readFile(file);
      // Small files share one of Node's buffers, so the bytes are cut out of it.
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    } catch (cause) {
      throw new InputError("could not be read", {
        place: { file },
        hint: "build the dataset: npm run data",
        cause,
      });
    }
  };
}
