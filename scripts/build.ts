/** `npm run build`: the dataset, then the site, into dist/. The work is in src/pipeline. */
import { buildDataset } from "../src/pipeline/build.ts";
import { command } from "../src/pipeline/command.ts";
import { BUILD_FLAGS, describeBuild } from "../src/pipeline/data-flags.ts";
import { parseFlags } from "../src/pipeline/flags.ts";
import { buildSite, readAddress, SITE_FOLDER } from "../src/pipeline/site.ts";
import { formatSummary } from "../src/pipeline/summary.ts";

const ABOUT = "Builds the dataset and the site; SITE and BASE say where it will live.";

await command(
  "build",
  async (effects) => {
    const options = describeBuild(parseFlags(process.argv.slice(2), BUILD_FLAGS, "input"));
    const address = await readAddress(effects, options.map);
    const summary = await buildDataset(options, effects);
    effects.log(formatSummary(summary, options.out));
    await buildSite(address, effects);
    effects.log(`the site is in ${SITE_FOLDER}/, for ${address.site ?? ""}${address.base}`);
  },
  { about: ABOUT, flags: BUILD_FLAGS, words: "input" },
);
