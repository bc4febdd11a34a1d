/**
 * The corpus's files where they are what a visitor chose, not what lies on a disk.
 *
 * Blobs are read as they stream: an export of a hundred megabytes never is in memory as a whole.
 */
import { type CorpusEffects, type Source, STANDARD_INPUT } from "../corpus/index.ts";
import type { KeptSource } from "../dataset/kept.ts";
import { InputError } from "../errors.ts";
import { freeName } from "./free-name.ts";
import { gunzip, readArchive } from "./unpacking.ts";

/** Sources as the stages take them, and the way to read them. */
export interface BlobFiles extends CorpusEffects {
  readonly sources: readonly Source[];
}

/** Of files that are called the same, the second and those after it have a number: "refs (2).bib". */
export function blobFiles(chosen: readonly KeptSource[]): BlobFiles {
  const blobs = new Map<string, Blob>();
  for (const { name, content } of chosen) blobs.set(freeName(name, new Set(blobs.keys())), content);
  const openFile = (path: string) => readBlob(path, blobs.get(path)!);
  return {
    sources: [...blobs.keys()].map((name) => ({ name, path: name })),
    openFile,
    // Nothing is piped into a page: a file is called as what is would be.
    openInput: () => openFile(STANDARD_INPUT.path),
    listFolder: () => Promise.resolve(null),
    gunzip,
    readArchive,
  };
}

async function* readBlob(file: string, blob: Blob): AsyncGenerator<Uint8Array> {
  try {
    yield* readStream(blob.stream());
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    throw new InputError("the file can no longer be read", {
      place: { file },
      hint: "it was moved or changed after it was chosen: choose it again",
      cause,
    });
  }
}

/** Not all browsers have the iterator of streams. */
async function* readStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
