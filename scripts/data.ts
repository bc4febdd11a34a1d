/** `npm run data`: builds a dataset. The work is in src/pipeline. */
import { buildDataset } from "../src/pipeline/build.ts";
import { command } from "../src/pipeline/command.ts";
import { DATA_FLAGS, parseDataFlags } from "../src/pipeline/data-flags.ts";
import { formatSummary } from "../src/pipeline/summary.ts";

const ABOUT = "Builds a dataset from data/map.yaml, or from the files named.";

await command(
  "data",
  async (effects) => {
    const { json, ...options } = parseDataFlags(process.argv.slice(2));
    const summary = await buildDataset(options, effects);
    effects.log(json ? JSON.stringify(summary) : formatSummary(summary, options.out));
  },
  { about: ABOUT, flags: DATA_FLAGS, words: "input" },
);
