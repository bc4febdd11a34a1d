/** Fetches what the explorer needs before it can show anything, and says why it could not. */
import {
  readFiles,
  openDataset,
  type Dataset,
  type Overview,
  type PlateFile,
} from "../dataset/reader.ts";
import { PaperweftError } from "../errors.ts";
import { firstPaint } from "./first-paint.ts";
import { buildExplorerGraph, type ExplorerGraph } from "./graph.ts";

/** A dataset, opened, with its graph. */
export interface Loaded {
  readonly address: string;
  readonly dataset: Dataset;
  readonly overview: Overview;
  readonly graph: ExplorerGraph;
  readonly keys: readonly string[];
  /** On its way: the views do not need it. */
  readonly plate: Promise<PlateFile>;
}

/**
 * Opens the dataset at an address.
 *
 * @throws PaperweftError where a file cannot be fetched or read
 */
export async function load(address: string): Promise<Loaded> {
  const dataset = await openDataset(readFiles(address));
  const plate = dataset.plate();
  plate.catch(() => undefined);
  const [overview, nodes, edges, names] = await Promise.all([
    dataset.overview(),
    dataset.nodes(),
    dataset.edges(),
    dataset.names(),
  ]);
  // The page's own picture is seen first: on two cores all that follows would take from it, and the
  // graph of 87,000 papers is a second's work.
  await firstPaint();
  const graph = buildExplorerGraph(overview, nodes, edges, names);
  return { address, dataset, overview, graph, keys: names.keys, plate };
}

/**
 * An error in words for whoever reads the map.
 *
 * @param hasPlate - whether the land stands in the page itself
 */
export function explain(error: unknown, hasPlate: boolean): string {
  if (!(error instanceof PaperweftError)) return "Something in this page is broken.";
  const file = error.place?.file.split("/").at(-1);
  const rest = hasPlate ? " The land stands in the page itself." : "";
  return `${file === undefined ? "" : `${file} `}${error.message}.${rest}`;
}
