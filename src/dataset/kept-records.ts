/**
 * The records of kept maps: where the browser has them, and how they change.
 *
 * Each file is a record of its own in IndexedDB, so that a shard is read without the rest. All maps of
 * a site share one store: what changes there is done as a whole or not at all, and no map is ever
 * half of one and half of another.
 */
import { createStore, getMany, keys, promisifyRequest, type UseStore } from "idb-keyval";
import type { SourceRecord } from "./kept-sources.ts";

/** What is known of a kept map before any of its files is read. */
export interface KeptMap {
  readonly title: string;
  readonly papers: number;
  readonly sources: readonly SourceRecord[];
}

/** The record that stands for a map. */
export interface About extends KeptMap {
  /** Tells a map from the next one that is kept in its place, be it made of the same files. */
  readonly made: string;
  /** When that was, in ms since 1970. */
  readonly madeAt: number;
  /** What its files take, with those that it was made from. */
  readonly bytes: number;
  /** The name of what the reader has noted down of it. */
  readonly shelf: string;
}

/** Begins the key of such a record, and is in no slug and no path. */
const ABOUT = "?";

export const aboutKey = (slug: string): string => ABOUT + slug;
export const fileKey = (slug: string, path: string): string => `${slug}/${path}`;
/** Where the bytes of what a map was made from stand; by place, for names may be anything. */
export const sourceKey = (slug: string, place: number): string =>
  fileKey(slug, ABOUT + String(place));

/** The slugs among keys. */
export function slugsOf(all: readonly string[]): string[] {
  return all.filter((key) => key.startsWith(ABOUT)).map((key) => key.slice(ABOUT.length));
}

/** By site. Each holds a connection, which it opens anew where the browser closed it or had none. */
const stores = new Map<string, UseStore>();

/** Where a site's maps are kept. */
export function storeOf(site: string): UseStore {
  const store = stores.get(site) ?? createStore(nameOf(site), "maps");
  stores.set(site, store);
  return store;
}

/** Of the database, and of the channel on which pages say that something has changed. */
export function nameOf(site: string): string {
  return `paperweft ${site}`;
}

/** The maps of a store, by their slugs. */
export async function readAbouts(store: UseStore): Promise<Map<string, About>> {
  const slugs = slugsOf(await keys<string>(store));
  const abouts = await getMany<About>(slugs.map(aboutKey), store);
  const found = new Map<string, About>();
  for (const [i, slug] of slugs.entries()) {
    const about = abouts[i];
    // Another page may have forgotten it meanwhile.
    if (about !== undefined) found.set(slug, about);
  }
  return found;
}

/** The keys of a map's files and sources, by what they are called within the map. */
export function filesOf(slug: string, all: readonly string[]): Map<string, string> {
  const before = fileKey(slug, "");
  const own = all.filter((key) => key.startsWith(before));
  return new Map(own.map((key) => [key.slice(before.length), key]));
}

/** Takes all records of a map out of a store. */
export function takeOut(store: IDBObjectStore, slug: string, all: readonly string[]): void {
  store.delete(aboutKey(slug));
  for (const key of filesOf(slug, all).values()) store.delete(key);
}

/**
 * Changes a store: all that `change` asks for is done, or nothing of it.
 *
 * @param change - told all keys; it may wait for what these records answer, and for nothing else: a
 *   transaction that is asked for nothing is over
 */
export async function changeStore<T>(
  store: UseStore,
  change: (records: IDBObjectStore, all: readonly string[]) => T | Promise<T>,
): Promise<T> {
  return store("readwrite", async (records) => {
    const { transaction } = records;
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    transaction.addEventListener("complete", () => resolve(undefined));
    // A request that fails says so before its transaction knows why: this is when it is known.
    transaction.addEventListener("abort", () => reject(transaction.error));
    promise.catch(() => undefined);
    let changed: T;
    try {
      changed = await change(records, (await promisifyRequest(records.getAllKeys())) as string[]);
    } catch (error) {
      // What was asked for until then would be done all the same, and leave half a map.
      transaction.abort();
      throw error;
    }
    await promise;
    return changed;
  });
}
