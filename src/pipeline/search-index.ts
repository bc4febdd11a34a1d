/**
 * The search index, made in a thread of its own where the map is large.
 *
 * It needs nothing but the graph, takes as long as all other files together, and fills a heap with
 * small objects, which the main thread's would have to be cleared around. The bytes are the same.
 */
import { buildSearchIndex, orderNodes, searchDocuments } from "../dataset/builder.ts";
import type { PaperweftGraph } from "../graph/index.ts";
import { FEWEST_NODES_APART, runApart } from "./apart.ts";

const WORKER = new URL("./search-worker.ts", import.meta.url);

export interface SearchIndexOptions {
  /** Nodes of a map from which on a thread makes it. */
  readonly fewestNodes?: number;
  /** Ends the thread with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Makes search.bin.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function indexSearch(
  graph: PaperweftGraph,
  { fewestNodes = FEWEST_NODES_APART, signal }: SearchIndexOptions = {},
): Promise<Uint8Array> {
  const documents = searchDocuments(orderNodes(graph));
  if (graph.order < fewestNodes) return buildSearchIndex(documents);
  return runApart<Uint8Array>(WORKER, documents, signal);
}
