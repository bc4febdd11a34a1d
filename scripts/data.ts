/** `npm run data`: builds a dataset. The work is in src/pipeline. */
import { resolve } from "node:path";
import { buildDataset } from "../src/pipeline/build.ts";
import { command } from "../src/pipeline/command.ts";
import { DATA_FLAGS, DATASET_FOLDER, parseDataFlags } from "../src/pipeline/data-flags.ts";
import { alone } from "../src/pipeline/lock.ts";
import { formatSummary } from "../src/pipeline/summary.ts";

const ABOUT = "Builds a dataset from data/map.yaml, or from the files named.";

await command(
  "data",
  async (effects) => {
    const { json, ...options } = parseDataFlags(process.argv.slice(2));
    const build = () => buildDataset(options, effects);
    // Elsewhere nobody else writes.
    const summary = await (resolve(options.out) === resolve(DATASET_FOLDER)
      ? alone(build)
      : build());
    effects.log(json ? JSON.stringify(summary) : formatSummary(summary, options.out));
  },
  { about: ABOUT, flags: DATA_FLAGS, words: "input" },
);
