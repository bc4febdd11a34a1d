/** `npm run terms`: the terms of a map, or what to look at among them. The work is in src/pipeline. */
import { command } from "../src/pipeline/command.ts";
import { DATA_FLAGS, INPUT_FLAG, TERMS_FLAG } from "../src/pipeline/data-flags.ts";
import { parseFlags } from "../src/pipeline/flags.ts";
import { printTerms } from "../src/pipeline/terms.ts";

const ABOUT = "Prints the terms of a map, tab-separated: label, kind, papers, aliases.";

const FLAGS = {
  review: { about: "print instead what a person should look at, to paste into data/terms.yaml" },
  ...INPUT_FLAG,
  map: DATA_FLAGS.map,
  ...TERMS_FLAG,
  strict: DATA_FLAGS.strict,
} as const;

await command(
  "terms",
  async (effects) => {
    const { input, review = false, ...flags } = parseFlags(process.argv.slice(2), FLAGS, "input");
    await printTerms({ review, ...flags, ...(input && { inputs: input }) }, effects);
  },
  { about: ABOUT, flags: FLAGS, words: "input" },
);
