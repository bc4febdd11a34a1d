/**
 * How faithful a layout is to the graph that it places.
 *
 * Layouts look convincing whatever they do to neighbourhoods; these are the figures by which ours is
 * held against others, for `npm run bench -- layout`.
 *
 * Neighbourhood preservation is E. R. Gansner, Y. Hu, S. North, "A maxent-stress model for graph
 * layout", IEEE TVCG 19 (2013), 927–940, https://doi.org/10.1109/TVCG.2012.299, with each node's
 * degree for the number of neighbours.
 */
import { seeded } from "../random.ts";
import { Grid } from "./grid.ts";

/** A graph of papers and terms in its places: columns by node. */
export interface PlacedGraph {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Discs' radii, in the unit of x and y. */
  readonly size: Float64Array;
  readonly isPaper: readonly boolean[];
  /** Number of each node's community; −1 none. */
  readonly community: Int32Array;
  /** Each node's neighbours, with the edges' weights. */
  readonly near: readonly (readonly Neighbour[])[];
  /** Whether each node has a place; default: all have. */
  readonly isPlaced?: readonly boolean[];
}

export interface Neighbour {
  readonly node: number;
  readonly weight: number;
}

export interface Quality {
  /** Of a node's d neighbours the share among the d nearest nodes on the map, d ≤ 50; mean. */
  readonly np: number;
  /** Of the 10 papers that share most with a paper the share among its 10 nearest papers; mean. */
  readonly np2: number;
  /** Share of the 10 nearest nodes that are of the node's community; mean. */
  readonly purity: number;
  /** Share of a 32 × 32 grid over the middle 98 % that holds a node. */
  readonly spread: number;
  /** Pairs of discs that overlap, per 1,000 nodes. */
  readonly overlaps: number;
}

/**
 * Nodes, and papers, that are looked at. Of 600 papers plain ForceAtlas2 brings a few dozen pairs together
 * on a map of 10,000, and the ratio to it swings with who is asked.
 */
const SAMPLE = { nodes: 2000, papers: 5000 } as const;
const MOST_NEIGHBOURS = 50;
const NEAREST = 10;
/** Among so many nearest nodes the nearest papers are looked for. */
const NEAREST_NODES = 60;
/** A term of more papers than this says nothing of which two belong together. */
const TOO_COMMON = 2000;
const SQUARES = 32;

/** Measures a layout, from a sample that is always the same. */
export function measureQuality(graph: PlacedGraph): Quality {
  const { x, y, isPaper, community, near } = graph;
  const placed = Array.from(x, (_, i) => i).filter((i) => graph.isPlaced?.[i] ?? true);
  const nearest = nearestFinder(x, y, placed);
  const np = new Mean();
  const np2 = new Mean();
  const purity = new Mean();
  for (const node of sampleOf(placed, SAMPLE.nodes)) {
    const neighbours = new Set(near[node]!.map((neighbour) => neighbour.node));
    const degree = Math.min(MOST_NEIGHBOURS, neighbours.size);
    if (degree > 0)
      np.add(nearest(node, degree).filter((other) => neighbours.has(other)).length / degree);
    const around = nearest(node, NEAREST);
    const own = around.filter((other) => community[other] === community[node]).length;
    if (around.length > 0) purity.add(own / around.length);
  }
  const papers = placed.filter((node) => isPaper[node]);
  for (const node of sampleOf(papers, SAMPLE.papers)) {
    const alike = mostAlike(node, near);
    if (alike.size === 0) continue;
    const around = nearest(node, NEAREST_NODES).filter((other) => isPaper[other]);
    const found = around.slice(0, NEAREST).filter((other) => alike.has(other)).length;
    np2.add(found / alike.size);
  }
  return {
    np: np.value,
    np2: np2.value,
    purity: purity.value,
    spread: spreadOf(
      Float64Array.from(placed, (i) => x[i]!),
      Float64Array.from(placed, (i) => y[i]!),
    ),
    overlaps: (1000 * countOverlaps(graph)) / Math.max(1, x.length),
  };
}

class Mean {
  #count = 0;
  #sum = 0;

  add(value: number): void {
    this.#sum += value;
    this.#count += 1;
  }

  get value(): number {
    return this.#count === 0 ? 0 : this.#sum / this.#count;
  }
}

