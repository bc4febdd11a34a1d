/**
 * Finds a Chromium to test in, or installs one.
 *
 * Playwright's own download cannot be had everywhere, and a test that is skipped where no browser
 * is would never fail: so what is installed comes first, then every way to install one, and where
 * there is none the tests fail with what to do.
 */
import { isAbsolute, join, posix, win32 } from "node:path";

/** The paths and the machine that the search looks at; tests pass doubles. */
export interface BrowserEffects {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isRoot: boolean;
  /** Folder for what is installed for these tests alone. */
  readonly cache: string;
  readonly exists: (path: string) => boolean;
  /** Whether the program starts and says its version. */
  readonly starts: (path: string) => Promise<boolean>;
  /** Runs a program; true where it ends well. */
  readonly run: (program: string, args: readonly string[]) => Promise<boolean>;
  /** Runs npm; true where it ends well. */
  readonly npm: (args: readonly string[]) => Promise<boolean>;
  /** Where playwright-core keeps, or would keep, its Chromium. */
  readonly playwrightPath: () => string;
  /** Unpacks the Chromium of @sparticuz/chromium, installed in `cache`, to `packedPath`. */
  readonly unpack: () => Promise<boolean>;
  /** A line for the person who waits. */
  readonly tell: (line: string) => void;
}

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

/** Where the Chromium that npm brings is unpacked: a second run finds it there. */
export function packedPath(cache: string): string {
  return join(cache, "unpacked", "chromium");
}

/** Told where no browser can be had. */
export const NO_BROWSER =
  "no Chromium, Chrome or Edge was found, and none could be installed\n" +
  "  install one, or say where it is: PAPERWEFT_BROWSER=/path/to/chromium npm test";

/**
 * Where a browser may stand on this machine, likeliest first.
 *
 * @returns absolute paths; most of them name nothing
 */
export function browserPlaces({ platform, env, home }: BrowserEffects): string[] {
  const { delimiter, join: joinPath } = platform === "win32" ? win32 : posix;
  const named = env["PAPERWEFT_BROWSER"];
  const places = named === undefined || named === "" ? [] : [named];

  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    for (const root of roots) {
      if (root === undefined || root === "") continue;
      places.push(joinPath(root, "Google", "Chrome", "Application", "chrome.exe"));
      places.push(joinPath(root, "Chromium", "Application", "chrome.exe"));
      places.push(joinPath(root, "Microsoft", "Edge", "Application", "msedge.exe"));
    }
    return places;
  }
  if (platform === "darwin") {
    for (const root of ["/Applications", joinPath(home, "Applications")]) {
      for (const name of ["Google Chrome", "Chromium", "Microsoft Edge"]) {
        places.push(joinPath(root, `${name}.app`, "Contents", "MacOS", name));
      }
    }
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => isAbsolute(folder));
  for (const folder of [...folders, "/usr/bin", "/usr/local/bin", "/snap/bin"]) {
    for (const name of NAMES) places.push(joinPath(folder, name));
  }
  return [...new Set(places)];
}

/**
 * Gives the path of a Chromium that starts; installs one where none is there.
 *
 * @throws Error with NO_BROWSER where none can be had
 */
export async function findBrowser(effects: BrowserEffects): Promise<string> {
  const packed = packedPath(effects.cache);
  const found = await firstThatStarts([
    ...browserPlaces(effects),
    effects.playwrightPath(),
    packed,
  ]);
  if (found !== null) return found;

  effects.tell("no browser was found; installing one for the tests …");
  const cli = join("node_modules", "playwright-core", "cli.js");
  if (await effects.run(process.execPath, [cli, "install", "chromium"])) {
    const path = await firstThatStarts([effects.playwrightPath()]);
    if (path !== null) return path;
  }
  if (effects.platform === "linux" && effects.isRoot) {
    effects.tell("Playwright's could not be had; asking apt-get …");
    const installed =
      (await effects.run("apt-get", ["update"])) &&
      (await effects.run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]));
    const path = installed ? await firstThatStarts(browserPlaces(effects)) : null;
    if (path !== null) return path;
  }
  if (effects.platform === "linux") {
    effects.tell("asking npm for a packed Chromium …");
    const options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
    const wanted = ["install", "@sparticuz/chromium", "--prefix", effects.cache, ...options];
    if ((await effects.npm(wanted)) && (await effects.unpack())) {
      const path = await firstThatStarts([packed]);
      if (path !== null) return path;
    }
  }
  throw new Error(NO_BROWSER);

  async function firstThatStarts(paths: readonly string[]): Promise<string | null> {
    for (const path of paths) {
      if (path !== "" && effects.exists(path) && (await effects.starts(path))) return path;
    }
    return null;
  }
}
