/**
 * Community inks by what lies side by side.
 *
 * The graph stage hands the eight inks out by what communities share, before anything has a place.
 * Where there are more than eight, two that share nothing but an ink may come to lie at one strait;
 * once places are known, inks are handed out again, by how long two coasts face each other.
 */
import type { colourCommunities, Community, PaperweftGraph } from "../graph/index.ts";
import { Grid } from "./grid.ts";
import type { Layout } from "./positions.ts";
import { straitFor } from "./sizes.ts";

/** Marks nearer than a strait and this face each other, map units: two coasts. */
const COASTS = 154;

/**
 * The communities of a graph with inks that tell neighbours on the map apart.
 *
 * @param colour - hands out inks; the graph stage's own, which the pipeline brings
 * @param kept - keys of communities whose ink stays as it is
 * @returns in the graph's order; all but `hue` as it was
 */
export function colourByPlace(
  graph: PaperweftGraph,
  { positions }: Layout,
  colour: typeof colourCommunities,
  kept: ReadonlySet<string> = new Set(),
): Community[] {
  const communities = graph.getAttribute("communities");
  const numberOf = new Map(communities.map(({ key }, i) => [key, i]));
  const marks = positions.flatMap(({ key, x, y }) => {
    const { community } = graph.getNodeAttributes(key);
    return community === null ? [] : [{ x, y, community: numberOf.get(community)! }];
  });
  const x = Float64Array.from(marks, (mark) => mark.x);
  const y = Float64Array.from(marks, (mark) => mark.y);
  const facing = new Map<number, number>();
  const count = communities.length;
  const papers = communities.reduce((sum, community) => sum + community.papers.length, 0);
  const near = straitFor(papers) + COASTS;
  const grid = new Grid(marks.length);
  grid.fill(x, y, near);
  grid.forEachPair((i, j) => {
    const [a, b] = [marks[i]!.community, marks[j]!.community];
    if (a === b || (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 > near ** 2) return;
    const pair = Math.min(a, b) * count + Math.max(a, b);
    facing.set(pair, (facing.get(pair) ?? 0) + 1);
  });
  const hues = colour(
    count,
    (a, b) => facing.get(Math.min(a, b) * count + Math.max(a, b)) ?? 0,
    communities.map(({ key, hue }) => (kept.has(key) ? hue : undefined)),
  );
  return communities.map((community, i) => ({ ...community, hue: hues[i]! }));
}
