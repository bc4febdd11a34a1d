/**
 * What lies near a node: it and all that a few edges lead to.
 *
 * Whoever begins with one paper wants the map of that paper first, and the rest of the field later:
 * Obsidian calls it the local graph, and Connected Papers is nothing else.
 */
import { compareBy, compareText } from "../ordering.ts";
import type { ExplorerGraph } from "./graph.ts";
import { rarity } from "./similarity.ts";

/** How many edges may lead from one thing to another, for what counts as near. */
export const NEAR_STEPS = [1, 2, 3] as const;
export type NearSteps = (typeof NEAR_STEPS)[number];

/**
 * So many things each step after the first leads to, those that hang on it most. Three steps from a
 * term of 343 papers are 8,619 of 10,000 otherwise, and no bound on how common a term may be helps:
 * those papers have 2,600 terms between them.
 */
export const MOST_A_STEP = 150;

export interface Nearby {
  /** Keys of the node and of what is near it. */
  readonly keys: ReadonlySet<string>;
  /** How many its steps led to that were left out: each keeps MOST_A_STEP. */
  readonly passedOver: number;
}

/**
 * What lies within so many edges of a node: all that it has an edge with, and of each step farther
 * the MOST_A_STEP that tell most.
 *
 * What a way tells is the product of its edges' weights and their terms' rarities, and a node has
 * the sum of its ways: papers that share most with a paper come first, and terms that stand most
 * beside a term. A hub's edges lead no farther: half of the map is two steps from a term that half
 * of it has. From the hub itself they do.
 *
 * @param key - one that the graph has
 * @param papers - all papers of the map
 */
export function nearby(
  graph: ExplorerGraph,
  key: string,
  steps: NearSteps,
  papers: number,
): Nearby {
  const found = new Set([key]);
  let passedOver = 0;
  let edge: ReadonlyMap<string, number> = new Map([[key, 1]]);
  for (let step = 1; step <= steps; ++step) {
    const ranked = [...stepFrom(graph, edge, found, papers)].sort(
      compareBy(
        (a, b) => b[1] - a[1],
        (a, b) => compareText(a[0], b[0]),
      ),
    );
    const kept = step === 1 ? ranked : ranked.slice(0, MOST_A_STEP);
    passedOver += ranked.length - kept.length;
    edge = new Map(kept);
    for (const [to] of kept) found.add(to);
  }
  return { keys: found, passedOver };
}

/** What one step leads to that is not found yet, with what the ways there tell. */
function stepFrom(
  graph: ExplorerGraph,
  edge: ReadonlyMap<string, number>,
  found: ReadonlySet<string>,
  papers: number,
): Map<string, number> {
  const next = new Map<string, number>();
  for (const [from, telling] of edge) {
    if (found.size > 1 && graph.getNodeAttribute(from, "hub")) continue;
    graph.forEachEdge(from, (_edge, { weight }, paper, term, _paper, { degree }) => {
      const to = paper === from ? term : paper;
      if (found.has(to)) return;
      next.set(to, (next.get(to) ?? 0) + telling * weight * rarity(papers, degree));
    });
  }
  return next;
}

/** "1 step", "2 steps". */
export function formatSteps(steps: number): string {
  return `${String(steps)} ${steps === 1 ? "step" : "steps"}`;
}
