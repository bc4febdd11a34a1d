/**
 * Datasets that this browser keeps: made on the reader's own device, and sent nowhere.
 *
 * Maps of other sites on the same host (GitHub's project pages have one for all of a person's) are
 * kept apart. A map has a slug, as it is called in addresses; to make one in its place changes that
 * one, and no other.
 */
import { getMany, type UseStore } from "idb-keyval";
import { InputError } from "../errors.ts";
import { compareText } from "../ordering.ts";
import { slugify } from "../slug.ts";
import {
  type About,
  aboutKey,
  changeStore,
  fileKey,
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
  /** The map that it takes the place of; without one it stands beside all others. */
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
  const slug = await changeStore(storeOf(site), (records, all) => {
    const own = replaces?.slug ?? freeSlug(map.title, new Set(slugsOf(all)));
    const about: About = {
      ...map,
      sources: map.sources.map(recordOf),
      made: crypto.getRandomValues(new Uint32Array(2)).join("-"),
      madeAt,
      bytes: sizeOf([...files.values(), ...contents]),
      shelf: replaces?.shelf ?? keptAddress(site, own),
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

/** The maps that are kept, newest first; none where the browser keeps nothing. */
export async function listKept(site: string): Promise<readonly KeptEntry[]> {
  try {
    return await listAll(site);
  } catch {
    return [];
  }
}

/**
 * The map of a slug.
 *
 * @param slug - "" for the newest one
 * @returns null where there is none, or the browser keeps nothing
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

/** Forgets one map. */
export async function forgetKept(site: string, { slug }: KeptEntry): Promise<void> {
  await changeStore(storeOf(site), (records, all) => takeOut(records, slug, all));
  tellOthers(site);
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
    opening ??= listAll(site).then((entries) => pick(entries, slug));
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

async function listAll(site: string): Promise<readonly KeptEntry[]> {
  const abouts = await readAbouts(storeOf(site));
  return [...abouts]
    .map(([slug, about]): KeptEntry => ({ ...about, slug }))
    .sort((a, b) => b.madeAt - a.madeAt || compareText(a.slug, b.slug));
}

function sizeOf(files: readonly { readonly byteLength: number }[]): number {
  return files.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** "looms", or else "looms-2". */
function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const slug = slugify(title) || "map";
  let free = slug;
  for (let number = 2; taken.has(free); ++number) free = `${slug}-${String(number)}`;
  return free;
}
