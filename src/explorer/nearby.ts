/**
 * What lies near a node: it and all that a few edges lead to.
 *
 * Whoever begins with one paper wants the map of that paper first, and the rest of the field later:
 * Obsidian calls it the local graph, and Connected Papers is nothing else.
 */
import type { ExplorerGraph } from "./graph.ts";

/** How many edges may lead from one thing to another, for what counts as near. */
export const NEAR_STEPS = [1, 2, 3] as const;
export type NearSteps = (typeof NEAR_STEPS)[number];

/**
 * Keys of a node and of all within so many edges of it.
 *
 * A hub's edges lead no farther: half of the map is two steps from a term that half of it has. From
 * the hub itself they do.
 *
 * @param key - one that the graph has
 */
export function nearby(graph: ExplorerGraph, key: string, steps: NearSteps): Set<string> {
  const found = new Set([key]);
  let edge = [key];
  for (let step = 0; step < steps; ++step) {
    const next: string[] = [];
    for (const from of edge) {
      if (from !== key && graph.getNodeAttribute(from, "hub")) continue;
      graph.forEachNeighbor(from, (to) => {
        if (found.has(to)) return;
        found.add(to);
        next.push(to);
      });
    }
    edge = next;
  }
  return found;
}

/** "1 step", "2 steps". */
export function formatSteps(steps: number): string {
  return `${String(steps)} ${steps === 1 ? "step" : "steps"}`;
}
