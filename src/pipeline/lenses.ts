/**
 * The map's lenses, each laid out in a thread of its own where the map is large.
 *
 * They know nothing of each other, and are among the longest steps of a large map's build. The bytes
 * are the same either way.
 */
import type { PlacedLens } from "../dataset/builder.ts";
import type { PaperweftGraph } from "../graph/index.ts";
import { type Layout, layoutLens, type LensGround, type Position } from "../layout/index.ts";
import { FEWEST_NODES_APART, runApart } from "./apart.ts";
import { layLenses } from "./threads.ts";

const WORKER = new URL("./lens-worker.ts", import.meta.url);

export interface LensOptions {
  /** Nodes of a map from which on threads lay its lenses out. */
  readonly fewestNodes?: number;
  /** Ends the threads with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Builds and lays out all lenses of a map.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function placeLenses(
  graph: PaperweftGraph,
  layout: Layout,
  { fewestNodes = FEWEST_NODES_APART, signal }: LensOptions = {},
): Promise<PlacedLens[]> {
  const place =
    graph.order < fewestNodes
      ? (ground: LensGround) => Promise.resolve(layoutLens(ground))
      : (ground: LensGround) => runApart<Position[]>(WORKER, ground, signal);
  return layLenses(graph, layout, place);
}
