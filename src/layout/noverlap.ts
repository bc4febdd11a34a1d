/**
 * Parts the discs of one small arrangement, as a first rough step.
 *
 * ForceAtlas2 knows no sizes, so its picture, scaled to the room that the discs need, has many of them
 * on each other. graphology-layout-noverlap pushes them off in a few iterations, as long as they are a
 * few dozen; it then leaves some pairs, keeps no straits, and for ten thousand discs at once it takes
 * minutes. What it leaves is parted where all pieces of land lie together (settle.ts, separate.ts),
 * which must be done then anyway.
 */
import Graph from "graphology";
import noverlap from "graphology-layout-noverlap";
import type { Discs } from "./collide.ts";

/**
 * Two fifths of all overlap are gone then. Parted to the last pair, pieces are no better once all has
 * settled: on a map of 10,000 papers a twentieth fewer of those that share most lie side by side.
 */
const MOST_ITERATIONS = 20;

const SETTINGS = {
  // One cell: for a few dozen discs all pairs are quicker than the package's set of pairs seen.
  gridSize: 1,
  // Rooms have casing and names in them.
  margin: 0,
  ratio: 1,
  // Of the box around all discs; above 1, or the rightmost would lie in a cell that there is not.
  expansion: 1.1,
  // A step is .1 × speed × the other disc's radius, however little two overlap: 3 would leave gaps.
  speed: 0.5,
} as const;

/** How far what lies on another disc's middle is moved first, in radii. */
const NUDGE = 0.01;

/**
 * Pushes overlapping discs apart; some may still overlap afterwards.
 *
 * What lies between larger ones may be pushed to and fro, and overlap more in the end than at first:
 * then all stay where they are.
 */
export function partRoughly(discs: Discs): void {
  const { x, y, r } = discs;
  const graph = new Graph<{ x: number; y: number; size: number }>({ type: "undirected" });
  const taken = new Set<string>();
  for (let i = 0; i < x.length; ++i) {
    // The package works in 32 bits, and would ask `Math.random` which way to part two in one point.
    const place = { x: Math.fround(x[i]!), y: Math.fround(y[i]!) };
    while (taken.has(idOf(place))) place.x = Math.fround(place.x + NUDGE * r[i]!);
    taken.add(idOf(place));
    graph.addNode(String(i), { ...place, size: r[i]! });
  }
  const places = noverlap(graph, { maxIterations: MOST_ITERATIONS, settings: SETTINGS });
  const parted = {
    x: Float64Array.from(x, (_, i) => places[String(i)]!.x),
    y: Float64Array.from(y, (_, i) => places[String(i)]!.y),
    r,
  };
  if (overlapOf(parted) > overlapOf(discs)) return;
  x.set(parted.x);
  y.set(parted.y);
}

/** How far discs reach into one another, all pairs together. */
function overlapOf({ x, y, r }: Discs): number {
  let overlap = 0;
  for (let i = 0; i < x.length; ++i)
    for (let j = 0; j < i; ++j) {
      // Not Math.hypot, which engines round differently: this decides.
      const distance = Math.sqrt((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2);
      overlap += Math.max(0, r[i]! + r[j]! - distance);
    }
  return overlap;
}

function idOf({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${String(x)} ${String(y)}`;
}
