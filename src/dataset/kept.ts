/**
 * A dataset that this browser keeps: made on the reader's own device, and sent nowhere.
 *
 * Each file is a record of its own in IndexedDB, so that a shard is read without the rest. Maps of
 * other sites on the same host (GitHub's project pages have one for all of a person's) keep theirs
 * apart.
 */
import { createStore, get, getMany, type UseStore } from "idb-keyval";
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

/** What tells a map from the next one that is kept in its place, be it made of the same files. */
interface Identity {
  readonly made?: string;
}

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
  const made = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const about: KeptMap & Identity = { ...map, made };
  await storeOf(site)("readwrite", (store) => replaceAll(store, [...files, [ABOUT, about]]));
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
  await storeOf(site)("readwrite", (store) => replaceAll(store, []));
  tellOthers(site);
}

/** Puts records in place of all that a store holds: every one of them, or none. */
function replaceAll(
  store: IDBObjectStore,
  records: readonly (readonly [path: string, value: unknown])[],
): Promise<void> {
  const { transaction } = store;
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  transaction.addEventListener("complete", () => resolve(undefined));
  // A request that fails says so before its transaction knows why: this is when it is known.
  transaction.addEventListener("abort", () => reject(transaction.error));
  try {
    store.clear();
    for (const [path, value] of records) store.put(value, path);
  } catch (error) {
    reject(error);
    // What was asked for until then would be done all the same, and leave half a map.
    transaction.abort();
  }
  return promise;
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
 * A way to read the files of the map that is kept: of that one alone, since papers go by their index,
 * and an abstract of the next map would stand under the wrong title.
 *
 * @returns rejects with an InputError that names the path where there is no such file, or another map
 *   has taken the place of the one that was read from first
 */
export function readKept(site: string): ReadFile {
  const store = storeOf(site);
  let opened: Identity | undefined;
  return async (path) => {
    const [about, bytes] = (await getMany<unknown>([ABOUT, path], store)) as [
      Identity | undefined,
      Uint8Array<ArrayBuffer> | undefined,
    ];
    opened ??= about;
    if (bytes === undefined || about?.made !== opened?.made) {
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
