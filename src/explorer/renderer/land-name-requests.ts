/**
 * What is asked for the names of lands, as they are placed for a start view; without a browser, so
 * that the page can be built with them in place.
 */
import { clamp, inflate, mapAffine, mapToViewport, type Frame, type Point } from "./geometry.ts";
import { depthIn, type Land } from "./land.ts";
import { landNameGrowth } from "./land-name-fit.ts";
import type { LandNameRequest, LandNameRoom } from "./land-name-placement.ts";
import { freeToNames, SIGHT_MARGIN } from "./land-name-room.ts";
import type { LandMark } from "./land-name-spots.ts";
import { LAND_NAME_STYLES, landNameSize, landNameSpacing } from "./land-name-style.ts";
import { landNameLayouts } from "./land-name-text.ts";
import type { Scene } from "./layers.ts";
import type { NamedLand } from "./named-lands.ts";
import { isSmall } from "./start-view.ts";

/** What names are placed among. */
export interface LandNameSurroundings {
  readonly start: Frame;
  readonly land: Land;
  /** The marks of each community at the start view. */
  readonly marks: readonly (readonly LandMark[])[];
  /** How many nodes the map has. */
  readonly order: number;
  /** The zoom from which communities are named. */
  readonly communitiesFrom: number;
  /** Whether marks are a texture at the start view. */
  readonly texture: boolean;
  /** By the zoom of the start view, where they are placed for a farther one; default 1. */
  readonly zoom?: number;
  /** Where the names stand on the page's own plate, by the keys of their lands; map units. */
  readonly usual?: ReadonlyMap<string, Point> | undefined;
}

/** @param lands - all of one level */
export function landNameRequests(
  lands: readonly NamedLand[],
  { start, land, marks, order, communitiesFrom, texture, zoom = 1, usual }: LandNameSurroundings,
): LandNameRequest[] {
  const width = isSmall(start) ? "small" : "wide";
  const toMap = mapAffine(start);
  const typical = order / Math.max(1, lands.length);
  return lands.map((one) => {
    const { level, name, communities } = one;
    const style = LAND_NAME_STYLES[level];
    const own = communities.flatMap((community) => marks[community]!);
    const place = usual?.get(one.key);
    return {
      layouts: landNameLayouts(name),
      size:
        landNameSize(one, width) *
        landNameGrowth(zoom) *
        clamp(Math.sqrt(own.length / typical), ...style.shares),
      least: style.least,
      spacing: landNameSpacing(one),
      fromZoom: level === "region" ? 1 : communitiesFrom,
      // Nearer a region has no name any more: its communities have theirs.
      shrinks: level === "region",
      // On a phone, or beside a list, the largest land might be too small for its name otherwise.
      squeezes: width === "small" || zoom < 1,
      // Where marks are a texture nothing drives a name off its land.
      inland: level === "community" && texture,
      marks: own,
      ...(place !== undefined && { near: mapToViewport(start, place) }),
      depth: depthIn(land, toMap, communities),
    };
  });
}

/** Where names may stand, beside what stands around the map at the start view. */
export function landNameRoom(
  start: Frame,
  { insets, walls }: Pick<Scene, "insets" | "walls">,
): LandNameRoom {
  return { free: inflate(freeToNames(start, insets), -SIGHT_MARGIN), walls };
}

/** The marks that names of a level mind: a region's stands over what is a texture from so far. */
export function landNameObstacles(
  level: NamedLand["level"],
  marks: readonly (readonly LandMark[])[],
): LandMark[] {
  return level === "region" ? [] : marks.flat();
}
