/**
 * Whether the name of a region or community is to be seen in a frame, and where it stands then.
 */
import type { Overview } from "../../dataset/reader.ts";
import { restOpacity } from "./detail.ts";
import { isLandGone, recession } from "./focus.ts";
import {
  clamp,
  mapToViewport,
  viewportToMap,
  type Box,
  type Frame,
  type Point,
} from "./geometry.ts";
import { ownerAt, type Land } from "./land.ts";
import { linePieces, slideInto, slideOff } from "./land-name-arc.ts";
import { landNameGrowth, type LandNamePlace } from "./land-name-placement.ts";
import type { Scene } from "./layers.ts";
import type { NamedLand } from "./named-lands.ts";

/** Between these scales communities' names go: one is among their papers then, CSS pixels a unit. */
const GONE_SCALES = [2.7, 5.1] as const;
/** Regions' names go until one is so many times as near as where communities' may come first. */
const REGION_FADE = 1.4;
/**
 * A name that was placed over a texture steps back behind the marks as these become things of their
 * own: between these scales, to this share of itself.
 */
const VEIL = { scales: [0.3, 0.5], share: 0.5 } as const;
/** A name whose land recedes. */
const RECEDED = 0.38;
/** A name that slides has its middle and both thirds on its own land, a region's two of them. */
const REACHES = [-0.65, 0, 0.65] as const;
const LEAST_OWN = { region: 2, community: 3 } as const;

/** What of a name tells where it stands. */
export interface Standing {
  readonly land: NamedLand;
  /** Whether a community's land is its own. */
  readonly owns: (community: number) => boolean;
  readonly place: LandNamePlace;
  /** Its middle, map units. */
  readonly at: Point;
}

/**
 * How much a land's name is to be seen, 0 to 1.
 *
 * @param nearness - the zoom, by that from which communities are named
 */
export function visibility(
  { level, communities }: NamedLand,
  overview: Overview,
  scene: Scene,
  nearness: number,
): number {
  const keys = communities.map((community) => overview.communities[community]!.key);
  if (keys.every((key) => isLandGone(scene.state, key))) return 0;
  const [from, to] = GONE_SCALES;
  const near =
    level === "region"
      ? clamp((REGION_FADE - nearness) / (REGION_FADE - 1), 0, 1)
      : clamp((to - scene.frame.scale) / (to - from), 0, 1) * veil(scene);
  if (near === 0) return 0;
  return near * (1 - (1 - RECEDED) * Math.min(...keys.map((key) => recession(scene, key))));
}

function veil({ frame, startScale }: Pick<Scene, "frame" | "startScale">): number {
  if (restOpacity(startScale) === 1) return 1;
  const [from, to] = VEIL.scales;
  return 1 - (1 - VEIL.share) * clamp((frame.scale - from) / (to - from), 0, 1);
}

/** Where a name stands in a frame, and what it covers. */
export interface Stand {
  readonly middle: Point;
  /** Its size by that at the start view. */
  readonly growth: number;
  readonly boxes: Box[];
  /** Whether it stands elsewhere than where it was placed. */
  readonly slid: boolean;
}

/** null where its land is out of sight, or under what floats above the map. */
export function standOf(
  { land: one, place, at, owns }: Standing,
  frame: Frame,
  zoom: number,
  free: Box,
  walls: readonly Box[],
  land: Land,
): Stand | null {
  const growth = landNameGrowth(zoom);
  const half = { x: (place.width * growth) / 2, y: (place.height * growth) / 2 };
  const isOwn = (point: Point): boolean => {
    const there = viewportToMap(frame, point);
    return owns(ownerAt(land, there.x, there.y));
  };
  const fits = ({ x, y }: Point): boolean =>
    REACHES.filter((reach) => isOwn({ x: x + reach * half.x, y })).length >= LEAST_OWN[one.level];
  const own = mapToViewport(frame, at);
  const inside = slideInto(own, half, free, fits);
  const middle = inside && slideOff(inside, half, walls, free, fits);
  if (middle === null) return null;
  const boxes = place.lines.flatMap((_, row) => linePieces(place, middle, growth, row));
  return { middle, growth, boxes, slid: middle !== own };
}
