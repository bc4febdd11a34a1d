/**
 * How a name fits its land: what it costs at each place and in each way that it can be set.
 *
 * Names keep the first frame waiting, and most places are no good for most ways to set a name. So a
 * place is asked once, for each shape, how large the name may be between the papers around it; only
 * what passes is asked for the land under its letters.
 */
import { overlaps, type Box, type Point } from "./geometry.ts";
import type {
  LandNamePlace,
  LandNameRequest,
  LandNameRoom,
  MeasureLandName,
} from "./land-name-placement.ts";
import type { LandMark, Spot, Spread } from "./land-name-spots.ts";

const LINE_HEIGHT = 1.25;
/** Points along its upper and lower edge that are asked for the land under them. */
const PROBES = 11;
/**
 * How closely a name keeps to its land: it waits for a nearer zoom where more than such a share of it
 * lies at sea, or on another's land.
 *
 * `smaller` is what a size smaller by all of it costs: less where it is not for a mark, but to keep to
 * its land. `least` is the smallest share of the size asked for, `under` the most it may lie over.
 */
const KEEPING = {
  usual: { sea: 0.66, foreign: 0.25, smaller: 24, least: 0.7, under: Infinity },
  /** Where no mark drives it off its land. */
  inland: { sea: 0.36, foreign: 0.25, smaller: 5, least: 0.7, under: Infinity },
  /** Where land is small: a letter past the coast seems to name what lies there. */
  ashore: { sea: 0.05, foreign: 0, smaller: 5, least: 0.62, under: 130 },
  /** On a tip of it that is narrower than the name. */
  tip: { sea: 0.3, foreign: 0, smaller: 5, least: 0.62, under: Infinity },
  /** Across its coast, clear of marks: rather at sea than over papers, but never on another's land. */
  across: { sea: 0.75, foreign: 0.05, smaller: 16, least: 0.7, under: 12 },
  /** Its middle may lie beside its coast: the last that is tried. */
  offshore: { sea: 1, foreign: 0.25, smaller: 16, least: 0.7, under: 45 },
} as const;
export type Keeping = keyof typeof KEEPING;
/** Where its middle may lie at sea. */
const AT_SEA: ReadonlySet<Keeping> = new Set(["across", "offshore"]);
/** Sizes that are tried, as shares of the one asked for: a smaller name may miss a mark. */
const SIZES = [1, 0.94, 0.88, 0.78, 0.7, 0.62] as const;
/** What lying over a paper costs one that would rather do so than wait. */
const SQUEEZED_PAPER = 30;
const COST = {
  /** Of each probed point on the lowest isoband, at sea, and on another's land. */
  shallow: 0.2,
  sea: 1.2,
  foreign: 2.2,
  /** Of an end that lies past the coast, more than that it lies at sea: it points at what lies there. */
  end: 5,
  line: 0.8,
  distance: 2,
  /** Of the distance from where it stands elsewhere: a name that wanders is looked for anew. */
  move: 9,
  tilt: 1,
} as const;

/** What one name is placed among. */
export interface Around {
  readonly spread: Spread;
  /** Where its middle may be, the nearest first. */
  readonly spots: readonly Spot[];
  /** Marks that it could lie over with its middle so far down, the dearest first. */
  readonly marks: (middle: number) => readonly LandMark[];
  readonly measure: MeasureLandName;
  readonly room: LandNameRoom;
  readonly zoom: number;
  /** Ground of the names that stand already. */
  readonly taken: readonly Box[];
  /** How closely it keeps to its land. */
  readonly keeping: Keeping;
}

/** A way to set a name but for its size. */
interface Shape {
  readonly lines: readonly string[];
  readonly tilt: number;
  readonly cos: number;
  readonly sin: number;
  /** Half of its width and height, at the size asked for and the zoom. */
  readonly half: Point;
  /** What it costs wherever it stands. */
  readonly cost: number;
}

/** A name grows slower than the land. */
export function landNameGrowth(zoom: number): number {
  return Math.min(1.3, Math.max(0.8, zoom ** 0.4));
}

