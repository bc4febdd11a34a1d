/**
 * Datasets that this browser keeps: made on the reader's own device, and sent nowhere.
 *
 * Maps of other sites on the same host (GitHub's project pages have one for all of a person's) are
 * kept apart. A map has a slug, as it is called in addresses; to make one in its place changes that
 * one, and no other.
 */
import { clear, getMany, type UseStore } from "idb-keyval";
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
  OLD_ABOUT,
  type OldAbout,
  oldStoreOf,
  readAbouts,
  readOldAbout,
  slugsOf,
  storeOf,
  takeOut,
} from "./kept-records.ts";
import { keptAddress } from "./kept-address.ts";
import type { ManifestFile, ReadFile } from "./reader.ts";

export type { KeptMap, KeptSource } from "./kept-records.ts";

/** A map that is kept. */
export interface KeptEntry extends KeptMap {
  /** What it is called in addresses: letters, digits and "-". */
  readonly slug: string;
  /** When it was made, in ms since 1970; null where the version that kept it did not say. */
  readonly madeAt: number | null;
  /** What it takes, in bytes, with the files that it was made from. */
  readonly bytes: number;
  /** The name under which is kept what the reader has noted down of it. */
  readonly shelf: string;
  /** Tells it from the next one that is kept in its place; undefined in the oldest ones. */
  readonly made: string | undefined;
  /** Whether it is where the one map was kept, when there was but one. */
  readonly isOld: boolean;
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
 * @throws DOMException where the browser keeps nothing, or has no room ("QuotaExceededError")
 */
export async function keepMap(
  site: string,
  map: KeptMap,
  files: ReadonlyMap<string, Uint8Array>,
  { madeAt, replaces }: KeepOptions,
): Promise<string> {
  const old = await findOld(site, new Set());
  const slug = await changeStore(storeOf(site), (records, all) => {
    const taken = new Set([...slugsOf(all), ...(old === null ? [] : [old.slug])]);
    const own = replaces?.slug ?? freeSlug(map.title, taken);
    const about: About = {
      ...map,
      made: crypto.getRandomValues(new Uint32Array(2)).join("-"),
      madeAt,
      bytes: sizeOf(files.values(), map),
      shelf: replaces?.shelf ?? keptAddress(site, own),
    };
    takeOut(records, own, all);
    for (const [path, bytes] of files) records.put(bytes, fileKey(own, path));
    records.put(about, aboutKey(own));
    return own;
  });
  // Where this fails the old one is kept beside the new one, and can be forgotten by itself.
  if (replaces?.isOld === true) await clear(oldStoreOf(site)).catch(() => undefined);
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

/** Forgets one map. */
export async function forgetKept(site: string, { slug, isOld }: KeptEntry): Promise<void> {
  if (isOld) await clear(oldStoreOf(site));
  else await changeStore(storeOf(site), (records, all) => takeOut(records, slug, all));
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
  let opening: Promise<Opened | null> | undefined;
  return async (path) => {
    opening ??= openMap(site, slug);
    const opened = await opening;
    const [about, bytes] = opened === null ? [] : await readRecords(opened, path);
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

/** A map that is read from. */
interface Opened {
  readonly store: UseStore;
  readonly aboutKey: string;
  readonly keyOf: (path: string) => string;
  readonly made: string | undefined;
}

async function openMap(site: string, slug: string): Promise<Opened | null> {
  const entry = pick(await listAll(site), slug);
  if (entry === undefined) return null;
  const { made } = entry;
  return entry.isOld
    ? { store: oldStoreOf(site), aboutKey: OLD_ABOUT, keyOf: (path) => path, made }
    : {
        store: storeOf(site),
        aboutKey: aboutKey(entry.slug),
        keyOf: (path) => fileKey(entry.slug, path),
        made,
      };
}

/** What stands for the map, and a file of it, as they are at one moment. */
async function readRecords({ store, aboutKey, keyOf }: Opened, path: string) {
  return (await getMany<unknown>([aboutKey, keyOf(path)], store)) as [
    Pick<OldAbout, "made"> | undefined,
    Uint8Array<ArrayBuffer> | undefined,
  ];
}

function pick(entries: readonly KeptEntry[], slug: string): KeptEntry | undefined {
  return slug === "" ? entries[0] : entries.find((entry) => entry.slug === slug);
}

async function listAll(site: string): Promise<readonly KeptEntry[]> {
  const abouts = await readAbouts(storeOf(site));
  const entries = [...abouts].map(([slug, about]): KeptEntry => {
    return { ...about, slug, isOld: false };
  });
  const old = await findOld(site, abouts);
  return [...entries, ...(old === null ? [] : [old])].sort(
    (a, b) =>
      (b.madeAt ?? Number.NEGATIVE_INFINITY) - (a.madeAt ?? Number.NEGATIVE_INFINITY) ||
      compareText(a.slug, b.slug),
  );
}

/** @param taken - slugs that are others' */
async function findOld(
  site: string,
  taken: Pick<ReadonlySet<string>, "has">,
): Promise<KeptEntry | null> {
  const found = await readOldAbout(oldStoreOf(site));
  if (found === null) return null;
  const { title, papers, sources, made } = found.about;
  return {
    ...{ title, papers, sources, made },
    slug: freeSlug(title, taken),
    madeAt: null,
    bytes: sizeOf(listedIn(found.manifest), { sources }),
    // As it was before several could be kept.
    shelf: keptAddress(site, ""),
    isOld: true,
  };
}

/** The files that a manifest lists; none where it is no manifest. */
function listedIn(manifest: Uint8Array | undefined): { readonly byteLength: number }[] {
  try {
    const { files } = JSON.parse(new TextDecoder().decode(manifest)) as {
      readonly files: readonly ManifestFile[];
    };
    return files.map(({ bytes }) => ({ byteLength: bytes }));
  } catch {
    return [];
  }
}

function sizeOf(
  files: Iterable<{ readonly byteLength: number }>,
  { sources }: Pick<KeptMap, "sources">,
): number {
  let bytes = 0;
  for (const { byteLength } of files) bytes += byteLength;
  return sources.reduce((sum, { content }) => sum + content.size, bytes);
}

/** "looms", or else "looms-2". */
function freeSlug(title: string, taken: Pick<ReadonlySet<string>, "has">): string {
  const slug = slugify(title) || "map";
  let free = slug;
  for (let number = 2; taken.has(free); ++number) free = `${slug}-${String(number)}`;
  return free;
}
