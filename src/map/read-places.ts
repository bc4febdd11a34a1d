/** The places in a file. */
import { InputError } from "../errors.ts";
import { parsePlaces } from "./parse-places.ts";
import type { Places } from "./places.ts";
import { nodeText, type MapEffects } from "./read-map.ts";

/**
 * @returns the places, and the file's text, for its hash
 * @throws InputError where the file is missing, cannot be read, or has a mistake
 */
export async function readPlaces(
  file: string,
  effects: MapEffects = nodeText,
): Promise<{ places: Places; text: string }> {
  let text: string;
  try {
    text = await effects.readText(file);
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw new InputError(
      isMissing ? "there is no such file" : `the places cannot be read: ${String(cause)}`,
      {
        place: { file },
        hint: isMissing
          ? "build the map, and write it with npm run keep"
          : "check the name and your right to read it",
        cause,
      },
    );
  }
  return { places: parsePlaces(text, file), text };
}
