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

/** Columns of one length: home and place of each node of a lens, map units. */
interface Nodes {
  readonly keys: readonly string[];
  readonly homeX: Float64Array;
  readonly homeY: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Lays a lens out on the map's land.
 *
 * Time grows linearly with nodes and ties, but for sorting.
 *
 * @param layout - of the whole graph
 * @returns one position for each node of the lens, in their order; sizes are the map's
 */
export function layoutLens(graph: PaperweftGraph, layout: Layout, lens: Lens): Position[] {
  const onMap = new Map(layout.positions.map((position) => [position.key, position]));
  const homeX = Float64Array.from(lens.nodes, (key) => onMap.get(key)!.x);
  const homeY = Float64Array.from(lens.nodes, (key) => onMap.get(key)!.y);
  const nodes = { keys: lens.nodes, homeX, homeY, x: homeX.slice(), y: homeY.slice() };

  const coasts = new Map(
    layout.plate.territories.map(({ community, bands }) => [community, bands[0] ?? []]),
  );
  const communityOf = lens.nodes.map((key) => graph.getNodeAttribute(key, "community"));
  for (const { members, ties } of groupNodes(lens, communityOf)) {
    if (members.length >= FEWEST && ties.length > 0) sortCommunity(nodes, members, ties);
  }
  for (const [i, community] of communityOf.entries())
    keepAshore(nodes, i, coasts.get(community ?? "") ?? []);
  const r = Float64Array.from(lens.nodes, (key) => {
    const { kind, degree } = graph.getNodeAttributes(key);
    return onMap.get(key)!.size + clearance(kind, degree > 1);
  });
  separate({ x: nodes.x, y: nodes.y, r }, { iterations: 200, pull: 0.05 });
  return lens.nodes.map((key, i) => ({
    key,
    x: nodes.x[i]!,
    y: nodes.y[i]!,
    size: onMap.get(key)!.size,
  }));
}

/** The nodes of each community, by number, with the ties among them, renumbered. */
function groupNodes(
  { nodes, ties }: Lens,
  communityOf: readonly (string | null)[],
): { readonly members: readonly number[]; readonly ties: readonly Tie[] }[] {
  const groups = new Map<string, { members: number[]; ties: Tie[] }>();
  const placeOf = new Map<string, { readonly community: string; readonly at: number }>();
  for (const [i, community] of communityOf.entries()) {
    if (community === null) continue;
    let group = groups.get(community);
    if (group === undefined) groups.set(community, (group = { members: [], ties: [] }));
    placeOf.set(nodes[i]!, { community, at: group.members.length });
    group.members.push(i);
  }
  for (const { a, b, weight } of ties) {
    const [one, other] = [placeOf.get(a), placeOf.get(b)];
    if (one === undefined || one.community !== other?.community) continue;
    groups.get(one.community)!.ties.push({ a: one.at, b: other.at, weight });
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
