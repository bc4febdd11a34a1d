/** `npm run build`: the dataset, then the site, into dist/. The work is in src/pipeline. */
import { command } from "../src/pipeline/command.ts";
import { BUILD_FLAGS, describeBuild } from "../src/pipeline/data-flags.ts";
import { parseFlags } from "../src/pipeline/flags.ts";
import { readAddress, SITE_FOLDER } from "../src/pipeline/site.ts";
import { buildWhole } from "../src/pipeline/whole-build.ts";

const ABOUT = "Builds the dataset and the site; SITE and BASE say where it will live.";

await command(
  "build",
  async (effects) => {
    const options = describeBuild(parseFlags(process.argv.slice(2), BUILD_FLAGS, "input"));
    const address = await readAddress(effects, options.map);
    await buildWhole(options, address, effects);
    effects.log(`the site is in ${SITE_FOLDER}/, for ${address.site ?? ""}${address.base}`);
  },
  { about: ABOUT, flags: BUILD_FLAGS, words: "input" },
);
