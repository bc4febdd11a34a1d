/**
 * Datasets that this browser keeps: made on the reader's own device, and sent nowhere.
 *
 * Maps of other sites on the same host (GitHub's project pages have one for all of a person's) are
 * kept apart. A map has a slug, as it is called in addresses; to make one in its place changes that
 * one, and no other.
 */
import { getMany, promisifyRequest, type UseStore } from "idb-keyval";
import { InputError } from "../errors.ts";
import { compareText } from "../ordering.ts";
import { slugify } from "../slug.ts";
import {
  type About,
  aboutKey,
  changeStore,
  fileKey,
  filesOf,
  type KeptMap,
  nameOf,
  readAbouts,
  slugsOf,
  sourceKey,
  storeOf,
  takeOut,
} from "./kept-records.ts";
import { bytesOf, type KeptSource, recordOf, sourceOf } from "./kept-sources.ts";
import { keptAddress } from "./kept-address.ts";
import type { ReadFile } from "./reader.ts";

export type { KeptMap } from "./kept-records.ts";
export type { KeptSource, SourceRecord } from "./kept-sources.ts";

/** A map that is kept. */
export interface KeptEntry extends About {
  /** What it is called in addresses: letters, digits and "-". */
  readonly slug: string;
}

/** A map with the files that it was made from, as the reader chose them: they give it anew. */
export interface MadeMap extends Pick<KeptMap, "title" | "papers"> {
  readonly sources: readonly KeptSource[];
}

export interface KeepOptions {
  /** Now, in ms since 1970. */
  readonly madeAt: number;
  /**
   * The map that it takes the place of; without one it stands beside all others, and so it does where
   * another page has replaced or forgotten that map since: nobody asked for that one to be lost.
   */
  readonly replaces?: KeptEntry | undefined;
}

/**
 * Keeps a map: all of it, or nothing. Whatever fails, those that are kept stay whole.
 *
 * @param site - the site's own path, with "/" at its end
 * @param files - as `buildDatasetFiles` gives them
 * @returns its slug
 * @throws DOMException where the browser keeps nothing, or has no room ("QuotaExceededError"), or a
 *   source can no longer be read
 */
export async function keepMap(
  site: string,
  map: MadeMap,
  files: ReadonlyMap<string, Uint8Array>,
  { madeAt, replaces }: KeepOptions,
): Promise<string> {
  const contents = await Promise.all(map.sources.map(bytesOf));
  const slug = await changeStore(storeOf(site), async (records, all) => {
    const before = replaces && (await isStillKept(records, replaces)) ? replaces : undefined;
    const own = before?.slug ?? freeSlug(map.title, all);
    const about: About = {
      ...map,
      sources: map.sources.map(recordOf),
      made: crypto.getRandomValues(new Uint32Array(2)).join("-"),
      madeAt,
      bytes: sizeOf([...files.values(), ...contents]),
      shelf: before?.shelf ?? keptAddress(site, own),
    };
    takeOut(records, own, all);
    for (const [path, bytes] of files) records.put(bytes, fileKey(own, path));
    for (const [place, bytes] of contents.entries()) records.put(bytes, sourceKey(own, place));
    records.put(about, aboutKey(own));
    return own;
  });
  tellOthers(site);
  return slug;
}

async function isStillKept(records: IDBObjectStore, { slug, made }: KeptEntry): Promise<boolean> {
  const about = (await promisifyRequest(records.get(aboutKey(slug)))) as About | undefined;
  return about?.made === made;
}

/**
 * The maps that are kept, newest first.
 *
 * @returns rejects where the browser keeps nothing for this site, or does not answer for the moment:
 *   that is not to have none
 */
export async function listKept(site: string): Promise<readonly KeptEntry[]> {
  const abouts = await readAbouts(storeOf(site));
  return [...abouts]
    .map(([slug, about]): KeptEntry => ({ ...about, slug }))
    .sort((a, b) => b.madeAt - a.madeAt || compareText(a.slug, b.slug));
}

/**
 * The map of a slug.
 *
 * @param slug - "" for the newest one
 * @returns null where there is none; rejects as `listKept` does
 */
export async function findKept(site: string, slug: string): Promise<KeptEntry | null> {
  return pick(await listKept(site), slug) ?? null;
}

