/**
 * The strongest paths between two nodes that say different things.
 *
 * The k shortest paths proper (Yen's) differ by one node of a hub's many, five times the same
 * answer. Here each path found makes its inner nodes longer for those that follow, and one that
 * goes mostly through nodes of another is passed over: the penalty method, with the share of common
 * nodes as the measure, of V. Akgün, E. Erkut, R. Batta, "On finding dissimilar paths", European
 * Journal of Operational Research 121 (2000), 232–246,
 * https://doi.org/10.1016/S0377-2217(99)00214-3.
 */
import { compareBy } from "../../ordering.ts";
import { edgeLength, type Network } from "./network.ts";
import { ALL_OPEN, findShortestPath, type Open } from "./shortest-path.ts";

export interface Path {
  /** Indexes of its nodes, each once, from one end to the other; neighbours share an edge. */
  readonly nodes: readonly number[];
  /** Sum of its edges' lengths, > 0. */
  readonly length: number;
}

/** So many paths are enough to choose from. */
export const MOST_PATHS = 5;
/** A path so many times as long as the shortest is no strong one; a single edge is no measure. */
const MOST_STRETCH = 3;
/** One that leads through two papers more is not followed. */
const MOST_MORE_NODES = 4;
/** Of the inner nodes of the shorter of two paths, the largest share that both may have. */
const MOST_COMMON = 0.5;
/** How many times as long a node becomes with each path through it. */
const PENALTY = 1.6;
/** Searches for one question: past some repeats nothing new comes. */
const MOST_SEARCHES = 24;

/**
 * Finds the paths, shortest first; paths of one length by their nodes. The first is the shortest
 * of all.
 *
 * @param open - what a path may lead through
 * @returns empty where none leads from one to the other; at most MOST_PATHS
 */
export function findPaths(
  network: Network,
  from: number,
  to: number,
  open: Open = ALL_OPEN,
): Path[] {
  const found: Path[] = [];
  const factors = new Float64Array(network.keys.length).fill(1);
  let closed: readonly [number, number] | null = null;
  for (let search = 0; search < MOST_SEARCHES && found.length < MOST_PATHS; ++search) {
    const nodes = findShortestPath(network, from, to, open, { factors, closed });
    if (nodes === null) break;
    const path = { nodes, length: lengthOf(network, nodes) };
    const inner = nodes.slice(1, -1);
    // One edge has no node to make longer: it is taken once, and then it is closed.
    if (inner.length === 0) closed = [from, to];
    for (const node of inner) factors[node]! *= PENALTY;
    const strong = found.find((other) => other.nodes.length > 2);
    if (strong !== undefined && isWeak(path, strong)) continue;
    if (found.every((other) => commonShare(other.nodes, nodes) <= MOST_COMMON)) found.push(path);
  }
  return found.sort(
    compareBy(
      (a, b) => a.length - b.length,
      (a, b) => compareNodes(a.nodes, b.nodes),
    ),
  );
}

function isWeak(path: Path, strong: Path): boolean {
  return (
    path.length > MOST_STRETCH * strong.length ||
    path.nodes.length > strong.nodes.length + MOST_MORE_NODES
  );
}

/** Length of a path by its nodes. */
export function lengthOf(network: Network, nodes: readonly number[]): number {
  let length = 0;
  for (let i = 1; i < nodes.length; ++i) length += edgeLength(network, nodes[i - 1]!, nodes[i]!);
  return length;
}

/** Of the inner nodes of the shorter path, the share that the other has too; 0 where it has none. */
function commonShare(one: readonly number[], other: readonly number[]): number {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const inner = few.slice(1, -1);
  return inner.filter((node) => many.includes(node)).length / Math.max(1, inner.length);
}

function compareNodes(one: readonly number[], other: readonly number[]): number {
  for (const [i, node] of one.entries()) {
    if (node !== other[i]) return node - (other[i] ?? -1);
  }
  return one.length - other.length;
}
