import { describe, expect, it } from "vitest";
import {
  browserPlaces,
  findBrowser,
  NO_BROWSER,
  packedPath,
  type BrowserEffects,
} from "../../e2e/find-browser.ts";

const PACKED = packedPath("/cache");

interface Told {
  readonly effects: BrowserEffects;
  /** What was run, in order. */
  readonly runs: string[];
}

/** A machine where only the given programs start; `installs` says which one a run brings. */
function machine(
  programs: readonly string[],
  { installs = {}, ...parts }: Partial<BrowserEffects> & { installs?: Record<string, string> } = {},
): Told {
  const there = new Set(programs);
  const runs: string[] = [];
  const run = (line: string) => {
    runs.push(line);
    const brought = Object.entries(installs).find(([part]) => line.includes(part))?.[1];
    if (brought !== undefined) there.add(brought);
    return Promise.resolve(brought !== undefined);
  };
  const effects: BrowserEffects = {
    platform: "linux",
    env: { PATH: "/bin:/usr/bin" },
    home: "/ann",
    isRoot: false,
    cache: "/cache",
    exists: (path) => there.has(path),
    starts: (path) => Promise.resolve(!path.includes("broken")),
    run: (program, args) => run([program.replace(process.execPath, "node"), ...args].join(" ")),
    npm: (args) => run(["npm", ...args].join(" ")),
    playwrightPath: () => "/playwright/chrome",
    unpack: () => Promise.resolve(true),
    tell: () => {},
    ...parts,
  };
  return { effects, runs };
}

describe("browserPlaces(effects)", () => {
  it("looks where PAPERWEFT_BROWSER says, first", () => {
    const { effects } = machine([], { env: { PAPERWEFT_BROWSER: "/my/chrome" } });
    expect(browserPlaces(effects)[0]).toBe("/my/chrome");
  });
  it("looks into each folder of PATH, on Linux", () => {
    const { effects } = machine([], { env: { PATH: "/opt/bin:relative:/bin" } });
    const places = browserPlaces(effects);
    expect(places).toContain("/opt/bin/chromium");
    expect(places).toContain("/bin/google-chrome-stable");
    expect(places.every((place) => place.startsWith("/"))).toBe(true);
  });
  it("looks for applications, on macOS", () => {
    const { effects } = machine([], { platform: "darwin" });
    expect(browserPlaces(effects)).toContain(
      "/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    );
  });
  it("looks into the folders of programs, on Windows", () => {
    const { effects } = machine([], {
      platform: "win32",
      env: { PROGRAMFILES: "C:\\Program Files" },
    });
    expect(browserPlaces(effects)).toEqual([
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files\\Chromium\\Application\\chrome.exe",
      "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
    ]);
  });
});

describe("findBrowser(effects)", () => {
  it("takes what is installed, and installs nothing", async () => {
    const { effects, runs } = machine(["/usr/bin/chromium", "/playwright/chrome"]);
    expect(await findBrowser(effects)).toBe("/usr/bin/chromium");
    expect(runs).toEqual([]);
  });
  it("passes over one that does not start", async () => {
    const { effects } = machine(["/broken/chromium", "/usr/bin/google-chrome"], {
      env: { PATH: "/broken:/usr/bin" },
    });
    expect(await findBrowser(effects)).toBe("/usr/bin/google-chrome");
  });
  it("takes Playwright's own where it is there", async () => {
    const { effects } = machine(["/playwright/chrome"]);
    expect(await findBrowser(effects)).toBe("/playwright/chrome");
  });
  it("has Playwright install one", async () => {
    const { effects, runs } = machine([], { installs: { "cli.js": "/playwright/chrome" } });
    expect(await findBrowser(effects)).toBe("/playwright/chrome");
    expect(runs).toHaveLength(1);
  });
  it("asks apt-get as root, where Playwright cannot", async () => {
    const { effects, runs } = machine([], {
      isRoot: true,
      installs: { "apt-get update": "/lists", "apt-get install": "/usr/bin/chromium" },
    });
    expect(await findBrowser(effects)).toBe("/usr/bin/chromium");
    expect(runs.slice(1)).toEqual([
      "apt-get update",
      "apt-get install -y --no-install-recommends chromium",
    ]);
  });
  it("asks npm last, into a folder of its own", async () => {
    const { effects, runs } = machine([], { installs: { "@sparticuz": PACKED } });
    expect(await findBrowser(effects)).toBe(PACKED);
    expect(runs.at(-1)).toContain("npm install @sparticuz/chromium --prefix /cache --no-save");
    expect(runs.join("\n")).not.toContain("apt-get");
  });
  it("takes what npm brought the last time, and asks nobody again", async () => {
    const { effects, runs } = machine([PACKED]);
    expect(await findBrowser(effects)).toBe(PACKED);
    expect(runs).toEqual([]);
  });
  it("says what to do where none can be had", async () => {
    const { effects } = machine([], { isRoot: true });
    await expect(findBrowser(effects)).rejects.toThrow(NO_BROWSER);
    expect(NO_BROWSER).toBe(
      "no Chromium, Chrome or Edge was found, and none could be installed\n" +
        "  install one, or say where it is: PAPERWEFT_BROWSER=/path/to/chromium npm test",
    );
  });
});
