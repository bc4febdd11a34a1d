/** Where on its land a name may stand: the lie of the land's marks, and places across it. */
import type { Point } from "./geometry.ts";

/** Steepest tilt, radians: 12.6°. */
const MOST_TILT = 0.22;
/** Candidates across and down the land, from its middle outwards; fewer where there are many. */
const STEPS = { few: { across: 12, down: 14 }, many: { across: 6, down: 7 } } as const;
const MANY_LANDS = 16;
/** How far they reach, in standard deviations of its marks. */
const REACH = 2.4;

/** A mark that names mind as they are placed, CSS pixels. */
export interface LandMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** What hiding it costs; Infinity where no name may, but waits for a nearer zoom instead. 0: nothing. */
  readonly weight: number;
  /** How much it counts as the land's middle is found. */
  readonly mass: number;
}

/** How a land's marks lie. */
export interface Spread {
  readonly x: number;
  readonly y: number;
  /** Standard deviations, CSS pixels. */
  readonly across: number;
  readonly down: number;
  readonly tilt: number;
}

/** Middle, extent and lie of a land's marks; the lie is that of their principal axis. */
export function spreadOf(marks: readonly LandMark[]): Spread {
  const total = marks.reduce((sum, { mass }) => sum + mass, 0);
  const x = marks.reduce((sum, mark) => sum + mark.x * mark.mass, 0) / total;
  const y = marks.reduce((sum, mark) => sum + mark.y * mark.mass, 0) / total;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const mark of marks) {
    const dx = mark.x - x;
    const dy = mark.y - y;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const axis = 0.5 * Math.atan2(2 * xy, xx - yy);
  // A round land lies no way in particular, an upright one cannot be read along.
  const long = Math.min(1, (1.4 * Math.hypot(xx - yy, 2 * xy)) / Math.max(1e-9, xx + yy));
  const tilt = Math.abs(axis) > 1.05 ? 0 : Math.max(-MOST_TILT, Math.min(MOST_TILT, axis)) * long;
  const { length } = marks;
  return {
    x,
    y,
    across: Math.max(12, Math.sqrt(xx / length)),
    down: Math.max(12, Math.sqrt(yy / length)),
    tilt,
  };
}

/**
 * The marks that a name could lie over, by how far down its middle is; the dearest first.
 *
 * @param half - of the name's width and height, however it is set
 */
export function marksNear(
  { x, y, across, down, tilt }: Spread,
  half: Point,
  marks: readonly LandMark[],
): (middle: number) => readonly LandMark[] {
  const height = half.x * Math.abs(Math.sin(tilt)) + half.y;
  const reach = { x: REACH * across + half.x, y: REACH * down + height };
  const near = marks
    .filter(
      (mark) =>
        Math.abs(mark.x - x) <= reach.x + mark.radius &&
        Math.abs(mark.y - y) <= reach.y + mark.radius,
    )
    .sort((one, other) => (one.weight === other.weight ? 0 : other.weight - one.weight));
  const rows = new Map<number, LandMark[]>();
  return (middle) => {
    let row = rows.get(middle);
    if (row === undefined) {
      row = near.filter((mark) => Math.abs(mark.y - middle) <= height + mark.radius);
      rows.set(middle, row);
    }
    return row;
  };
}

/** A place that is tried, and how far it lies from where the name would stand best, 0 to about 1.4. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly far: number;
}

/**
 * Places across the land, the nearest to where its name would stand best first.
 *
 * @param lands - how many have to be named
 * @param near - where the name stands usually; default: the land's middle is best
 */
export function spotsOf(
  { x, y, across, down }: Spread,
  lands: number,
  near?: { readonly x: number; readonly y: number },
): Spot[] {
  const steps = lands > MANY_LANDS ? STEPS.many : STEPS.few;
  const spots: Spot[] = near === undefined ? [] : [{ ...near, far: 0 }];
  const best = near ?? { x, y };
  for (let row = -steps.down; row <= steps.down; ++row) {
    for (let column = -steps.across; column <= steps.across; ++column) {
      const spot = {
        x: x + (column / steps.across) * across * REACH,
        y: y + (row / steps.down) * down * REACH,
      };
      const far = Math.hypot(
        (spot.x - best.x) / (across * REACH),
        (spot.y - best.y) / (down * REACH),
      );
      spots.push({ ...spot, far });
    }
  }
  return spots.sort((one, other) => one.far - other.far);
}
