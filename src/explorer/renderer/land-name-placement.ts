/**
 * Where the names of regions and communities stand.
 *
 * Such a name should lie on its own land, along it, and clear of what stands there. It is placed
 * once, for the start view, so that it does not wander; a land too small for its name there gets it
 * at the zoom that makes it large enough.
 */
import { overlaps, type Box, type Point } from "./geometry.ts";
import {
  marksNear,
  spotsOf,
  spreadOf,
  type LandMark,
  type Spot,
  type Spread,
} from "./land-name-spots.ts";

export interface LandNameRequest {
  /** Ways to set the name, each one or two lines. */
  readonly layouts: readonly (readonly string[])[];
  /** CSS pixels. */
  readonly size: number;
  /** It is set no smaller than this, where it was to be larger; CSS pixels, default 0. */
  readonly least?: number;
  /** Whether it would rather lie beside its coast, or behind one paper, than wait. */
  readonly squeezes?: boolean;
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

const LINE_HEIGHT = 1.25;
/** Points along its upper and lower edge that are asked for the land under them. */
const PROBES = 11;
/** A name of which more points lie at sea, or on another's land, waits for a nearer zoom. */
const MOST = { sea: 0.66 * 2 * PROBES, foreign: 0.25 * 2 * PROBES } as const;
/** Sizes that are tried, as shares of the one asked for: a smaller name may miss a mark. */
const SIZES = [1, 0.88, 0.78, 0.7] as const;
/** A name that would rather be small than wait is tried at this share of its size. */
const SHRUNK = 0.8;
/** What lying over a paper costs one that would rather do so than wait, and over how much it may lie. */
const SQUEEZED = { paper: 30, most: 45 } as const;
const ZOOMS = [1, 1.5, 2.2, 3.3, 5] as const;
const COST = {
  /** Of each probed point on the lowest isoband, at sea, and on another's land. */
  shallow: 0.2,
  sea: 0.9,
  foreign: 2.2,
  line: 0.8,
  distance: 2,
  tilt: 1,
  /** Of a size smaller by all of it. */
  smaller: 16,
} as const;

/** Letters are spaced wider in such steps, ems. */
const SPACING_STEP = 0.08;
/** A name spaced wider keeps so much of its land free at either end, as a share of its width. */
const SPACING_MARGIN = 0.06;

/** A name grows slower than the land. */
export function landNameGrowth(zoom: number): number {
  return Math.min(1.3, Math.max(0.8, zoom ** 0.4));
}

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
  const taken: Box[] = [];
  return requests.map((request) => {
    if (request.marks.length === 0) return null;
    const spread = spreadOf(request.marks);
    const half = largestHalf(request, measure);
    const marks = marksNear(spread, half, obstacles);
    const spots = spotsOf(spread, requests.length, request.near);
    const shrunk = { ...request, size: request.size * SHRUNK };
    const squeezed = (): Pick<Around, "marks" | "offshore"> => ({
      marks: marksNear(spread, half, obstacles.map(finite)),
      offshore: true,
    });
    for (const step of ZOOMS) {
      const zoom = step * request.fromZoom;
      const around = { spread, spots, marks, measure, room, zoom, taken };
      const placed =
        placeOne(request, around) ??
        (request.shrinks === true ? placeOne(shrunk, around) : null) ??
        (request.squeezes === true ? placeOne(request, { ...around, ...squeezed() }) : null);
      if (placed === null) continue;
      const spaced = spaceOut(placed, request, measure, room, taken);
      taken.push(turnedBox(spaced, landNameGrowth(zoom) / zoom, 5));
      return spaced;
    }
    return null;
  });
}

