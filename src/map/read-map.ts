/** The settings in a file. */
import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { hasCode, InputError, type OnProblem } from "../errors.ts";
import { findNearName } from "./near-name.ts";
import { parseMap, type MapSettings } from "./parse-map.ts";

export interface MapEffects {
  /**
   * The file's text; rejects as node:fs does, or with an InputError where it is no text.
   *
   * @param onProblem - told where it is not UTF-8
   */
  readText(path: string, onProblem?: OnProblem): Promise<string>;
}

/** With them, a map that is missing is looked for under names that are nearly its own. */
export interface FolderEffects {
  /** Names in a folder; null where there is no folder. */
  listFolder(path: string): Promise<readonly string[] | null>;
}

/** The disk, and UTF-8 alone. */
export const nodeText: MapEffects = { readText: (path) => readFile(path, "utf8") };

/**
 * @param onProblem - told where the file is not UTF-8
 * @throws InputError where the file is missing, cannot be read, or has a mistake
 */
export async function readMap(
  file: string,
  effects: MapEffects & Partial<FolderEffects> = nodeText,
  onProblem?: OnProblem,
): Promise<MapSettings> {
  const hint = 'write it, with "title: My field" on its first line, or name papers with --input';
  return parseMap(await readMapFile(file, "map", hint, effects, onProblem), file);
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
  effects: MapEffects & Partial<FolderEffects>,
  onProblem?: OnProblem,
): Promise<string> {
  try {
    return await effects.readText(file, onProblem);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const isMissing = hasCode(cause, "ENOENT");
    const near = isMissing ? await findNear(file, effects) : null;
    if (near !== null) {
      throw new InputError(`there is no such file, and ${near}, beside it, is not read`, {
        place: { file },
        hint: `call it ${basename(file)}`,
        cause,
      });
    }
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

/** What stands in its place under a name that is nearly its own. */
async function findNear(
  file: string,
  { listFolder }: Partial<FolderEffects>,
): Promise<string | null> {
  const names = (await listFolder?.(dirname(file)).catch(() => null)) ?? [];
  return findNearName(basename(file), names);
}
