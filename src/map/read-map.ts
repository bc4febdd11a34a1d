/** The settings in a file. */
import { readFile } from "node:fs/promises";

import { InputError } from "../errors.ts";
import { parseMap, type MapSettings } from "./parse-map.ts";

export interface MapEffects {
  /** The file's text; rejects as node:fs does. */
  readText(path: string): Promise<string>;
}

/** The disk. */
export const nodeText: MapEffects = { readText: (path) => readFile(path, "utf8") };

/** @throws InputError where the file is missing, cannot be read, or has a mistake */
export async function readMap(file: string, effects: MapEffects = nodeText): Promise<MapSettings> {
  const hint = 'write it, with "title: My field" on its first line, or name papers with --input';
  return parseMap(await readMapFile(file, "map", hint, effects), file);
}

/**
 * The text of a file that belongs to the map.
 *
 * @param what - what it holds, for the message
 * @param hint - what to do where there is none
 * @throws InputError where the file is missing or cannot be read
 */
export async function readMapFile(
  file: string,
  what: "map" | "places",
  hint: string,
  effects: MapEffects,
): Promise<string> {
  try {
    return await effects.readText(file);
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw new InputError(
      isMissing ? "there is no such file" : `the ${what} cannot be read: ${String(cause)}`,
      {
        place: { file },
        hint: isMissing ? hint : "check the name and your right to read it",
        cause,
      },
    );
  }
}
