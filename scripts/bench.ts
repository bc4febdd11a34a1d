/** `npm run bench`: what each stage costs. The work is in src/pipeline. */
import { formatMeasurements, measureStages } from "../src/pipeline/bench.ts";
import { command } from "../src/pipeline/command.ts";
import { parseFlags } from "../src/pipeline/flags.ts";

const ABOUT = "Measures what each stage costs a paper, as a table.";

const FLAGS = {
  input: { value: "FILE", multiple: true, about: "corpora to measure, each on its own" },
} as const;

await command(
  "bench",
  async (effects) => {
    const { input } = parseFlags(process.argv.slice(2), FLAGS, "input");
    effects.log(formatMeasurements(await measureStages(input, effects)));
  },
  { about: ABOUT, flags: FLAGS, words: "input" },
);
