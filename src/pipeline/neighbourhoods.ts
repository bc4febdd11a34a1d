/**
 * How well a layout keeps neighbours together: over all nodes, or 4,000 of them.
 *
 * A map that stays put by tearing apart what belongs together has won nothing. All pairs with those
 * looked at are compared: slow, and plain enough to be trusted.
 */
import type { PaperweftGraph } from "../graph/index.ts";
import type { Layout } from "../layout/index.ts";

export interface Neighbourhoods {
  /** Of a node's d neighbours the share among the d nearest nodes, d ≤ 50; mean. */
  readonly np: number;
  /** Of the 10 papers that share most with a paper the share among its 10 nearest papers; mean. */
  readonly np2: number;
  /** Share of the 10 nearest nodes that are of the node's community; mean. */
  readonly purity: number;
}

const MOST_LOOKED_AT = 4000;
const MOST_NEIGHBOURS = 50;
const NEAREST = 10;
/** Among so many nearest nodes the nearest papers are looked for. */
const NEAREST_NODES = 60;
/** A term of more papers than this says nothing of which two belong together. */
const TOO_COMMON = 2000;

/** Measures a layout of a graph. */
export function measureNeighbourhoods(
  graph: PaperweftGraph,
  { positions }: Layout,
): Neighbourhoods {
  const numberOf = new Map(positions.map(({ key }, i) => [key, i]));
  const near = positions.map(({ key }) =>
    graph.neighbors(key).map((other) => numberOf.get(other)!),
  );
  const nodes = positions.map(({ key }) => graph.getNodeAttributes(key));
  const every = Math.max(1, Math.floor(positions.length / MOST_LOOKED_AT));
  const sums = { np: [0, 0], np2: [0, 0], purity: [0, 0] };
  const add = (figure: keyof typeof sums, value: number): void => {
    sums[figure][0]! += value;
    sums[figure][1]! += 1;
  };
  for (let i = 0; i < positions.length; i += every) {
    const around = nearest(positions, i);
    const own = new Set(near[i]);
    const degree = Math.min(MOST_NEIGHBOURS, own.size);
    if (degree > 0)
      add("np", around.slice(0, degree).filter((other) => own.has(other)).length / degree);
    const ten = around.slice(0, NEAREST);
    const home = nodes[i]!.community;
    add("purity", ten.filter((other) => nodes[other]!.community === home).length / ten.length);
    if (nodes[i]!.kind !== "paper") continue;
    const alike = mostAlike(graph, positions[i]!.key);
    if (alike.size === 0) continue;
    const papers = around.filter((other) => nodes[other]!.kind === "paper").slice(0, NEAREST);
    add("np2", papers.filter((other) => alike.has(positions[other]!.key)).length / alike.size);
  }
  const mean = ([sum, count]: number[]): number => (count === 0 ? 0 : sum! / count!);
  return { np: mean(sums.np), np2: mean(sums.np2), purity: mean(sums.purity) };
}

/** The nearest nodes to one, nearest first. */
function nearest(positions: Layout["positions"], node: number): number[] {
  const { x, y } = positions[node]!;
  const found: { readonly other: number; readonly squared: number }[] = [];
  let farthest = Infinity;
  for (const [other, at] of positions.entries()) {
    const squared = (at.x - x) ** 2 + (at.y - y) ** 2;
    if (other === node || squared >= farthest) continue;
    found.push({ other, squared });
    if (found.length < 4 * NEAREST_NODES) continue;
    found.sort((a, b) => a.squared - b.squared || a.other - b.other);
    found.length = NEAREST_NODES;
    farthest = found.at(-1)!.squared;
  }
  found.sort((a, b) => a.squared - b.squared || a.other - b.other);
  return found.slice(0, NEAREST_NODES).map(({ other }) => other);
}

/** Keys of the papers that share most with one, as the layout weighs it. */
function mostAlike(graph: PaperweftGraph, paper: string): Set<string> {
  const shares = new Map<string, number>();
  graph.forEachEdge(paper, (_, { weight }, __, term) => {
    const having = graph.degree(term);
    if (having > TOO_COMMON) return;
    graph.forEachEdge(term, (___, { weight: theirs }, other) => {
      if (other !== paper)
        shares.set(other, (shares.get(other) ?? 0) + (weight * theirs) / Math.log(1 + having));
    });
  });
  const best = [...shares].sort(([a, s], [b, t]) => t - s || (a < b ? -1 : 1));
  return new Set(best.slice(0, NEAREST).map(([other]) => other));
}
