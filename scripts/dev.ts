/** `npm run dev`: the site with live reload. The work is in src/pipeline. */
import { command } from "../src/pipeline/command.ts";
import { BUILD_FLAGS, describeBuild } from "../src/pipeline/data-flags.ts";
import { runDev } from "../src/pipeline/dev.ts";
import { parseFlags } from "../src/pipeline/flags.ts";

const ABOUT = "Serves the site with live reload; a change under data/ builds the dataset again.";

const FLAGS = {
  port: { value: "N", about: "where to serve; default: 4321" },
  host: { value: "H", about: "for whom to serve; default: this machine alone" },
  ...BUILD_FLAGS,
} as const;

await command(
  "dev",
  async (effects) => {
    const { port, host, ...flags } = parseFlags(process.argv.slice(2), FLAGS, "input");
    const args = [
      ...(port === undefined ? [] : ["--port", port]),
      ...(host === undefined ? [] : ["--host", host]),
    ];
    await runDev(describeBuild(flags), args, effects);
  },
  { about: ABOUT, flags: FLAGS, words: "input" },
);
