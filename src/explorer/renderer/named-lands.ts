/**
 * What has a name on the land: communities, and on a map of many the regions that they make.
 *
 * An atlas never sets all of its names at once: continents from afar, countries from nearer. Without
 * regions the start of a large map was a hundred names too small to read, or none.
 */
import type { Overview } from "../../dataset/reader.ts";
import { clamp, type Frame } from "./geometry.ts";
import { SEA, type Land } from "./land.ts";

export interface NamedLand {
  readonly level: "region" | "community";
  readonly key: string;
  /** As the map has it: the short one, where there is one. */
  readonly name: string;
  /** Indexes of its communities in the overview; of a community, its own. */
  readonly communities: readonly number[];
  /** Index among the community inks; null of a region, whose communities have several. */
  readonly hue: number | null;
}

/** Fewer regions say nothing that their communities do not. */
const LEAST_REGIONS = 2;
/** A land so wide, on average, has room for its name: square root of its area, CSS pixels. */
const NAMED_SIDE = { wide: 165, small: 96 } as const;
/** Regions are named at the start view at least, and communities within what a reader zooms. */
const COMMUNITY_ZOOM = { least: 1.25, most: 4 } as const;

/** Regions, the larger ones first, then communities in the overview's order. */
export function namedLands({ regions = [], communities }: Overview): NamedLand[] {
  const whole = regions.length >= LEAST_REGIONS ? regions : [];
  return [
    ...whole.map(({ key, name, shortName = name, communities: own }) => ({
      level: "region" as const,
      ...{ key, name: shortName, communities: own, hue: null },
    })),
    ...communities.map(({ key, name, shortName = name, hue }, index) => ({
      level: "community" as const,
      ...{ key, name: shortName, communities: [index], hue },
    })),
  ];
}

/**
 * The zoom from which communities are named instead of regions: where land is wide enough, on
 * average, for a name.
 *
 * @param count - how many communities have land
 * @returns 1 where there are no regions
 */
export function communityZoom(
  lands: readonly NamedLand[],
  land: Pick<Land, "owners" | "extent" | "columns" | "rows">,
  count: number,
  start: Pick<Frame, "scale">,
  small: boolean,
): number {
  if (lands.every(({ level }) => level === "community")) return 1;
  const [x0, y0, x1, y1] = land.extent;
  const cell = ((x1 - x0) / land.columns) * ((y1 - y0) / land.rows) * start.scale ** 2;
  const dry = land.owners.reduce((cells, owner) => cells + (owner === SEA ? 0 : 1), 0);
  const side = Math.sqrt((dry * cell) / Math.max(1, count));
  const { least, most } = COMMUNITY_ZOOM;
  return clamp(NAMED_SIDE[small ? "small" : "wide"] / Math.max(1, side), least, most);
}
