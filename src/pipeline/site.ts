/**
 * Runs Astro, which makes the site from the dataset.
 *
 * In a process of its own: Astro reads its settings from the environment and the folder that it is
 * started in, and holds on to much memory that the dataset's build has just given back.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { readDirectory } from "../dataset/directory.ts";
import { openDataset } from "../dataset/reader.ts";
import { replaceFolder } from "../dataset/writer.ts";
import { explainWriting, OutputError } from "../errors.ts";
import { parseAddress, readMap } from "../map/index.ts";
import { MAP_FILE } from "./data-flags.ts";
import { Interrupted, type Effects } from "./effects.ts";
import { describeLimits, weighSite } from "./site-limits.ts";
import { formatStage } from "./stages.ts";

/** Folder of the finished site. */
export const SITE_FOLDER = "dist";

/** Where the site will live. */
export interface SiteAddress {
  /** Origin: "https://name.github.io"; undefined where nobody has said it. */
  readonly site: string | undefined;
  /** Path, with "/" at both ends. */
  readonly base: string;
}

/**
 * The site's address: SITE and BASE of the environment, or else what the map says.
 *
 * @param map - the map's file; by default the checkout's own
 * @throws UsageError where SITE or BASE is none, before an hour's build is lost to it
 * @throws InputError where the map cannot be used
 */
export async function readAddress(effects: Effects, map = MAP_FILE): Promise<SiteAddress> {
  const { SITE, BASE } = effects.env;
  // An empty one says nothing: a workflow hands both on where there is no value, too.
  const site = SITE ? parseAddress("SITE", SITE) : undefined;
  const base = BASE ? parseAddress("BASE", BASE) : undefined;
  const settings = site && base ? undefined : await readMap(map, effects);
  return { site: site ?? settings?.site, base: base ?? settings?.base ?? "/" };
}

/**
 * Builds the site into SITE_FOLDER, and says where it is larger than GitHub Pages takes.
 *
 * The one that stands there stays whole until the new one is.
 *
 * @throws OutputError where Astro ends with an error, after telling what it said, or where the site
 *   cannot be put in place
 */
export async function buildSite(
  address: SiteAddress,
  effects: Effects,
  { folder = SITE_FOLDER, run = runAstro }: { folder?: string; run?: typeof runAstro } = {},
): Promise<void> {
  const start = effects.now();
  effects.showProgress("site");
  const said: string[] = [];
  const build = async (fresh: string): Promise<void> => {
    try {
      // A line a page is no progress that anyone reads; where it fails, every line counts.
      await run(["build", "--outDir", fresh], address, effects, (text) => said.push(text));
    } catch (error) {
      if (error instanceof OutputError) effects.tell(said.join("").trimEnd());
      throw error;
    }
    effects.signal.throwIfAborted();
  };
  const hint =
    "make room, give yourself the right to write there, or end what holds its files open";
  await explainWriting({ file: folder }, hint, () =>
    effects.guard(() => replaceFolder(folder, build, effects)),
  );
  effects.tell(formatStage("site", effects.now() - start));
  const { manifest } = await openDataset(readDirectory(join(folder, "dataset")));
  const weight = await weighSite(folder);
  for (const line of describeLimits(weight, manifest.counts)) effects.tell(line);
}

/**
 * Runs one of Astro's commands until it ends.
 *
 * @param hear - takes what it writes to standard output; what it writes to standard error is shown
 * @throws OutputError where it ends with an error, Interrupted where a signal ended it
 */
export function runAstro(
  args: readonly string[],
  address: SiteAddress,
  effects: Effects,
  hear: (text: string) => void,
): Promise<void> {
  return effects.guard(() => spawnAstro(args, address, effects, hear));
}

function spawnAstro(
  args: readonly string[],
  { site, base }: SiteAddress,
  { env, signal }: Effects,
  hear: (text: string) => void,
): Promise<void> {
  const astro = join("node_modules", "astro", "bin", "astro.mjs");
  const child = spawn(process.execPath, [astro, ...args], {
    stdio: ["inherit", "pipe", "inherit"],
    signal,
    env: {
      ...env,
      ...(site !== undefined && { SITE: site }),
      BASE: base,
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  });
  child.stdout.setEncoding("utf8").on("data", hear);
  return new Promise((resolve, reject) => {
    child.on("error", (cause) => {
      reject(
        signal.aborted ? new Interrupted() : failed(`does not start: ${cause.message}`, cause),
      );
    });
    child.on("close", (code, ending) => {
      if (code === 0) resolve();
      else if (ending !== null || signal.aborted) reject(new Interrupted());
      else reject(failed(`ended with code ${String(code)}`));
    });
  });
}

function failed(what: string, cause?: unknown): OutputError {
  return new OutputError(`astro ${what}`, {
    hint: "what it says above tells why; where packages are missing, delete node_modules",
    cause,
  });
}
