/** Files that are nowhere but in a test. */
import type { CorpusEffects } from "../../../src/corpus/index.ts";
import { nodeUnpacking } from "../../../src/corpus/node-files.ts";

/**
 * Reading rejects as node:fs does where a name is not among the files.
 *
 * @param files - by path; "-" is what is piped in
 */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): CorpusEffects {
  return {
    ...nodeUnpacking,
    openFile: (path) => chunksOf(files[path]),
    openInput: () => chunksOf(files["-"]),
    listFolder: (path) => {
      const folder = `${path.replace(/\/$/, "")}/`;
      const inside = Object.keys(files).filter((name) => name.startsWith(folder));
      const names = new Set(inside.map((name) => name.slice(folder.length).split("/")[0] ?? ""));
      if (names.size > 0) return Promise.resolve([...names]);
      return path in files ? Promise.reject(fault("ENOTDIR")) : Promise.resolve(null);
    },
  };
}

/** Sources by the names of the files. */
export function sourcesOf(
  files: Readonly<Record<string, unknown>>,
): { name: string; path: string }[] {
  return Object.keys(files).map((name) => ({ name, path: name }));
}

async function* chunksOf(content: string | Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  if (content === undefined) throw fault("ENOENT");
  const bytes = Buffer.from(content);
  for (let i = 0; i < bytes.length; i += 1000) yield bytes.subarray(i, i + 1000);
}

function fault(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: "open" });
}
