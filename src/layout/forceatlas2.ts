/**
 * ForceAtlas2 on plain numbers.
 *
 * Every level of the nested layout is a small graph of numbered things; this runs
 * graphology-layout-forceatlas2 on it from given places, so that the result depends on nothing else.
 *
 * M. Jacomy, T. Venturini, S. Heymann, M. Bastian, "ForceAtlas2, a continuous graph layout algorithm
 * for handy network visualization designed for the Gephi software", PLoS ONE 9 (2014) e98679,
 * https://doi.org/10.1371/journal.pone.0098679
 */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

/** An undirected edge between two numbered things. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  /** > 0 */
  readonly weight: number;
}

/** Above this many things Barnes–Hut's tree is quicker than all pairs. */
const MANY = 400;

/**
 * Runs ForceAtlas2.
 *
 * @param start - x₀, y₀, x₁, y₁, …
 * @param ties - one a pair at most
 * @param iterations - a whole number ≥ 1
 * @returns x₀, y₀, x₁, y₁, …, in units of its own: scale them
 */
export function relax(start: Float64Array, ties: readonly Tie[], iterations: number): Float64Array {
  const count = start.length / 2;
  if (count < 2) return start.slice();
  const graph = new Graph<{ x: number; y: number }, { weight: number }>({ type: "undirected" });
  for (let i = 0; i < count; ++i)
    graph.addNode(String(i), { x: start[2 * i]!, y: start[2 * i + 1]! });
  // Weights around 1 keep one set of settings right for every level.
  const mean = ties.reduce((sum, { weight }) => sum + weight, 0) / (ties.length || 1);
  for (const { a, b, weight } of ties)
    graph.addEdge(String(a), String(b), { weight: weight / mean });
  const places = forceAtlas2(graph, {
    iterations,
    getEdgeWeight: "weight",
    settings: {
      // Strong enough to keep loose parts in sight, weak enough not to press all into a ball.
      gravity: 0.6,
      scalingRatio: 4,
      slowDown: 3,
      barnesHutOptimize: count > MANY,
    },
  });
  const result = new Float64Array(2 * count);
  for (let i = 0; i < count; ++i) {
    // The package works in 32 bits; rounding hides the last bit of its logarithms.
    result[2 * i] = Math.round(places[String(i)]!.x * 1e3) / 1e3;
    result[2 * i + 1] = Math.round(places[String(i)]!.y * 1e3) / 1e3;
  }
  return result;
}
