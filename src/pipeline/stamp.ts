/**
 * Tells whether the site was built from just what is there now.
 *
 * A second `npm start` is to be ready at once; a stale site, on the other hand, sends people
 * looking for a change that they have made. So the stamp is a hash of contents, never of dates:
 * everything that goes into the site, and what came out of it.
 */
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { STANDARD_INPUT } from "../corpus/index.ts";
import { compareText } from "../ordering.ts";
import { MAP_FILE, DATASET_FOLDER } from "./data-flags.ts";
import type { BuildOptions } from "./build.ts";
import { isAddress } from "./earlier.ts";
import type { Effects } from "./effects.ts";
import { SITE_FOLDER, type SiteAddress } from "./site.ts";

/** Files and folders that shape the site, beside what the options name. */
const INGREDIENTS = [
  "astro.config.ts",
  dirname(MAP_FILE),
  "package-lock.json",
  "package.json",
  "public",
  "src",
  "tsconfig.json",
];

/** Each changes where the dataset or the site was built by another command in between. */
const PRODUCTS = [
  join(DATASET_FOLDER, "manifest.json"),
  join(SITE_FOLDER, "dataset", "manifest.json"),
  join(SITE_FOLDER, "index.html"),
];

const STAMP_FILE = join("node_modules", ".cache", "paperweft", "site.txt");

/** Whether the site of these options stands in SITE_FOLDER, built from what is there now. */
export async function isSiteFresh(
  options: BuildOptions,
  address: SiteAddress,
  effects: Effects,
): Promise<boolean> {
  // What is piped in is there once, and may be anything.
  if (options.inputs?.includes(STANDARD_INPUT.path) === true) return false;
  // What is published may be another map by now.
  if (options.previous !== undefined && isAddress(options.previous)) return false;
  const old = await effects.readText(STAMP_FILE).catch(() => "");
  return old !== "" && old === (await stampOf(options, address, effects));
}

/** Keeps in mind that SITE_FOLDER is now the site of these options. */
export async function stampSite(
  options: BuildOptions,
  address: SiteAddress,
  effects: Effects,
): Promise<void> {
  const stamp = await stampOf(options, address, effects);
  await effects.writeFile(STAMP_FILE, new TextEncoder().encode(stamp));
}

async function stampOf(
  options: BuildOptions,
  address: SiteAddress,
  effects: Effects,
): Promise<string> {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([options, address, process.versions.node]));
  const inputs = (options.inputs ?? []).filter((path) => path !== STANDARD_INPUT.path);
  const { map, terms, places, previous } = options;
  const earlier = previous === undefined || isAddress(previous) ? [places] : [previous];
  const named = [...inputs, map, terms, ...earlier].filter((path) => path !== undefined);
  for (const path of [...INGREDIENTS, ...named, ...PRODUCTS]) {
    await hashTree(path, hash, effects);
  }
  return hash.digest("hex");
}

/** Adds the path and the bytes of a file, or of all files in a folder, to a hash. */
async function hashTree(
  path: string,
  hash: ReturnType<typeof createHash>,
  effects: Effects,
): Promise<void> {
  if (path === DATASET_FOLDER) return;
  let names: readonly string[] | null = null;
  try {
    names = await effects.listFolder(path);
  } catch {
    // A file is no folder.
    const bytes = await effects.readFile(path);
    hash.update(`${path}\n${String(bytes.length)}\n`).update(bytes);
  }
  if (names === null) return;
  for (const name of names.toSorted(compareText)) await hashTree(join(path, name), hash, effects);
}