/** A mark that may be lain over, where nothing else is left. */
function finite(mark: LandMark): LandMark {
  return { ...mark, weight: Math.min(mark.weight, SQUEEZED.paper) };
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

/** Half of the most room that a name takes, unturned, however it is set. */
function largestHalf(
  { layouts, size, spacing: [spacing] }: LandNameRequest,
  measure: MeasureLandName,
): Point {
  const widths = layouts.flat().map((line) => measure(line, size, spacing));
  const lines = Math.max(...layouts.map(({ length }) => length));
  return { x: Math.max(...widths) / 2, y: (lines * size * LINE_HEIGHT) / 2 };
}

/** What one name is placed among. */
interface Around {
  readonly spread: Spread;
  /** Where its middle may be, the nearest first. */
  readonly spots: readonly Spot[];
  /** Marks that it could lie over with its middle so far down. */
  readonly marks: (middle: number) => readonly LandMark[];
  readonly measure: MeasureLandName;
  readonly room: LandNameRoom;
  readonly zoom: number;
  /** Ground of the names that stand already. */
  readonly taken: readonly Box[];
  /** Whether it may lie beside its coast, and over few marks; default no. */
  readonly offshore?: boolean;
}

/** A way to set a name: its text at the start view, and the room that it takes at a zoom. */
interface Setting extends Pick<LandNamePlace, "lines" | "size" | "tilt" | "width" | "height"> {
  readonly cos: number;
  readonly sin: number;
  /** Half of its width and height. */
  readonly half: Point;
  /** Half of the upright box around it. */
  readonly reach: Point;
  /** What it costs wherever it stands. */
  readonly cost: number;
}

/** All ways to set a name, the cheapest first. */
function settingsOf(
  { layouts, size: asked, least = 0, spacing: [spacing] }: LandNameRequest,
  { spread, measure }: Pick<Around, "spread" | "measure">,
  share: number,
): Setting[] {
  const sizes = SIZES.map((part) => asked * part).filter((size) => size >= Math.min(asked, least));
  const settings = layouts.flatMap((lines) =>
    sizes.flatMap((size) => {
      const width = Math.max(...lines.map((line) => measure(line, size, spacing)));
      const height = lines.length * size * LINE_HEIGHT;
      const half = { x: (width * share) / 2, y: (height * share) / 2 };
      const tilts = lines.length > 1 ? [0] : [...new Set([spread.tilt, spread.tilt / 2, 0])];
      return tilts.map((tilt): Setting => {
        const cost =
          COST.line * (lines.length - 1) +
          COST.smaller * (1 - size / asked) +
          COST.tilt * Math.abs(tilt - spread.tilt);
        const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
        return {
          lines,
          size,
          tilt,
          width,
          height,
          cos,
          sin,
          half,
          reach: turned(half, tilt),
          cost,
        };
      });
    }),
  );
  return settings.sort((one, other) => one.cost - other.cost);
}

/** The best place at a zoom; null where there is none. */
function placeOne(request: LandNameRequest, around: Around): LandNamePlace | null {
  const { spots, marks, room, zoom, taken, offshore = false } = around;
  // At zoom z the land is z times as large, the name `growth`: the same as a smaller name now.
  const share = landNameGrowth(zoom) / zoom;
  let best: (Setting & Point) | null = null;
  let least = Infinity;
  for (const setting of settingsOf(request, around, share)) {
    if (setting.cost >= least) break;
    for (const spot of spots) {
      let cost = setting.cost + COST.distance * spot.far;
      // They come from the middle outwards: once one is too far, so are all that follow.
      if (cost >= least) break;
      const box = boxAround(spot, setting.reach);
      if (zoom === 1 && !isInRoom(box, room)) continue;
      if (taken.some((other) => overlaps(other, box))) continue;
      // What lies under it is told faster than what land it lies on.
      const under = marksCost(spot, setting, marks(spot.y), least - cost);
      if (offshore && under > SQUEEZED.most) continue;
      cost += under;
      if (cost >= least) continue;
      cost += landCost(spot, setting, request.depth, { tooMuch: least - cost, offshore });
      if (cost >= least) continue;
      least = cost;
      best = { ...setting, x: spot.x, y: spot.y };
    }
  }
  if (best === null) return null;
  const { x, y, tilt, size, lines, width, height } = best;
  return { x, y, tilt, size, spacing: request.spacing[0], lines, width, height, fromZoom: zoom };
}

/** What leaving the second isoband costs; Infinity where too much lies outside the coast. */
function landCost(
  { x, y }: Point,
  { half, cos, sin }: Setting,
  depth: LandNameRequest["depth"],
  { tooMuch, offshore }: { readonly tooMuch: number; readonly offshore: boolean },
): number {
  let cost = 0;
  const outside = { sea: 0, foreign: 0 };
  for (let i = 0; i < PROBES; ++i) {
    const along = ((2 * i) / (PROBES - 1) - 1) * half.x;
    for (const across of [-0.9 * half.y, 0.9 * half.y]) {
      const bands = depth(x + along * cos - across * sin, y + along * sin + across * cos);
      if (bands === 0) outside.sea += 1;
      if (bands < 0) outside.foreign += 1;
      cost += bands > 1 ? 0 : bands === 1 ? COST.shallow : bands === 0 ? COST.sea : COST.foreign;
    }
    if (cost >= tooMuch || outside.foreign > MOST.foreign) return Infinity;
    if (outside.sea > MOST.sea && !offshore) return Infinity;
  }
  return cost;
}

/** What the marks under a name cost; stops where that is too much. */
function marksCost(
  { x, y }: Point,
  { half, cos, sin }: Setting,
  marks: readonly LandMark[],
  most: number,
): number {
  let cost = 0;
  for (const mark of marks) {
    const dx = mark.x - x;
    const dy = mark.y - y;
    if (Math.abs(dx * cos + dy * sin) > half.x + mark.radius) continue;
    if (Math.abs(dy * cos - dx * sin) > half.y + mark.radius) continue;
    cost += mark.weight;
    if (cost >= most) return cost;
  }
  return cost;
}

/** Half of the upright box around a tilted name, by half of its own width and height. */
function turned({ x, y }: Point, tilt: number): Point {
  const cos = Math.abs(Math.cos(tilt));
  const sin = Math.abs(Math.sin(tilt));
  return { x: x * cos + y * sin, y: x * sin + y * cos };
}

function boxAround({ x, y }: Point, reach: Point): Box {
  return [x - reach.x, y - reach.y, x + reach.x, y + reach.y];
}

/** The upright box around a tilted name, at a share of its size. */
function turnedBox(
  { x, y, tilt, width, height }: LandNamePlace,
  share: number,
  margin: number,
): Box {
  const reach = turned({ x: (width * share) / 2, y: (height * share) / 2 }, tilt);
  return boxAround({ x, y }, { x: reach.x + margin, y: reach.y + margin });
}

function isInRoom(box: Box, { free, walls }: LandNameRoom): boolean {
  const isFree = box[0] >= free[0] && box[1] >= free[1] && box[2] <= free[2] && box[3] <= free[3];
  return isFree && !walls.some((wall) => overlaps(wall, box));
}
