/**
 * A graph without its edges, as sigma is given it.
 *
 * sigma's record of a million takes a third of the time until a map is there, and all but ten thousand
 * are never drawn; those are threads.ts's, which also draws what a lens is tied by anew.
 */
import type { DrawnGraph } from "../graph.ts";

/** The same graph, but for whoever goes through its edges or listens to what becomes of them. */
export function withoutEdges(graph: DrawnGraph): DrawnGraph {
  const bare = Object.create(graph, {
    edges: { value: () => [] },
    forEachEdge: { value: () => undefined },
    on: {
      value: (...heard: Parameters<DrawnGraph["on"]>) => {
        if (!/edge/i.test(heard[0])) graph.on(...heard);
        return bare;
      },
    },
  }) as DrawnGraph;
  return bare;
}
