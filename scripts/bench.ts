/** `npm run bench`: what each stage costs, and with --site the start page. */
import { formatMeasurements, measureStages } from "../src/pipeline/bench.ts";
import { command } from "../src/pipeline/command.ts";
import { parseFlags } from "../src/pipeline/flags.ts";
import { formatVisits } from "../src/pipeline/site-weight.ts";

const ABOUT =
  "Measures what each stage costs a paper, or with --site what the start page costs a visitor.";

const FLAGS = {
  input: { value: "FILE", multiple: true, about: "corpora to measure, each on its own" },
  site: { about: "measure the start page instead: bytes, and the time until its graph is drawn" },
} as const;

await command(
  "bench",
  async (effects) => {
    const { input, site } = parseFlags(process.argv.slice(2), FLAGS, "input");
    if (site === true) {
      // Loaded only here: measuring stages needs no browser.
      const { visitSite } = await import("./bench-site.ts");
      effects.log(formatVisits(await visitSite(effects)));
      return;
    }
    effects.log(formatMeasurements(await measureStages(input, effects)));
  },
  { about: ABOUT, flags: FLAGS, words: "input" },
);
