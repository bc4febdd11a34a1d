/** `npm run extract`: papers as JSON lines in, terms out. The work is in src/pipeline. */
import { command } from "../src/pipeline/command.ts";
import { EXTRACT_HELP, runExtract } from "../src/pipeline/extract-command.ts";

await command(
  "extract",
  (effects) => runExtract(process.argv.slice(2), process.stdin.setEncoding("utf8"), effects),
  EXTRACT_HELP,
);
