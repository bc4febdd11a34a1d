/**
 * The map that a build continues: a file of places, or a dataset that stands somewhere.
 *
 * Nothing here is implicit but one file, which is under version control beside the map's own: a
 * build that took up whatever lies in public/dataset/ would give other bytes the second time.
 */
import { dirname, join } from "node:path";
import { openDataset, type Dataset, type ReadFile } from "../dataset/reader.ts";
import { readDirectory } from "../dataset/writer.ts";
import { InputError } from "../errors.ts";
import { formatPlaces, readPlaces, type MapSettings, type Places } from "../map/index.ts";
import { sha256Of } from "../sha256.ts";
import type { BuildOptions } from "./build.ts";
import { PLACES_NAME } from "./data-flags.ts";
import { placesOfDataset } from "./dataset-places.ts";
import type { Effects } from "./effects.ts";
import { tellNearName } from "./folder-sources.ts";

export interface Earlier {
  readonly places: Places;
  /** As it was named: a path, or an address. */
  readonly file: string;
  /** Of the places, as `npm run keep` writes them. */
  readonly sha256: string;
}

/** A server that says nothing for so long will not, ms. */
const PATIENCE_MS = 60_000;

/**
 * What the flags name; undefined where they name none.
 *
 * @throws InputError where it cannot be read
 */
export async function readEarlier(
  {
    places,
    previous,
  }: { readonly [Name in "places" | "previous"]?: BuildOptions[Name] | undefined },
  effects: Effects,
): Promise<Earlier | undefined> {
  if (places !== undefined) return readFile(places, places.replaceAll("\\", "/"), effects);
  if (previous === undefined) return undefined;
  const kept = await placesOfDataset(await openEarlier(previous, effects));
  return { places: kept, file: previous, sha256: sha256Of(formatPlaces(kept)) };
}

/**
 * A map's own places: those that it names, or those beside it.
 *
 * @param map - path of the map's file
 * @throws InputError where they cannot be read
 */
export async function findOwn(
  map: string,
  { places }: Pick<MapSettings, "places">,
  effects: Effects,
): Promise<Earlier | undefined> {
  if (places !== undefined) return readFile(places.path, places.name, effects);
  const names = (await effects.listFolder(dirname(map)).catch(() => null)) ?? [];
  tellNearName(map, PLACES_NAME, names, effects);
  if (!names.includes(PLACES_NAME)) return undefined;
  return readFile(join(dirname(map), PLACES_NAME), PLACES_NAME, effects);
}

/** Whether a dataset is named by its address, and not by its folder. */
export function isAddress(previous: string): boolean {
  return /^https?:\/\//i.test(previous);
}

/**
 * Opens a dataset by its folder or address, or by those of the site that it is part of.
 *
 * @throws InputError where there is none
 */
export async function openEarlier(previous: string, { signal }: Effects): Promise<Dataset> {
  const readFrom = (where: string): ReadFile =>
    isAddress(where) ? fetchFrom(where, signal) : readDirectory(where);
  const inside = isAddress(previous)
    ? previous.replace(/\/?$/, "/dataset")
    : join(previous, "dataset");
  try {
    return await openDataset(readFrom(previous));
  } catch (error) {
    signal.throwIfAborted();
    try {
      return await openDataset(readFrom(inside));
    } catch {
      // What is wrong with the place that was named says more.
      throw error instanceof InputError ? explain(error, previous) : error;
    }
  }
}

function explain(error: InputError, previous: string): InputError {
  const hint = isAddress(previous)
    ? "name the address of the site, or of its folder of manifest.json"
    : "name the folder of manifest.json, or of the built site";
  return new InputError(error.message, { place: { file: previous }, hint, cause: error });
}

/** Files at an address; rejects with an InputError that says what came instead. */
function fetchFrom(address: string, signal: AbortSignal): ReadFile {
  return async (path) => {
    const file = new URL(path, address.replace(/\/?$/, "/")).href;
    const complain = (what: string, cause?: unknown) =>
      new InputError(what, {
        place: { file },
        hint: "check the address and the connection, or name a folder",
        cause,
      });
    try {
      const patience = AbortSignal.timeout(PATIENCE_MS);
      const response = await fetch(file, { signal: AbortSignal.any([signal, patience]) });
      if (!response.ok)
        throw complain(`could not be fetched: HTTP status ${String(response.status)}`);
      return await response.arrayBuffer();
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof InputError) throw cause;
      throw complain("could not be fetched: the server was not reached", cause);
    }
  };
}

async function readFile(path: string, name: string, effects: Effects): Promise<Earlier> {
  const { places, text } = await readPlaces(path, effects);
  return { places, file: name, sha256: sha256Of(text) };
}
