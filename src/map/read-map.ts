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
  let text: string;
  try {
    text = await effects.readText(file);
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw new InputError(
      isMissing ? "there is no such file" : `the map cannot be read: ${String(cause)}`,
      {
        place: { file },
        hint: isMissing
          ? 'write it, with "title: My field" on its first line, or name papers with --input'
          : "check the name and your right to read it",
        cause,
      },
    );
  }
  return parseMap(text, file);
}
