/**
 * Runs one of Paperweft's commands: `node scripts/run.mjs <command> [flags]`.
 *
 * Every script of package.json begins here. A fresh clone has no packages, and its machine may
 * have a Node that is too old to run TypeScript as it stands; without this file each command
 * would fail there with a riddle. So this is plain JavaScript that Node 18 runs: it sets up what
 * is missing (set-up.mjs), then hands over to the command, `scripts/<command>.ts`.
 *
 * Standard output belongs to the command alone: `npm run -s extract` is a filter.
 */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SetUpError, setUp } from "./set-up.mjs";

const COMMANDS = {
  start: "builds the map and the site, and serves it",
  test: "runs every check and test",
  dev: "serves the site with live reload",
  new: "makes a file of papers the map of this checkout",
  fetch: "fetches papers from arXiv, Crossref, Hugging Face or OpenAlex",
  data: "builds a dataset",
  terms: "prints a map's terms, or what to look at among them",
  keep: "keeps the places of a map, so that the next one stays put",
  export: "writes papers or graph for other programs",
  extract: "extracts terms: JSON lines in, JSON lines out",
  train: "learns the weights that rank terms",
  build: "builds a dataset and the site, into dist/",
  bench: "measures",
  format: "formats the code and mends what the linter can",
};

/** How long a signal that the whole terminal got may take to reach the command, too. */
const FORWARD_AFTER_MS = 200;

const root = fileURLToPath(new URL("..", import.meta.url));
const [name = "", ...args] = process.argv.slice(2);

if (!Object.hasOwn(COMMANDS, name)) {
  const list = Object.entries(COMMANDS).map(([key, does]) => `  ${key.padEnd(9)}${does}`);
  process.stderr.write(
    `${name === "" ? "no command was named" : `there is no command "${name}"`}\n` +
      `  choose one: node scripts/run.mjs <command> [flags]\n${list.join("\n")}\n`,
  );
  process.exitCode = 2;
} else {
  try {
    run(await setUp(root));
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    process.stderr.write(`${error.message}\n  ${error.hint}\n`);
    process.exitCode = 4;
  }
}

/**
 * Hands over to the command, and ends as it ends.
 *
 * @param {string} node - path of a Node that runs TypeScript as it stands
 */
function run(node) {
  const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", script, ...args], {
    cwd: root,
    stdio: "inherit",
    // Node then strips and compiles each file once, not at each start: a fifth of a short command.
    env: { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node"), ...process.env },
  });

  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    // A terminal sends Ctrl-C to the command as well; a second one could cut its clean end short.
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    setTimeout(() => child.kill(signal), FORWARD_AFTER_MS).unref();
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, forward);
  }

  child.on("error", (error) => {
    process.stderr.write(`${node} does not start: ${error.message}\n`);
    process.stderr.write("  delete node_modules and try again\n");
    process.exitCode = 4;
  });
  child.on("exit", (code, signal) => {
    // The timer of a signal still under way must not keep this process.
    process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
  });
}
