/**
 * Where the names of regions and communities stand.
 *
 * Such a name should lie on its own land, along it, and clear of what stands there. It is placed
 * once, for the start view, so that it does not wander; a land too small for its name there gets it
 * at the zoom that makes it large enough.
 */
import { overlaps, type Box } from "./geometry.ts";
import {
  bestPlace,
  isInRoom,
  landNameGrowth,
  largestHalf,
  squeezable,
  turnedBox,
  type Around,
  type Priced,
} from "./land-name-fit.ts";
import { marksNear, spotsOf, spreadOf, type LandMark } from "./land-name-spots.ts";

export interface LandNameRequest {
  /** Ways to set the name, each one or two lines. */
  readonly layouts: readonly (readonly string[])[];
  /** CSS pixels. */
  readonly size: number;
  /** It is set no smaller than this, where it was to be larger; CSS pixels, default 0. */
  readonly least?: number;
  /** Whether it would rather have closer letters, or lie behind marks or beside its coast, than wait. */
  readonly squeezes?: boolean;
  /** Whether it keeps to its land, where no mark drives it off; default no. */
  readonly inland?: boolean;
  /** Letters are spaced so far apart at least, and as its land has room at most, in ems. */
  readonly spacing: readonly [least: number, most: number];
  /** The zoom at which it may come first, ≥ 1. */
  readonly fromZoom: number;
  /** Whether it would rather be small than wait for a nearer zoom. */
  readonly shrinks?: boolean;
  /** Its marks at the start view, CSS pixels: its middle and its lie are theirs. */
  readonly marks: readonly LandMark[];
  /** Where it stands usually, and should stay near. */
  readonly near?: { readonly x: number; readonly y: number };
  /** Its isobands over one another at a place of the viewport; 0 at sea, −1 on others' land. */
  readonly depth: (x: number, y: number) => number;
}

export interface LandNamePlace {
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise. */
  readonly tilt: number;
  /** CSS pixels, as set at the start view. */
  readonly size: number;
  /** Between letters, ems. */
  readonly spacing: number;
  readonly lines: readonly string[];
  /** Of the whole name at that size, unturned. */
  readonly width: number;
  readonly height: number;
  /** The zoom at which it comes, ≥ 1. */
  readonly fromZoom: number;
}

/** Where names may stand at the start view, CSS pixels. */
export interface LandNameRoom {
  /** What furniture at the sides leaves free. */
  readonly free: Box;
  /** What floats above the map. */
  readonly walls: readonly Box[];
}

/** Width of a line of capitals with its letter spacing in ems, CSS pixels. */
export type MeasureLandName = (text: string, size: number, spacing: number) => number;

/** A name that would rather be small than wait is tried at this share of its size. */
const SHRUNK = 0.8;
/** The letters of one that is squeezed in stand so close, ems. */
const TIGHT_SPACING = 0.08;
/** A place that costs no more lies on the name's own land: closer letters would bring little. */
const ON_LAND = 4;
/** What that costs, what standing on a narrow tip, behind papers, and across the coast. */
const SQUEEZING = { tight: 2, tip: 3, behind: 4, across: 8 } as const;
const ZOOMS = [1, 1.5, 2.2, 3.3, 5] as const;
/** Letters are spaced wider in such steps, ems. */
const SPACING_STEP = 0.08;
/** A name spaced wider keeps so much of its land free at either end, as a share of its width. */
const SPACING_MARGIN = 0.06;

/**
 * Places names, the first ones first.
 *
 * @param obstacles - what the names mind; default: all marks
 * @returns one for each request, null where no zoom makes room
 */
export function placeLandNames(
  requests: readonly LandNameRequest[],
  measure: MeasureLandName,
  room: LandNameRoom,
  obstacles: readonly LandMark[] = requests.flatMap(({ marks }) => marks),
): (LandNamePlace | null)[] {
  const minded = obstacles.filter(({ weight }) => weight > 0);
  const taken: Box[] = [];
  return requests.map((request) => {
    if (request.marks.length === 0) return null;
    const spread = spreadOf(request.marks);
    const half = largestHalf(request, measure);
    const marks = marksNear(spread, half, minded);
    const squeezed = () => marksNear(spread, half, minded.map(squeezable));
    const spots = spotsOf(spread, requests.length, request.near);
    for (const step of ZOOMS) {
      const zoom = step * request.fromZoom;
      const at = { spread, spots, marks, measure, room, zoom, taken };
      const placed = plainPlace(request, at) ?? squeezedPlace(request, at, squeezed);
      if (placed === null) continue;
      const spaced = spaceOut(placed, request, measure, room, taken);
      taken.push(turnedBox(spaced, landNameGrowth(zoom) / zoom, 5));
      return spaced;
    }
    return null;
  });
}

