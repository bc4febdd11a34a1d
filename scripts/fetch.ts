/** `npm run fetch`: a query or DOIs in, a source file out. The work is in src/fetching. */
import { command } from "../src/pipeline/command.ts";
import { FETCH_HELP, fetchSource } from "../src/pipeline/fetch.ts";

await command(
  "fetch",
  async (effects) => effects.log(await fetchSource(process.argv.slice(2), effects)),
  FETCH_HELP,
);
