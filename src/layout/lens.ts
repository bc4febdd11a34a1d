/**
 * Places for a lens: the papers alone, or the terms alone, on the land of the whole map.
 *
 * A lens laid out from nothing would be another map, and whoever switches to it would be lost. So
 * each community is laid out by ForceAtlas2 from where its nodes stand already, turned and scaled
 * back onto those places, and kept within its own coast: the ground, the regions' names and the
 * grid references stay those of the map, and only what is nearest to what changes.
 */
import { compareText } from "../ordering.ts";
import type { Lens, PaperweftGraph } from "../graph/index.ts";
import { relax, type Tie } from "./forceatlas2.ts";
import type { Layout, Position, Ring } from "./positions.ts";
import { fitSimilarity, moveBy } from "./procrustes.ts";
import { separate } from "./separate.ts";
import { clearance } from "./sizes.ts";

/** ForceAtlas2 sorts what shares most; more iterations forget where it began. */
const ITERATIONS = 80;
/** Mean distance of neighbours that ForceAtlas2 is started with, in its own units. */
const START_SPACING = 12;
/** A community of fewer nodes has nothing to sort. */
const FEWEST = 3;
/** Halvings of the way home for a node that went into the water. */
const HALVINGS = 6;

/**
 * What a lens is laid out from: its nodes by number, columns of one length. No graph is in it, so
 * that it can go to another thread.
 */
export interface LensGround {
  readonly keys: readonly string[];
  /** Where each node stands on the map, and its radius there; map units. */
  readonly homeX: Float64Array;
  readonly homeY: Float64Array;
  readonly size: Float64Array;
  /** Radius of the room that each keeps free. */
  readonly room: Float64Array;
  readonly communities: readonly (string | null)[];
  /** The coast of each community. */
  readonly coasts: ReadonlyMap<string, readonly Ring[]>;
  readonly ties: readonly Tie[];
}

