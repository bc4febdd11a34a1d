/**
 * A force layout has no up: which way round a map lies.
 *
 * It comes with its longer side across. Of the four ways that are left, turned by half or not and
 * mirrored or not, the one is kept that leaves the lower left corner to the cartouche and the upper
 * left to the search field.
 */

/** The start view that a map is turned for, pixels. */
const VIEW = { width: 1440, height: 900 } as const;
/** What frame and margins take from it, pixels. */
const MARGIN = 70;
/** Corners that furniture covers: width and height from the view's left edge, pixels. */
const CARTOUCHE = { width: 375, height: 420 } as const;
const SEARCH = { width: 410, height: 100 } as const;
/** Points that decide; more would change the answer little and the time much. */
const MOST_POINTS = 4000;

export interface Points {
  /** Changed in place. */
  readonly x: Float64Array;
  /** Changed in place. */
  readonly y: Float64Array;
  /** What it costs to have a point under furniture. */
  readonly cost: Float64Array;
}

/** Turns and mirrors all points around the origin. */
export function orient({ x, y, cost }: Points): void {
  const count = x.length;
  if (count === 0) return;
  const every = Math.ceil(count / MOST_POINTS);
  const sample: number[] = [];
  for (let i = 0; i < count; i += every) sample.push(i);
  let best = { score: -Infinity, across: 1, up: 1 };
  for (const across of [1, -1])
    for (const up of [1, -1]) {
      const at = sample.map((i) => ({ x: across * x[i]!, y: up * y[i]!, cost: cost[i]! }));
      const score = Math.round(scoreOf(at) * 1e6) / 1e6;
      if (score > best.score) best = { score, across, up };
    }
  for (let i = 0; i < count; ++i) {
    x[i]! *= best.across;
    y[i]! *= best.up;
  }
}

/** The share of points not under furniture, times the scale at which all fit. */
function scoreOf(points: readonly { x: number; y: number; cost: number }[]): number {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  const room = { width: VIEW.width - 2 * MARGIN, height: VIEW.height - 2 * MARGIN };
  const scale = Math.min(room.width / (x1 - x0 || 1), room.height / (y1 - y0 || 1));
  const left = (VIEW.width - (x1 - x0) * scale) / 2;
  const bottom = (VIEW.height - (y1 - y0) * scale) / 2;
  let covered = 0;
  let total = 0;
  for (const { x, y, cost } of points) {
    const fromLeft = left + (x - x0) * scale;
    const fromBottom = bottom + (y - y0) * scale;
    total += cost;
    if (fromLeft < CARTOUCHE.width && fromBottom < CARTOUCHE.height) covered += cost;
    if (fromLeft < SEARCH.width && VIEW.height - fromBottom < SEARCH.height) covered += 0.7 * cost;
  }
  // The larger side of the hull in this direction decides the scale; area does not depend on it.
  const filled = scale * Math.sqrt((x1 - x0 || 1) * (y1 - y0 || 1));
  const wanted = Math.sqrt(room.width * room.height);
  return filled / wanted - (2.5 * covered) / (total || 1);
}
