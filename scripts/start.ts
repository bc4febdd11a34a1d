/** `npm start`: builds what is not built, and serves it. The work is in src/pipeline. */
import { command } from "../src/pipeline/command.ts";
import { BUILD_FLAGS, describeBuild } from "../src/pipeline/data-flags.ts";
import { untilEnded } from "../src/pipeline/effects.ts";
import { parseFlags, parseWhole } from "../src/pipeline/flags.ts";
import { startSite } from "../src/pipeline/start.ts";

const ABOUT = "Builds the map and the site where anything has changed, and serves it.";

const FLAGS = {
  port: { value: "N", about: "where to serve; a taken port gives way to the next; default: 4321" },
  host: { value: "H", about: "for whom to serve; default: 127.0.0.1, this machine alone" },
  ...BUILD_FLAGS,
} as const;

await command(
  "start",
  async (effects) => {
    const flags = parseFlags(process.argv.slice(2), FLAGS, "input");
    const port = parseWhole("port", flags.port ?? "4321", 0, 65535);
    const host = flags.host ?? "127.0.0.1";
    await startSite(describeBuild(flags), { host, port }, effects, untilEnded);
  },
  { about: ABOUT, flags: FLAGS, words: "input" },
);
