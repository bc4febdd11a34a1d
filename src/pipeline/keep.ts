/**
 * `npm run keep`: a dataset's places into data/places.json.
 *
 * A person runs it, never a build: which map readers have come to know, and should find again, is
 * for the one who publishes it to say.
 */
import { dirname, join } from "node:path";
import { explainWriting } from "../errors.ts";
import { formatPlaces } from "../map/index.ts";
import { DATASET_FOLDER, MAP_FILE, PLACES_NAME } from "./data-flags.ts";
import { placesOfDataset } from "./dataset-places.ts";
import { openEarlier } from "./earlier.ts";
import type { Effects } from "./effects.ts";
import { parseFlags, type Flags, type Help } from "./flags.ts";
import { count } from "./summary.ts";

const FLAGS = {
  out: { value: "FILE", about: `where to write; default: ${join(dirname(MAP_FILE), PLACES_NAME)}` },
  dataset: {
    value: "DIR|URL",
    about: `the dataset: its folder, or the address of its site; default: ${DATASET_FOLDER}`,
  },
} as const satisfies Flags;

export const KEEP_HELP: Help = {
  about: "Keeps the places, communities and colours of a map, for its next builds to start from.",
  flags: FLAGS,
};

/**
 * Writes the places, and says what was kept.
 *
 * @throws UsageError where the flags cannot be understood
 * @throws InputError where there is no dataset
 * @throws OutputError where the file cannot be written
 */
export async function keepPlaces(args: readonly string[], effects: Effects): Promise<string> {
  const flags = parseFlags(args, FLAGS);
  const out = flags.out ?? join(dirname(MAP_FILE), PLACES_NAME);
  const from = flags.dataset ?? DATASET_FOLDER;
  const dataset = await openEarlier(from, effects);
  const places = await placesOfDataset(dataset);
  const hint =
    "make room, or give yourself the right to write there, or write elsewhere with --out";
  await explainWriting({ file: out }, hint, () => writeWhole(out, formatPlaces(places), effects));
  const { nodes, communities } = places;
  const { title } = await dataset.overview();
  return [
    `places of ${count(nodes.length, "node", "nodes")} in ` +
      `${count(communities.length, "community", "communities")} of "${title}" kept in ${out}`,
    "  the next builds start from them; commit the file with your papers",
  ].join("\n");
}

/** Renamed into place: a file that was cut off would be no file of places. */
async function writeWhole(file: string, text: string, effects: Effects): Promise<void> {
  const part = `${file}.part`;
  try {
    await effects.writeFile(part, new TextEncoder().encode(text));
    effects.rename(part, file);
  } catch (error) {
    await effects.remove(part).catch(() => undefined);
    throw error;
  }
}
