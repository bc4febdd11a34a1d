/** The places in a file. */
import { parsePlaces } from "./parse-places.ts";
import type { Places } from "./places.ts";
import { nodeText, readMapFile, type MapEffects } from "./read-map.ts";

/**
 * @returns the places, and the file's text, for its hash
 * @throws InputError where the file is missing, cannot be read, or has a mistake
 */
export async function readPlaces(
  file: string,
  effects: MapEffects = nodeText,
): Promise<{ places: Places; text: string }> {
  const hint = "build the map, and write it with npm run keep";
  const text = await readMapFile(file, "places", hint, effects);
  return { places: parsePlaces(text, file), text };
}
