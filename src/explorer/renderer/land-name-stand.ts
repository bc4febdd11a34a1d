/**
 * Whether the name of a region or community is to be seen in a frame, and where it stands then.
 */
import type { Overview } from "../../dataset/reader.ts";
import { aimOf, isLandGone, recession, type AimedState, type Focus } from "./focus.ts";
import {
  clamp,
  mapToViewport,
  overlaps,
  viewportToMap,
  type Box,
  type Frame,
  type Point,
} from "./geometry.ts";
import { ownerAt, type Land } from "./land.ts";
import { linePieces } from "./land-name-arc.ts";
import { landNameGrowth } from "./land-name-fit.ts";
import type { LandNamePlace } from "./land-name-placement.ts";
import { isInSight, mayStay, roomNear, type Surroundings } from "./land-name-room.ts";
import type { Scene } from "./layers.ts";
import type { NamedLand } from "./named-lands.ts";
import type { Extent } from "./start-view.ts";

/** Between these scales communities' names go: one is among their papers then, CSS pixels a unit. */
const GONE_SCALES = [2.7, 5.1] as const;
/** Regions' names go until one is so many times as near as where communities' may come first. */
const REGION_FADE = 1.4;
/**
 * A name that was placed over a texture steps back behind the marks as these become things of their
 * own: between so many times the scale where they do, to this share of itself.
 */
const VEIL = { times: [1.15, 1.92], share: 0.5 } as const;
/** How much is left of a name whose land has receded wholly. */
const RECEDED_NAME = 0.38;
/** A name over a texture in which some were found: they are what the reader looks for. */
const OVER_FOUND = 0.55;
/** A name that has moved has its middle and both thirds on its own land, a region's two of them. */
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
  /** The box around its marks, map units: x₀, y₀, x₁, y₁. */
  readonly extent: Extent;
  /** Where it has found room that had to move, map units; null where it stands at its own place. */
  readonly moved: Point | null;
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
  const found = scene.focus.cause === "search" && scene.texture ? scene.dim : 0;
  const recedes = Math.min(...keys.map((key) => recession(scene, key)));
  return near * (1 - (1 - OVER_FOUND) * found) * (1 - (1 - RECEDED_NAME) * recedes);
}

/**
 * Whether the names of lands lie over the marks: from so far that these are a texture, and nearer
 * while no mark is what the reader looks for. Where a land has no place that is clear of them, a small
 * mark under a letter does less harm than a letter under a mark; what is found or chosen lies over all.
 *
 * What is pointed at changes nothing: names would jump under the marks and back wherever the pointer
 * comes along. So the pointer goes by this too (inking.ts).
 */
export function areNamesOver({
  texture,
  focus: { cause },
  state,
}: {
  readonly texture: boolean;
  readonly focus: Pick<Focus, "cause">;
  readonly state: AimedState;
}): boolean {
  const isLand = (key: string): boolean => /^(?:region|community)\//.test(key);
  const aim = cause === "hover" ? aimOf(state) : cause;
  return texture || aim === "none" || (aim === "selection" && state.selection.some(isLand));
}

/** Whether marks are a texture at the start view, where names are placed. */
export function startsAsTexture({
  startScale,
  textureScale,
}: Pick<Scene, "startScale" | "textureScale">): boolean {
  return startScale < textureScale;
}

function veil(scene: Scene): number {
  if (!startsAsTexture(scene)) return 1;
  const [from, to] = VEIL.times;
  const times = scene.frame.scale / scene.textureScale;
  return 1 - (1 - VEIL.share) * clamp((times - from) / (to - from), 0, 1);
}

/** Where a name stands in a frame, and what it covers. */
export interface Stand {
  readonly middle: Point;
  /** Its size by that at the start view. */
  readonly growth: number;
  readonly boxes: Box[];
  /** Where that is, in map units, if it is not where it was placed. */
  readonly moved: Point | null;
}

/** null where its land is out of sight, or has no room in what is free. */
export function standOf(
  { land: one, place, at, extent, owns, moved }: Standing,
  frame: Frame,
  zoom: number,
  land: Land,
  around: Omit<Surroundings, "fits">,
): Stand | null {
  const growth = landNameGrowth(zoom);
  const half = { x: (place.width * growth) / 2, y: (place.height * growth) / 2 };
  const isOwn = (point: Point): boolean => {
    const there = viewportToMap(frame, point);
    return owns(ownerAt(land, there.x, there.y));
  };
  const fits = ({ x, y }: Point): boolean =>
    REACHES.filter((reach) => isOwn({ x: x + reach * half.x, y })).length >= LEAST_OWN[one.level];
  const stand = (middle: Point, elsewhere: Point | null): Stand => ({
    middle,
    growth,
    boxes: place.lines.flatMap((_, row) => linePieces(place, middle, growth, row)),
    moved: elsewhere,
  });
  const own = mapToViewport(frame, at);
  if (isInSight(own, half, around)) return stand(own, null);
  if (!overlaps(viewportBox(frame, extent), around.free)) return null;
  const within = { ...around, fits };
  const before = moved && mapToViewport(frame, moved);
  if (before && mayStay(before, half, within)) return stand(before, moved);
  const next = roomNear(own, half, within);
  return next && stand(next, viewportToMap(frame, next));
}

function viewportBox(frame: Frame, [x0, y0, x1, y1]: Extent): Box {
  const one = mapToViewport(frame, { x: x0, y: y0 });
  const other = mapToViewport(frame, { x: x1, y: y1 });
  return [
    Math.min(one.x, other.x),
    Math.min(one.y, other.y),
    Math.max(one.x, other.x),
    Math.max(one.y, other.y),
  ];
}
