/**
 * Where the name of a region or community goes that furniture or the frame would cover.
 *
 * It used to slide to the edge of what is free, over whatever stood there, and letters lay under
 * discs. Here it looks for ground of its own land with nothing on it, and stays on that ground until
 * it leaves the sight again: a name that wandered with the window would not be a map's.
 */
import { clamp, freeBox, overlaps, type Box, type Point, type Size } from "./geometry.ts";
import type { Insets } from "./map-view.ts";
import { isSmall } from "./start-view.ts";

/** Half of a name's width and height, CSS pixels. */
export type Half = Point;

/** A mark that a name lies over, and what that costs; viewport pixels. */
export interface MarkUnder extends Point {
  readonly radius: number;
  readonly cost: number;
}

/** What a name that is looking for room must know; all in the viewport's CSS pixels. */
export interface Surroundings {
  /** What furniture at the sides leaves free. */
  readonly free: Box;
  /** What floats above the map. */
  readonly walls: readonly Box[];
  /** Whether a name may stand with its middle there: on its own land. */
  readonly fits: (middle: Point) => boolean;
  /** Marks on its land and in sight; asked for only where the name has to move. */
  readonly marks: () => readonly MarkUnder[];
  /** A place is taken whose marks cost no more. */
  readonly mostCost: number;
}

/** Between a name and the edge of what is free, CSS pixels: one that is nearer is not in sight. */
export const SIGHT_MARGIN = 4;
/** Names keep clear of the frame, CSS pixels. */
const EDGE = { wide: 22, small: 6 } as const;
/** Places are tried so far apart, and so many of them to each side. */
const STEP = { across: 30, down: 20 } as const;
const STEPS = { across: 9, down: 9 } as const;
/** So many pixels away a place costs as much as a mark that costs 1. */
const FAR = 160;

/** What furniture at the sides and the frame leave to names. */
export function freeToNames(size: Size, insets: Insets): Box {
  return freeBox(size, insets, isSmall(size) ? EDGE.small : EDGE.wide);
}

/** Places around none, the nearest first. */
const OFFSETS: readonly Point[] = Array.from(
  { length: (2 * STEPS.across + 1) * (2 * STEPS.down + 1) },
  (_, i) => ({
    x: ((i % (2 * STEPS.across + 1)) - STEPS.across) * STEP.across,
    y: (Math.floor(i / (2 * STEPS.across + 1)) - STEPS.down) * STEP.down,
  }),
).sort((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y));

/** Whether a name with its middle there is in sight, whole and clear of what floats above the map. */
export function isInSight(
  middle: Point,
  half: Half,
  { free, walls }: Pick<Surroundings, "free" | "walls">,
): boolean {
  const nearest = intoSight(middle, half, free);
  return nearest.x === middle.x && nearest.y === middle.y && isClear(middle, half, walls);
}

/**
 * The place for a name's middle that is nearest to where it would stand, in sight and on its own
 * land, and where the fewest marks lie under it; null where there is none.
 */
export function roomNear(own: Point, half: Half, around: Surroundings): Point | null {
  const { free, fits, mostCost } = around;
  const from = intoSight(own, half, free);
  let marks: readonly MarkUnder[] | null = null;
  let best: Point | null = null;
  let least = Infinity;
  for (const offset of OFFSETS) {
    const far = Math.hypot(offset.x, offset.y) / FAR;
    // They come from the middle outwards: what is nearer than all that follow is the best.
    if (far >= least) break;
    const middle = { x: from.x + offset.x, y: from.y + offset.y };
    if (!isInSight(middle, half, around) || !fits(middle)) continue;
    marks ??= around.marks();
    const cost = costOf(middle, half, marks);
    if (cost > mostCost || cost + far >= least) continue;
    least = cost + far;
    best = middle;
  }
  return best;
}

/** Whether a name that has found room there may stay. */
export function mayStay(middle: Point, half: Half, around: Surroundings): boolean {
  return (
    isInSight(middle, half, around) &&
    around.fits(middle) &&
    costOf(middle, half, around.marks()) <= around.mostCost
  );
}

/** The nearest place where a name is whole in sight; in the middle where it is too wide for that. */
function intoSight({ x, y }: Point, half: Half, [left, top, right, bottom]: Box): Point {
  const room = (value: number, margin: number, from: number, to: number): number =>
    from + margin > to - margin ? (from + to) / 2 : clamp(value, from + margin, to - margin);
  return {
    x: room(x, half.x + SIGHT_MARGIN, left, right),
    y: room(y, half.y + SIGHT_MARGIN, top, bottom),
  };
}

function isClear({ x, y }: Point, half: Half, walls: readonly Box[]): boolean {
  const box: Box = [x - half.x, y - half.y, x + half.x, y + half.y];
  return walls.every((wall) => !overlaps(wall, box));
}

function costOf({ x, y }: Point, half: Half, marks: readonly MarkUnder[]): number {
  let cost = 0;
  for (const mark of marks) {
    if (Math.abs(mark.x - x) > half.x + mark.radius) continue;
    if (Math.abs(mark.y - y) > half.y + mark.radius) continue;
    cost += mark.cost;
  }
  return cost;
}
