/** `npm run keep`: keeps the places of a map in data/places.json. The work is in src/pipeline. */
import { command } from "../src/pipeline/command.ts";
import { KEEP_HELP, keepPlaces } from "../src/pipeline/keep.ts";

await command(
  "keep",
  async (effects) => effects.log(await keepPlaces(process.argv.slice(2), effects)),
  KEEP_HELP,
);