/** What a kept map was made from; nothing where another one took its place, or it was forgotten. */
export async function findSources(
  site: string,
  { slug, made, sources }: KeptEntry,
): Promise<readonly KeptSource[]> {
  const keys = [aboutKey(slug), ...sources.map((_source, place) => sourceKey(slug, place))];
  const [about, ...contents] = (await getMany<unknown>(keys, storeOf(site))) as [
    About | undefined,
    ...Uint8Array<ArrayBuffer>[],
  ];
  if (about?.made !== made) return [];
  return sources.map((source, place) => sourceOf(source, contents[place]!));
}

/**
 * Forgets one map.
 *
 * @returns keeps it again, as it was: in its place, or beside the map that was kept there since. As
 *   long as somebody may ask for that, all of it is in memory. null where another map took its place
 *   meanwhile, which stays, or it was forgotten already.
 */
export async function forgetKept(
  site: string,
  map: KeptEntry,
): Promise<(() => Promise<KeptEntry>) | null> {
  const { slug } = map;
  const taken = await changeStore(storeOf(site), async (records, all) => {
    const read = (key: string) => promisifyRequest<unknown>(records.get(key));
    if (!(await isStillKept(records, map))) return null;
    const [about, ...files] = await Promise.all([
      read(aboutKey(slug)) as Promise<About>,
      ...[...filesOf(slug, all)].map(async ([path, key]) => [path, await read(key)] as const),
    ]);
    takeOut(records, slug, all);
    return { about, files };
  });
  if (taken === null) return null;
  const { about, files } = taken;
  tellOthers(site);
  return async () => {
    const entry = await changeStore(storeOf(site), (records, all): KeptEntry => {
      const isFree = !all.includes(aboutKey(slug));
      const own = isFree ? slug : freeSlug(about.title, all);
      const again = isFree ? about : { ...about, shelf: keptAddress(site, own) };
      for (const [path, bytes] of files) records.put(bytes, fileKey(own, path));
      records.put(again, aboutKey(own));
      return { ...again, slug: own };
    });
    tellOthers(site);
    return entry;
  };
}

/** Calls back when another page keeps a map, or forgets one: maybe the one that is open here. */
export function onOtherKept(site: string, run: () => void): void {
  new BroadcastChannel(nameOf(site)).addEventListener("message", run);
}

function tellOthers(site: string): void {
  const channel = new BroadcastChannel(nameOf(site));
  channel.postMessage("changed");
  channel.close();
}

/**
 * A way to read the files of a kept map: of that one alone, since papers go by their index, and an
 * abstract of the next map would stand under the wrong title.
 *
 * @param slug - "" for the newest one
 * @returns rejects with an InputError that names the path where there is no such file, or another map
 *   has taken the place of the one that was read from first
 */
export function readKept(site: string, slug: string): ReadFile {
  const store = storeOf(site);
  let opening: Promise<KeptEntry | undefined> | undefined;
  return async (path) => {
    opening ??= listKept(site).then((entries) => pick(entries, slug));
    // What could not be opened is asked for again the next time.
    opening.catch(() => {
      opening = undefined;
    });
    const opened = await opening;
    const [about, bytes] = opened === undefined ? [] : await readRecords(store, opened, path);
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

/** What stands for the map, and a file of it, as they are at one moment. */
async function readRecords(store: UseStore, { slug }: KeptEntry, path: string) {
  return (await getMany<unknown>([aboutKey(slug), fileKey(slug, path)], store)) as [
    About | undefined,
    Uint8Array<ArrayBuffer> | undefined,
  ];
}

function pick(entries: readonly KeptEntry[], slug: string): KeptEntry | undefined {
  return slug === "" ? entries[0] : entries.find((entry) => entry.slug === slug);
}

function sizeOf(files: readonly { readonly byteLength: number }[]): number {
  return files.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/**
 * "looms", or else "looms-2".
 *
 * @param all - the keys of all records
 */
function freeSlug(title: string, all: readonly string[]): string {
  const taken = new Set(slugsOf(all));
  const slug = slugify(title) || "map";
  let free = slug;
  for (let number = 2; taken.has(free); ++number) free = `${slug}-${String(number)}`;
  return free;
}