/** Where a name stands at a zoom that is not squeezed in; null where there is no room. */
function plainPlace(request: LandNameRequest, at: Omit<Around, "keeping">): LandNamePlace | null {
  const { inland = false, shrinks = false, squeezes = false } = request;
  // Behind marks there is often a better place than the one that is clear of them.
  if (squeezes && !inland) return null;
  const found = bestPlace(request, { ...at, keeping: inland ? "inland" : "usual" });
  const cost = found?.cost ?? Infinity;
  if (inland && cost > ON_LAND) {
    const below = cost - SQUEEZING.tight;
    const closer = bestPlace(tightened(request), { ...at, keeping: "inland" }, below);
    if (closer !== null) return closer.place;
  }
  if (found !== null || !shrinks) return found?.place ?? null;
  const shrunk = { ...request, size: request.size * SHRUNK };
  return bestPlace(shrunk, { ...at, keeping: "usual" })?.place ?? null;
}

/**
 * On a land that is small and full of marks: with its letters closer, past the coast of a narrow tip,
 * behind marks or across the coast, whichever costs least; and only then wholly beside it.
 */
function squeezedPlace(
  request: LandNameRequest,
  at: Omit<Around, "keeping">,
  squeezed: () => Around["marks"],
): LandNamePlace | null {
  if (request.squeezes !== true) return null;
  const tight = tightened(request);
  // Across its coast it is set no larger than those that stand on theirs.
  const across = { ...tight, size: request.size * SHRUNK };
  const behind = { ...at, marks: squeezed() };
  const ways = [
    { dearer: 0, asked: request, around: { ...at, keeping: "ashore" } },
    { dearer: SQUEEZING.tight, asked: tight, around: { ...at, keeping: "ashore" } },
    { dearer: SQUEEZING.tip, asked: tight, around: { ...at, keeping: "tip" } },
    { dearer: SQUEEZING.behind, asked: tight, around: { ...behind, keeping: "ashore" } },
    { dearer: SQUEEZING.across, asked: across, around: { ...at, keeping: "across" } },
  ] as const;
  let best: Priced | null = null;
  for (const { dearer, asked, around } of ways) {
    const found: Priced | null = bestPlace(asked, around, (best?.cost ?? Infinity) - dearer);
    if (found !== null) best = { ...found, cost: found.cost + dearer };
  }
  best ??= bestPlace(request, { ...behind, keeping: "offshore" });
  return best?.place ?? null;
}

/** The same name with its letters closer. */
function tightened(request: LandNameRequest): LandNameRequest {
  const [least, most] = request.spacing;
  return { ...request, spacing: [Math.min(least, TIGHT_SPACING), most] };
}

/** Spaces letters as wide as the land is: a name that spans its land says how far it reaches. */
function spaceOut(
  place: LandNamePlace,
  { spacing: [, most], depth }: LandNameRequest,
  measure: MeasureLandName,
  room: LandNameRoom,
  taken: readonly Box[],
): LandNamePlace {
  // Two lines spaced so wide would fall apart into letters.
  if (place.lines.length > 1) return place;
  const share = landNameGrowth(place.fromZoom) / place.fromZoom;
  let best = place;
  for (;;) {
    const spacing = best.spacing + SPACING_STEP;
    if (spacing > most) return best;
    const width = Math.max(...place.lines.map((line) => measure(line, place.size, spacing)));
    const wider = { ...best, spacing, width };
    const box = turnedBox(wider, share, 5);
    if (!isInRoom(box, room) || taken.some((other) => overlaps(other, box))) return best;
    const reach = (width * share * (1 + 2 * SPACING_MARGIN)) / 2;
    const ends = [-reach, reach].map((along) =>
      depth(place.x + along * Math.cos(place.tilt), place.y + along * Math.sin(place.tilt)),
    );
    if (ends.some((bands) => bands < 1)) return best;
    best = wider;
  }
}
