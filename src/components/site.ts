/**
 * The dataset as the pages read it: opened once for the whole build.
 *
 * A page per paper and term asks for the same graph and names; opened anew for each, a large map
 * would be parsed thousands of times. Node alone.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readDirectory } from "../dataset/directory.ts";
import { openDataset, type Dataset, type Overview } from "../dataset/reader.ts";
import { buildExplorerGraph, type ExplorerGraph } from "../explorer/graph.ts";

/** Where `npm run data` writes, seen from the checkout's root, where Astro runs. */
const DATASET_FOLDER = join("public", "dataset");

export interface Site {
  readonly dataset: Dataset;
  readonly overview: Overview;
  readonly graph: ExplorerGraph;
  /** Keys in the dataset's order, most important first. */
  readonly keys: readonly string[];
}

let opened: Promise<Site> | undefined;
let openedManifest = "";

/**
 * The dataset under public/dataset/.
 *
 * While developing, it is opened again once the manifest has changed.
 *
 * @throws InputError where there is none, with the command that builds it
 */
export async function openSite(): Promise<Site> {
  if (import.meta.env.DEV) {
    const manifest = await readFile(join(DATASET_FOLDER, "manifest.json"), "utf8").catch(() => "");
    if (manifest !== openedManifest) opened = undefined;
    openedManifest = manifest;
  }
  opened ??= open();
  return opened;
}

async function open(): Promise<Site> {
  const dataset = await openDataset(readDirectory(DATASET_FOLDER));
  const [overview, nodes, edges, names] = await Promise.all([
    dataset.overview(),
    dataset.nodes(),
    dataset.edges(),
    dataset.names(),
  ]);
  const graph = buildExplorerGraph(overview, nodes, edges, names);
  return { dataset, overview, graph, keys: names.keys };
}
