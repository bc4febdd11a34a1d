/** `npm run format`: formats the code, and mends what the linter can. */
import { command } from "../src/pipeline/command.ts";
import { parseFlags } from "../src/pipeline/flags.ts";
import { runTool } from "./checks.ts";

const PRETTIER = "prettier/bin/prettier.cjs";
const ESLINT = "eslint/bin/eslint.js";

await command(
  "format",
  async () => {
    parseFlags(process.argv.slice(2), {});
    const formatted = await runTool(PRETTIER, ["--write", "--log-level=warn", "."]);
    const linted = await runTool(ESLINT, ["--fix", "."]);
    process.stderr.write(formatted.output + linted.output);
    return formatted.code === 0 && linted.code === 0 ? 0 : 1;
  },
  { about: "Formats the code, and mends what the linter can.", flags: {} },
);
