/**
 * A dataset that this browser keeps: made on the reader's own device, and sent nowhere.
 *
 * Each file is a record of its own in IndexedDB, so that a shard is read without the rest. Maps of
 * other sites on the same host (GitHub's project pages have one for all of a person's) keep theirs
 * apart.
 */
import { createStore, get, promisifyRequest, type UseStore } from "idb-keyval";
import { InputError } from "../errors.ts";
import type { ReadFile } from "./reader.ts";

/** What is known of a kept map before any of its files is read. */
export interface KeptMap {
  readonly title: string;
  readonly papers: number;
  /** The files that it was made from, as the reader chose them: made again, they give it anew. */
  readonly sources: readonly KeptSource[];
}

export interface KeptSource {
  readonly name: string;
  readonly content: Blob;
}

/** Where the record of the map stands among its files, whose paths have no such sign. */
const ABOUT = "?";

/**
 * Keeps a map in place of the one before it: all of it, or nothing.
 *
 * @param site - the site's own path, with "/" at its end
 * @param files - as `buildDatasetFiles` gives them
 * @throws DOMException where the browser keeps nothing, or has no room ("QuotaExceededError")
 */
export async function keepMap(
  site: string,
  map: KeptMap,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await storeOf(site)("readwrite", (store) => {
    store.clear();
    for (const [path, bytes] of files) store.put(bytes, path);
    store.put(map, ABOUT);
    return promisifyRequest(store.transaction);
  });
  tellOthers(site);
}

/** The map that is kept; null where there is none, or the browser keeps nothing. */
export async function findKept(site: string): Promise<KeptMap | null> {
  try {
    return (await get<KeptMap>(ABOUT, storeOf(site))) ?? null;
  } catch {
    return null;
  }
}

/** Forgets the map that is kept. */
export async function forgetKept(site: string): Promise<void> {
  await storeOf(site)("readwrite", (store) => {
    store.clear();
    return promisifyRequest(store.transaction);
  });
  tellOthers(site);
}

/**
 * Calls back when another page keeps another map, or forgets this one: what has not been read yet of
 * the one before is gone.
 */
export function onOtherKept(site: string, run: () => void): void {
  new BroadcastChannel(nameOf(site)).addEventListener("message", run);
}

function tellOthers(site: string): void {
  const channel = new BroadcastChannel(nameOf(site));
  channel.postMessage("changed");
  channel.close();
}

/**
 * A way to read the files of the map that is kept.
 *
 * @returns rejects with an InputError that names the path where there is no such file
 */
export function readKept(site: string): ReadFile {
  const store = storeOf(site);
  return async (path) => {
    const bytes = await get<Uint8Array<ArrayBuffer>>(path, store);
    if (bytes === undefined) {
      throw new InputError("is not kept in this browser", {
        place: { file: path },
        hint: "make the map again",
      });
    }
    // Columns are read from the beginning of a buffer.
    return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
  };
}

function storeOf(site: string): UseStore {
  return createStore(nameOf(site), "map");
}

/** Of the database, and of the channel on which pages say that it has changed. */
function nameOf(site: string): string {
  return `paperweft ${site}`;
}
