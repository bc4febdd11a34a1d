/** The real machine, for find-browser.ts. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { packedPath, type BrowserEffects } from "./find-browser.ts";

/** A browser that does not even say its version in this time does not start. */
const VERSION_MS = 20_000;

/** The package that holds a Chromium for Linux. */
const PACKED = "@sparticuz/chromium";

export const MACHINE: BrowserEffects = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isRoot: process.getuid?.() === 0,
  // Of its own: installed beside the packages, it would prune them.
  cache: resolve("node_modules", ".paperweft-browser"),
  exists: existsSync,
  async starts(path) {
    // On Windows a browser opens a window instead of saying its version.
    return process.platform === "win32" || ends(path, ["--version"], { timeoutMs: VERSION_MS });
  },
  run: (program, args) => ends(program, args),
  npm(args) {
    mkdirSync(MACHINE.cache, { recursive: true });
    writeFileSync(join(MACHINE.cache, "package.json"), '{ "private": true }\n');
    const cli = process.env["npm_execpath"];
    return cli === undefined
      ? ends(process.platform === "win32" ? "npm.cmd" : "npm", args)
      : ends(process.execPath, [cli, ...args]);
  },
  playwrightPath: () => chromium.executablePath(),
  unpack() {
    const { cache } = MACHINE;
    const folder = dirname(packedPath(cache));
    // One that was cut off while it was unpacked does not start, and would not be replaced.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // It unpacks into the folder for temporary files, which is everybody's: it gets one of its own.
    const script = `import(${JSON.stringify(PACKED)}).then((packed) => packed.default.executablePath())`;
    return ends(process.execPath, ["--eval", script], { cwd: cache, env: { TMPDIR: folder } });
  },
  tell: (line) => process.stderr.write(`${line}\n`),
};

interface EndsOptions {
  readonly cwd?: string;
  /** Beside this process's own. */
  readonly env?: NodeJS.ProcessEnv;
  /** With it, nothing is shown of what the program prints. */
  readonly timeoutMs?: number;
}

/** Runs a program; what it prints goes to stderr. True where it ends with 0 in time. */
function ends(
  program: string,
  args: readonly string[],
  { cwd, env, timeoutMs }: EndsOptions = {},
): Promise<boolean> {
  const shown = timeoutMs === undefined ? 2 : "ignore";
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", shown, shown],
      timeout: timeoutMs,
    });
    child.on("error", () => {
      settle(false);
    });
    child.on("close", (code) => {
      settle(code === 0);
    });
  });
}