/** Homes and places. */
interface Nodes extends Pick<LensGround, "homeX" | "homeY"> {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Gathers what a lens is laid out from. */
export function groundOfLens(graph: PaperweftGraph, layout: Layout, lens: Lens): LensGround {
  const onMap = new Map(layout.positions.map((position) => [position.key, position]));
  const homes = lens.nodes.map((key) => onMap.get(key)!);
  const numberOf = new Map(lens.nodes.map((key, i) => [key, i]));
  return {
    keys: lens.nodes,
    homeX: Float64Array.from(homes, ({ x }) => x),
    homeY: Float64Array.from(homes, ({ y }) => y),
    size: Float64Array.from(homes, ({ size }) => size),
    room: Float64Array.from(homes, ({ key, size }) => {
      const { kind, degree } = graph.getNodeAttributes(key);
      return size + clearance(kind, degree > 1);
    }),
    communities: lens.nodes.map((key) => graph.getNodeAttribute(key, "community")),
    coasts: new Map(
      layout.plate.territories.map(({ community, bands }) => [community, bands[0] ?? []]),
    ),
    ties: lens.ties.map(({ a, b, weight }) => {
      return { a: numberOf.get(a)!, b: numberOf.get(b)!, weight };
    }),
  };
}

/**
 * Lays a lens out on the map's land.
 *
 * Time grows linearly with nodes and ties, but for sorting.
 *
 * @returns one position for each node of the lens, in their order; sizes are the map's
 */
export function layoutLens(ground: LensGround): Position[] {
  const { keys, homeX, homeY, size, room, communities, coasts } = ground;
  const nodes = { homeX, homeY, x: homeX.slice(), y: homeY.slice() };
  for (const { members, ties } of groupNodes(ground))
    if (members.length >= FEWEST && ties.length > 0) sortCommunity(nodes, members, ties);
  for (const [i, community] of communities.entries())
    keepAshore(nodes, i, coasts.get(community ?? "") ?? []);
  separate({ x: nodes.x, y: nodes.y, r: room }, { iterations: 200, pull: 0.05 });
  return keys.map((key, i) => ({ key, x: nodes.x[i]!, y: nodes.y[i]!, size: size[i]! }));
}

/** The nodes of each community, by number, with the ties among them, renumbered. */
function groupNodes({
  communities,
  ties,
}: LensGround): { readonly members: readonly number[]; readonly ties: readonly Tie[] }[] {
  const groups = new Map<string, { members: number[]; ties: Tie[] }>();
  /** A node's number within its community. */
  const within = new Int32Array(communities.length);
  for (const [i, community] of communities.entries()) {
    if (community === null) continue;
    let group = groups.get(community);
    if (group === undefined) groups.set(community, (group = { members: [], ties: [] }));
    within[i] = group.members.push(i) - 1;
  }
  for (const { a, b, weight } of ties) {
    const community = communities[a] ?? null;
    if (community === null || community !== communities[b]) continue;
    groups.get(community)!.ties.push({ a: within[a]!, b: within[b]!, weight });
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

/** ForceAtlas2 from the nodes' homes, laid back onto them. */
function sortCommunity(nodes: Nodes, members: readonly number[], ties: readonly Tie[]): void {
  const { homeX, homeY } = nodes;
  const [x, y] = [homeX, homeY].map((home) => Float64Array.from(members, (i) => home[i]!));
  const spacing = Math.sqrt(areaOf(x!, y!) / members.length);
  const unit = spacing > 0 ? START_SPACING / spacing : 1;
  const start = new Float64Array(2 * members.length);
  for (let i = 0; i < members.length; ++i) {
    start[2 * i] = x![i]! * unit;
    start[2 * i + 1] = y![i]! * unit;
  }
  const found = relax(start, ties, ITERATIONS);
  const from = {
    x: Float64Array.from(members, (_, i) => found[2 * i]!),
    y: Float64Array.from(members, (_, i) => found[2 * i + 1]!),
  };
  const home = { x: x!, y: y! };
  // Least squares shrinks what it cannot lay onto its home; the land should stay filled.
  const scale = reachOf(home) / reachOf(from);
  const back = fitSimilarity(from, home, { scale: [scale, scale] });
  for (const [i, node] of members.entries()) {
    const place = moveBy(back, from.x[i]!, from.y[i]!);
    nodes.x[node] = place.x;
    nodes.y[node] = place.y;
  }
}

/** Root mean square of the distances from the middle. */
function reachOf({ x, y }: { readonly x: Float64Array; readonly y: Float64Array }): number {
  const mean = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [middleX, middleY] = [mean(x), mean(y)];
  const squares = x.map((value, i) => (value - middleX) ** 2 + (y[i]! - middleY) ** 2);
  return Math.sqrt(mean(squares)) || 1;
}

function areaOf(x: Float64Array, y: Float64Array): number {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < x.length; ++i) {
    [x0, x1] = [Math.min(x0, x[i]!), Math.max(x1, x[i]!)];
    [y0, y1] = [Math.min(y0, y[i]!), Math.max(y1, y[i]!)];
  }
  return (x1 - x0) * (y1 - y0);
}

/** Brings a node that left its land back on the way home. What floats between two lands stays put. */
function keepAshore({ homeX, homeY, x, y }: Nodes, i: number, coast: readonly Ring[]): void {
  const home = { x: homeX[i]!, y: homeY[i]! };
  if (!isInside(coast, home.x, home.y)) {
    x[i] = home.x;
    y[i] = home.y;
    return;
  }
  for (let halving = 0; halving < HALVINGS && !isInside(coast, x[i]!, y[i]!); ++halving) {
    x[i] = (x[i]! + home.x) / 2;
    y[i] = (y[i]! + home.y) / 2;
  }
  if (isInside(coast, x[i]!, y[i]!)) return;
  x[i] = home.x;
  y[i] = home.y;
}

/** Whether a point lies inside rings by the even-odd rule. */
function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [x1, y1, x2, y2] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  return inside;
}