/** Half of the most room that a name takes, unturned, however it is set. */
export function largestHalf(request: LandNameRequest, measure: MeasureLandName): Point {
  const halves = request.layouts.map((lines) => halfOf(lines, request, measure));
  return { x: Math.max(...halves.map(({ x }) => x)), y: Math.max(...halves.map(({ y }) => y)) };
}

function halfOf(
  lines: readonly string[],
  { size, spacing: [spacing] }: LandNameRequest,
  measure: MeasureLandName,
): Point {
  const width = Math.max(...lines.map((line) => measure(line, size, spacing)));
  return { x: width / 2, y: (lines.length * size * LINE_HEIGHT) / 2 };
}

/** A mark that may be lain over, where nothing else is left. */
export function squeezable(mark: LandMark): LandMark {
  return { ...mark, weight: Math.min(mark.weight, SQUEEZED_PAPER) };
}

/** A shape at a place, at a share of the size asked for. */
interface Fit {
  readonly spot: Spot;
  readonly shape: Shape;
  readonly part: number;
}

/** A place, and what it costs to stand there so. */
export interface Priced {
  readonly place: LandNamePlace;
  readonly cost: number;
}

/**
 * The best place at a zoom; null where there is none.
 *
 * @param below - it has to cost less than this
 */
export function bestPlace(
  request: LandNameRequest,
  around: Around,
  below = Infinity,
): Priced | null {
  const { size: asked, least: smallest = 0, spacing, depth, near } = request;
  const { spots, marks, zoom, keeping } = around;
  const { smaller, least: leastPart } = KEEPING[keeping];
  // At zoom z the land is z times as large, the name `growth`: the same as a smaller name now.
  const share = landNameGrowth(zoom) / zoom;
  const sizes = SIZES.filter(
    (part) => part >= leastPart && asked * part >= Math.min(asked, smallest),
  );
  const shapes = shapesOf(request, around, share);
  let best: Fit | null = null;
  let least = below;
  for (const spot of spots) {
    const far = (near === undefined ? COST.distance : COST.move) * spot.far;
    // They come from the middle outwards: once one is too far, so are all that follow.
    if (far >= least) break;
    // Its middle lies on its own land.
    if (!AT_SEA.has(keeping) && depth(spot.x, spot.y) <= 0) continue;
    const under = marks(spot.y);
    for (const shape of shapes) {
      if (far + shape.cost >= least) break;
      const largest = roomBetween(spot, shape, under);
      for (const part of sizes) {
        if (part >= largest) continue;
        const given = far + shape.cost + smaller * (1 - part);
        if (given >= least) break;
        const fit = { spot, shape, part };
        const cost = given + costAt(fit, under, depth, around, least - given);
        if (cost >= least) continue;
        least = cost;
        best = fit;
      }
    }
  }
  if (best === null) return null;
  const { spot, shape, part } = best;
  const { lines, tilt, half } = shape;
  const place = {
    ...{ x: spot.x, y: spot.y, tilt, size: asked * part, spacing: spacing[0], lines },
    width: (2 * half.x * part) / share,
    height: (2 * half.y * part) / share,
    fromZoom: zoom,
  };
  return { place, cost: least };
}

/** All shapes of a name, the cheapest first. */
function shapesOf(request: LandNameRequest, { spread, measure }: Around, share: number): Shape[] {
  const shapes = request.layouts.flatMap((lines) => {
    const { x, y } = halfOf(lines, request, measure);
    const half = { x: x * share, y: y * share };
    const tilts = lines.length > 1 ? [0] : [...new Set([spread.tilt, spread.tilt / 2, 0])];
    return tilts.map((tilt): Shape => {
      const cost = COST.line * (lines.length - 1) + COST.tilt * Math.abs(tilt - spread.tilt);
      return { lines, tilt, cos: Math.cos(tilt), sin: Math.sin(tilt), half, cost };
    });
  });
  return shapes.sort((one, other) => one.cost - other.cost);
}

/** At which share of its size a shape would touch a mark that no name may lie over. */
function roomBetween({ x, y }: Spot, { half, cos, sin }: Shape, near: readonly LandMark[]): number {
  let room = Infinity;
  for (const mark of near) {
    if (mark.weight < Infinity) return room;
    const dx = mark.x - x;
    const dy = mark.y - y;
    const along = (Math.abs(dx * cos + dy * sin) - mark.radius) / half.x;
    const across = (Math.abs(dy * cos - dx * sin) - mark.radius) / half.y;
    room = Math.min(room, Math.max(along, across));
  }
  return room;
}

