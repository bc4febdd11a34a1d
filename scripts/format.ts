/** `npm run format`: formats the code, and mends what the linter can. */
import { runTool } from "./checks.ts";

const PRETTIER = "prettier/bin/prettier.cjs";
const ESLINT = "eslint/bin/eslint.js";

const formatted = await runTool(PRETTIER, ["--write", "--log-level=warn", "."]);
const linted = await runTool(ESLINT, ["--fix", "."]);
process.stderr.write(formatted.output + linted.output);
process.exitCode = formatted.code === 0 && linted.code === 0 ? 0 : 1;
