/** Files that are nowhere but in a test. */
import type { CorpusEffects } from "../../../src/corpus/index.ts";

/** Rejects as node:fs does where a name is not among the files. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): CorpusEffects {
  return {
    readFile: (path) => {
      const content = files[path];
      if (content !== undefined) return Promise.resolve(Buffer.from(content));
      return Promise.reject(Object.assign(new Error("no such file"), { code: "ENOENT" }));
    },
  };
}

/** Sources by the names of the files. */
export function sourcesOf(
  files: Readonly<Record<string, unknown>>,
): { name: string; path: string }[] {
  return Object.keys(files).map((name) => ({ name, path: name }));
}
