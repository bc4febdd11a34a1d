/** `npm run extract`: papers as JSON lines in, terms out. The work is in src/pipeline. */
import { text } from "node:stream/consumers";
import { command } from "../src/pipeline/command.ts";
import { extractLines, parseExtractLines } from "../src/pipeline/extract.ts";
import { parseFlags } from "../src/pipeline/flags.ts";

const ABOUT = "Extracts terms: JSON lines with id, title and abstract in, JSON lines out.";

await command(
  "extract",
  async (effects) => {
    parseFlags(process.argv.slice(2), {});
    const records = parseExtractLines(await text(process.stdin));
    const onProgress = (done: number, of: number): void => {
      effects.showProgress("reading papers", done, of);
    };
    for (const line of extractLines(records, { onProgress, signal: effects.signal }))
      effects.log(line);
  },
  { about: ABOUT, flags: {} },
);
