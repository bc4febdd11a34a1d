/**
 * Tells the service worker which files its build consists of.
 *
 * They are known only when the site stands: the worker's code is built with the rest, and the list
 * is put before it. Any change of any file changes the worker's own bytes, which is how a browser
 * notices a newer map.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { HASH_DIGITS, type SiteBuild } from "../service-worker/site-build.ts";
import { reachedFrom, readBundled } from "./bundled-files.ts";
import { listSiteFiles } from "./site-files.ts";
import { CORE_FILES } from "./start-page.ts";

/** The worker's file, beside the start page: its folder is what it answers for. */
export const WORKER_FILE = "sw.js";

/** What stands between the list and the code. */
const BORDER = "/* The worker */\n";

/** The explorer's pages: the site's own map, and one that the browser keeps. */
const EXPLORER_PAGE = /^(own\/)?index\.html$/;
/** All that they are made of; letters beyond Latin's first come where they are asked for. */
const SHELL =
  /^((?:own\/)?index\.html|manifest\.webmanifest|favicon\.svg|_astro\/(?!.*(?:latin-ext|vietnamese|greek|cyrillic)).*)$/;
/** Read by nobody through the explorer: pages, the whole graph, files and pictures for others. */
const LEFT_OUT =
  /^dataset\/graph\.json$|^data\/|\.html$|^(social|touch-icon|favicon)\.png$|\.(txt|xml|map)$/;
/** The page that makes maps: with its worker it weighs as much as the rest, and few visitors need it. */
const MAKING = "make/index.html";
/** A visit fetches at most so much for later, beside shell and core. */
const MOST_BYTES = 6_000_000;

interface SiteFile {
  /** With "/" between folders. */
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}

/**
 * Writes the list of a site's files before its worker's code; a list that stands there is replaced.
 *
 * @param folder - of the finished site
 */
export async function writeWorkerFiles(folder: string): Promise<void> {
  const paths = (await listSiteFiles(folder)).filter(
    (path) => EXPLORER_PAGE.test(path) || (path !== WORKER_FILE && !LEFT_OUT.test(path)),
  );
  const files: SiteFile[] = [];
  for (const path of paths) {
    const bytes = await readFile(join(folder, path));
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, HASH_DIGITS);
    files.push({ path, bytes: bytes.length, hash });
  }
  const file = join(folder, WORKER_FILE);
  const code = (await readFile(file, "utf8")).split(BORDER).at(-1)!;
  const build = describeSiteBuild(files, await findMaking(folder, paths));
  const list = `var PAPERWEFT_BUILD=${JSON.stringify(build)};\n`;
  await writeFile(file, list + BORDER + code);
}

/** What the page that makes maps leads to, and the start page does not. */
async function findMaking(folder: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const texts = await readBundled(folder, paths);
  const page = await readFile(join(folder, MAKING), "utf8").catch(() => "");
  const start = await readFile(join(folder, "index.html"), "utf8");
  const others = reachedFrom(start, texts);
  return new Set([...reachedFrom(page, texts)].filter((path) => !others.has(path)));
}

/**
 * What the worker is told of its site.
 *
 * @param asked - paths of files that are kept once somebody has asked for them, and not before
 */
export function describeSiteBuild(
  files: readonly SiteFile[],
  asked: ReadonlySet<string> = new Set(),
): SiteBuild {
  const isNeeded = ({ path }: SiteFile): boolean =>
    (SHELL.test(path) && !asked.has(path)) || CORE_FILES.test(path);
  const first = files.filter(isNeeded);
  let left = MOST_BYTES;
  // All texts where the map is small; of a large one what is opened is kept as it comes.
  for (const file of files.filter((one) => one.path.startsWith("dataset/") && !isNeeded(one))) {
    left -= file.bytes;
    if (left < 0) break;
    first.push(file);
  }
  const hashes = Object.fromEntries(files.map(({ path, hash }) => [path, hash]));
  const version = createHash("sha256").update(JSON.stringify(hashes)).digest("hex");
  return {
    version: version.slice(0, HASH_DIGITS),
    files: hashes,
    first: first.map(({ path }) => path),
  };
}
