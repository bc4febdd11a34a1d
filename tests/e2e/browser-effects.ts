/** The real machine, for find-browser.ts. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { BrowserEffects } from "./find-browser.ts";

/** A browser that does not even say its version in this time does not start. */
const VERSION_MS = 20_000;

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
    return process.platform === "win32" || ends(path, ["--version"], VERSION_MS);
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
  async unpack(folder) {
    const require = createRequire(join(folder, "package.json"));
    const file = pathToFileURL(require.resolve("@sparticuz/chromium")).href;
    const packed = (await import(file)) as { default: { executablePath(): Promise<string> } };
    return packed.default.executablePath();
  },
  tell: (line) => process.stderr.write(`${line}\n`),
};

/** Runs a program; what it prints goes to stderr. True where it ends with 0 in time. */
function ends(program: string, args: readonly string[], timeoutMs?: number): Promise<boolean> {
  const quiet = timeoutMs !== undefined;
  return new Promise((settle) => {
    const child = spawn(program, args, {
      stdio: ["ignore", quiet ? "ignore" : 2, quiet ? "ignore" : 2],
      ...(quiet && { timeout: timeoutMs }),
    });
    child.on("error", () => {
      settle(false);
    });
    child.on("close", (code) => {
      settle(code === 0);
    });
  });
}
