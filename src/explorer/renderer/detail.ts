/**
 * How much of the map is drawn at which scale.
 *
 * At the start view of a large map the terms of one paper would bury the land, and 77,000 lines are
 * no drawing. Scales are in CSS pixels for each map unit: the plate's side grows with the square
 * root of what stands on it, so one scale means one density on every map.
 */
import type { DrawnGraph, NodeAttributes } from "../graph.ts";
import { clamp } from "./geometry.ts";

/** Between these scales the terms of one paper come in. */
const LEAF_SCALES = [0.42, 0.64] as const;
/** From this scale on they may have names. */
export const LEAF_NAME_SCALE = 1.25;
/** Between these scales marks turn from a texture into things of their own. */
const REST_SCALES = [0.12, 0.32] as const;
/** Their opacity as a texture: land and its names come first. */
const TEXTURE = 0.5;
/**
 * Up to these scales names of land lie over them: on a large map longer, where no land has a place for
 * its name that is clear of marks, and where a larger window would drive the names to the coasts.
 */
const TEXTURE_SCALES = { small: 0.22, large: 0.45 } as const;
/** The scale that the look was drawn at. */
const DRAWN_SCALE = 0.82;
/** Marks grow slower than the land: at twice the scale by 1.46. */
const GROWTH = 0.55;
/** And on a small screen shrink to this share at most; less on a large map, whose marks are a texture. */
const LEAST_SHRINK = { small: 0.6, large: 0.45 } as const;
/** A map is large whose reference scale is this or less; half way to it from twice as much. */
const LARGE_REFERENCE = 0.3;

/** Up to so many edges are all drawn at rest. */
const MOST_EDGES = 5000;
/** Above, so many between each two communities. */
const EDGES_BETWEEN = 10;
/** And so many of those between and of those inside communities on the whole map. */
const MOST_BETWEEN = 1500;
const MOST_INSIDE = 10_000;

/** Whether a node is the term of one paper. */
export function isLeaf({ kind, degree }: Pick<NodeAttributes, "kind" | "degree">): boolean {
  return kind !== "paper" && degree <= 1;
}

/** How far the terms of one paper have come in: 0 not at all, 1 wholly. */
export function leafFade(scale: number): number {
  const [from, to] = LEAF_SCALES;
  return clamp((scale - from) / (to - from), 0, 1);
}

/**
 * Opacity of a mark that is not lit.
 *
 * @param share - of the papers, how many the filters leave: few of many are no texture
 */
export function restOpacity(scale: number, share = 1): number {
  const [far, near] = REST_SCALES;
  return TEXTURE + (1 - TEXTURE) * clamp((sparseScale(scale, share) - far) / (near - far), 0, 1);
}

/**
 * The scale up to which marks are a texture, which names of land lie over.
 *
 * @param reference - CSS pixels for each map unit at the start view that sizes are given for
 */
export function textureScale(reference: number): number {
  const { small, large } = TEXTURE_SCALES;
  return small + (large - small) * largeness(reference);
}

/**
 * Whether marks are a texture.
 *
 * @param share - as `restOpacity` takes it
 */
export function isTexture(scale: number, reference: number, share = 1): boolean {
  return sparseScale(scale, share) < textureScale(reference);
}

/** The scale at which marks would stand as far apart if the filters left all of them. */
function sparseScale(scale: number, share: number): number {
  return scale / Math.sqrt(Math.max(1e-3, share));
}

/** How large a map is, 0 to 1. */
function largeness(reference: number): number {
  return clamp(Math.log2((2 * LARGE_REFERENCE) / reference), 0, 1);
}

/**
 * CSS pixels of a mark's radius for each unit of its size.
 *
 * @param scale - CSS pixels for each map unit, now
 * @param reference - the same at the start view that sizes are given for
 */
export function markScale(scale: number, reference: number): number {
  if (scale <= reference) {
    const large = largeness(reference);
    const growth = GROWTH + (1 - GROWTH) * large;
    const least = LEAST_SHRINK.small + (LEAST_SHRINK.large - LEAST_SHRINK.small) * large;
    return reference * Math.max(least, (scale / reference) ** growth);
  }
  // On a large map marks keep their share of the land until they are as large as on a small one.
  const knee = Math.max(reference, DRAWN_SCALE);
  return scale <= knee ? scale : knee * (scale / knee) ** GROWTH;
}

/**
 * The edges that are drawn at rest; all others are until a node of theirs is hovered or chosen. No
 * hub's is, and on large maps only those inside a community and the heaviest between each two.
 *
 * @returns the heaviest last, and so on top
 */
export function awakeEdges(graph: DrawnGraph): Set<string> {
  if (graph.size <= MOST_EDGES) return new Set(graph.filterEdges((_edge, { quiet }) => !quiet));
  const inside: Weighted[] = [];
  const borders = new Map<string, Map<string, Weighted[]>>();
  graph.forEachEdge((edge, { quiet, weight }, _source, _target, source, target) => {
    const one = source.community ?? "";
    const other = target.community ?? "";
    if (quiet) return;
    if (one === other) inside.push({ edge, weight });
    else {
      const own = madeIn(borders, one < other ? one : other, () => new Map<string, Weighted[]>());
      madeIn(own, one < other ? other : one, (): Weighted[] => []).push({ edge, weight });
    }
  });
  const between = [...borders.values()].flatMap((own) =>
    [...own.values()].flatMap((edges) => heaviest(edges, EDGES_BETWEEN)),
  );
  const awake = [...heaviest(inside, MOST_INSIDE), ...heaviest(between, MOST_BETWEEN)];
  return new Set(awake.sort((a, b) => a.weight - b.weight).map(({ edge }) => edge));
}

/** What a map has by a key; made where it has nothing. */
function madeIn<T>(map: Map<string, T>, key: string, make: () => T): T {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = make()));
  return found;
}

interface Weighted {
  readonly edge: string;
  readonly weight: number;
}

/** The heaviest so many, the heaviest first. */
function heaviest(edges: readonly Weighted[], most: number): Weighted[] {
  // All but a few of a large map's million are lighter than any that stay awake: sorting numbers finds
  // out which in a tenth of the time.
  const least = Float64Array.from(edges, ({ weight }) => weight).sort()[edges.length - most] ?? 0;
  // Sorting is stable, and the graph's own order the dataset's: the same on every visit.
  return edges
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
}