/** Some of the nodes, in a random order. */
function sampleOf(placed: readonly number[], most: number): number[] {
  const random = seeded(1);
  const order = [...placed];
  const taken = Math.min(order.length, most);
  for (let i = 0; i < taken; ++i) {
    const j = i + Math.floor(random() * (order.length - i));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order.slice(0, taken);
}

/** The papers that share most with one, as src/alike.ts weighs it. */
function mostAlike(paper: number, near: PlacedGraph["near"]): Set<number> {
  const shares = new Map<number, number>();
  for (const { node: term, weight } of near[paper]!) {
    const others = near[term]!;
    if (others.length > TOO_COMMON) continue;
    for (const { node: other, weight: theirs } of others)
      if (other !== paper)
        shares.set(
          other,
          (shares.get(other) ?? 0) + (weight * theirs) / Math.log(1 + others.length),
        );
  }
  const best = [...shares].sort(([a, s], [b, t]) => t - s || a - b);
  return new Set(best.slice(0, NEAREST).map(([other]) => other));
}

/** Finds the k nodes nearest to a node. */
function nearestFinder(
  x: Float64Array,
  y: Float64Array,
  placed: readonly number[],
): (node: number, k: number) => number[] {
  const byX = Float64Array.from(placed, (i) => x[i]!).sort();
  const byY = Float64Array.from(placed, (i) => y[i]!).sort();
  const width = quantile(byX, 0.99) - quantile(byX, 0.01);
  const height = quantile(byY, 0.99) - quantile(byY, 0.01);
  const cell = Math.sqrt((4 * width * height) / placed.length) || 1;
  const cells = new Map<string, number[]>();
  const cellOf = (column: number, row: number): string => `${String(column)} ${String(row)}`;
  for (const i of placed) {
    const id = cellOf(Math.floor(x[i]! / cell), Math.floor(y[i]! / cell));
    const own = cells.get(id);
    if (own) own.push(i);
    else cells.set(id, [i]);
  }
  const sorted = (node: number, found: readonly number[], k: number): number[] => {
    const distances = new Map(
      found.map((other) => [other, (x[other]! - x[node]!) ** 2 + (y[other]! - y[node]!) ** 2]),
    );
    return [...found].sort((a, b) => distances.get(a)! - distances.get(b)! || a - b).slice(0, k);
  };
  return (node, k) => {
    const column = Math.floor(x[node]! / cell);
    const row = Math.floor(y[node]! / cell);
    for (let reach = 1; (2 * reach + 1) ** 2 < 4 * cells.size + 64; reach *= 2) {
      const found: number[] = [];
      for (let across = -reach; across <= reach; ++across)
        for (let up = -reach; up <= reach; ++up)
          for (const other of cells.get(cellOf(column + across, row + up)) ?? [])
            if (
              other !== node &&
              (x[other]! - x[node]!) ** 2 + (y[other]! - y[node]!) ** 2 <= (reach * cell) ** 2
            )
              found.push(other);
      if (found.length >= k) return sorted(node, found, k);
    }
    return sorted(
      node,
      placed.filter((other) => other !== node),
      k,
    );
  };
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function spreadOf(x: Float64Array, y: Float64Array): number {
  const byX = x.slice().sort();
  const byY = y.slice().sort();
  const [x0, x1] = [quantile(byX, 0.01), quantile(byX, 0.99)];
  const [y0, y1] = [quantile(byY, 0.01), quantile(byY, 0.99)];
  const held = new Set<number>();
  for (let i = 0; i < x.length; ++i) {
    const column = Math.floor(((x[i]! - x0) / (x1 - x0)) * SQUARES);
    const row = Math.floor(((y[i]! - y0) / (y1 - y0)) * SQUARES);
    if (column >= 0 && column < SQUARES && row >= 0 && row < SQUARES)
      held.add(column * SQUARES + row);
  }
  return held.size / SQUARES ** 2;
}

function countOverlaps({ x, y, size }: PlacedGraph): number {
  const widest = size.reduce((most, radius) => Math.max(most, radius), 0);
  const grid = new Grid(x.length);
  if (x.length === 0 || widest === 0) return 0;
  grid.fill(x, y, 2 * widest);
  let overlaps = 0;
  grid.forEachPair((i, j) => {
    // A thousandth is the rounding of published places.
    const touching = (size[i]! + size[j]!) * 0.999;
    if ((x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 < touching * touching) ++overlaps;
  });
  return overlaps;
}