/** What lies under a name, and on what land it lies; Infinity where that is too much. */
function costAt(
  fit: Fit,
  near: readonly LandMark[],
  depth: LandNameRequest["depth"],
  around: Around,
  tooMuch: number,
): number {
  const { room, taken, zoom, keeping } = around;
  const box = boxAround(fit.spot, turned(fit.shape, fit.part));
  if (zoom === 1 && !isInRoom(box, room)) return Infinity;
  if (taken.some((other) => overlaps(other, box))) return Infinity;
  const under = marksCost(fit, near, tooMuch);
  if (under >= tooMuch || under > KEEPING[keeping].under) return Infinity;
  return under + landCost(fit, depth, tooMuch - under, keeping);
}

/** What leaving the second isoband costs; Infinity where too much lies outside the coast. */
function landCost(
  { spot: { x, y }, shape: { half, cos, sin }, part }: Fit,
  depth: LandNameRequest["depth"],
  tooMuch: number,
  keeping: Keeping,
): number {
  const { sea, foreign } = KEEPING[keeping];
  let cost = 0;
  const outside = { sea: 0, foreign: 0 };
  for (let i = 0; i < PROBES; ++i) {
    const isEnd = i === 0 || i === PROBES - 1;
    let isPast = isEnd;
    const along = ((2 * i) / (PROBES - 1) - 1) * half.x * part;
    for (const across of [-0.9 * half.y * part, 0.9 * half.y * part]) {
      const bands = depth(x + along * cos - across * sin, y + along * sin + across * cos);
      if (bands === 0) outside.sea += 1;
      if (bands < 0) outside.foreign += 1;
      if (bands > 0) isPast = false;
      cost += bands > 1 ? 0 : bands === 1 ? COST.shallow : bands === 0 ? COST.sea : COST.foreign;
    }
    if (isPast) cost += COST.end;
    if (cost >= tooMuch || outside.foreign > foreign * 2 * PROBES) return Infinity;
    if (outside.sea > sea * 2 * PROBES) return Infinity;
  }
  return cost;
}

/** What the marks under a name cost; stops where that is too much. */
function marksCost(
  { spot: { x, y }, shape: { half, cos, sin }, part }: Fit,
  near: readonly LandMark[],
  most: number,
): number {
  let cost = 0;
  for (const mark of near) {
    const dx = mark.x - x;
    const dy = mark.y - y;
    if (Math.abs(dx * cos + dy * sin) > half.x * part + mark.radius) continue;
    if (Math.abs(dy * cos - dx * sin) > half.y * part + mark.radius) continue;
    cost += mark.weight;
    if (cost >= most) return cost;
  }
  return cost;
}

/** Half of the upright box around a tilted name, at a share of its size. */
function turned({ half, tilt }: Pick<Shape, "half" | "tilt">, part: number): Point {
  const cos = Math.abs(Math.cos(tilt)) * part;
  const sin = Math.abs(Math.sin(tilt)) * part;
  return { x: half.x * cos + half.y * sin, y: half.x * sin + half.y * cos };
}

function boxAround({ x, y }: Point, reach: Point): Box {
  return [x - reach.x, y - reach.y, x + reach.x, y + reach.y];
}

/** The upright box around a tilted name at a share of its size, with a margin around. */
export function turnedBox(
  { x, y, tilt, width, height }: LandNamePlace,
  share: number,
  margin: number,
): Box {
  const reach = turned({ half: { x: width / 2, y: height / 2 }, tilt }, share);
  return boxAround({ x, y }, { x: reach.x + margin, y: reach.y + margin });
}

/** Whether a name is clear of the frame and of all furniture. */
export function isInRoom(box: Box, { free, walls }: LandNameRoom): boolean {
  const isFree = box[0] >= free[0] && box[1] >= free[1] && box[2] <= free[2] && box[3] <= free[3];
  return isFree && !walls.some((wall) => overlaps(wall, box));
}
