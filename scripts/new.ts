/** `npm run new`: makes files of papers the map of this checkout. The work is in src/pipeline. */
import { command } from "../src/pipeline/command.ts";
import { makeNewMap, NEW_HELP, parseNewMap } from "../src/pipeline/new-map.ts";

await command(
  "new",
  async (effects) => effects.log(await makeNewMap(parseNewMap(process.argv.slice(2)), effects)),
  NEW_HELP,
);
