/**
 * `npm run bench`: what each stage costs; with --site the start page; `bench -- layout`: how the
 * layout stands beside others'; `bench -- stays`: how a map stays put.
 */
import { CORPORA, formatMeasurements, measureStages } from "../src/pipeline/bench.ts";
import { formatStays, measureStays } from "../src/pipeline/bench-stays.ts";
import { command } from "../src/pipeline/command.ts";
import { parseFlags } from "../src/pipeline/flags.ts";
import { formatVisits } from "../src/pipeline/site-weight.ts";

const ABOUT =
  "Measures what each stage costs a paper, or with --site what the start page costs a visitor; " +
  "`bench -- layout`: the layout beside others'; " +
  "`bench -- stays`: how far a map moves when every 20th paper is added to the others.";

const FLAGS = {
  input: { value: "FILE", multiple: true, about: "corpora to measure, each on its own" },
  site: { about: "measure the start page instead: bytes, and the time until its graph is drawn" },
} as const;

await command(
  "bench",
  async (effects) => {
    const [subject, ...rest] = process.argv.slice(2);
    if (subject === "stays") {
      const { input = CORPORA } = parseFlags(rest, FLAGS, "input");
      effects.log(formatStays(await measureStays(input, effects)));
      return;
    }
    if (subject === "layout") {
      const { input } = parseFlags(rest, { input: FLAGS.input }, "input");
      const { benchLayouts } = await import("./bench-layout.ts");
      await benchLayouts(input, effects);
      return;
    }
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
