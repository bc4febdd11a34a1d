/**
 * A force layout has no up: which way round a map lies.
 *
 * It comes with its longer side across. Of the four ways that are left, turned by half or not and
 * mirrored or not, the one is kept that leaves the lower left corner to the cartouche and the upper
 * left to the search field; rather a little of two communities under them than one that is not seen.
 */

/** The start view that a map is turned for, pixels. */
const VIEW = { width: 1440, height: 900 } as const;
/** What frame and margins take from each side of it, pixels. */
const MARGIN = { across: 40, down: 30 } as const;
/** From the view's left edge on a map has furniture beside it, where it is narrow enough, pixels. */
const LEAN = 360;
/** What a mark reaches beyond its middle, with the land around it, pixels. */
const SHORE = 50;
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
  /** The community of each, from 0. */
  readonly groupOf: Int32Array;
}

/** Turns and mirrors all points around the origin. */
export function orient({ x, y, cost, groupOf }: Points): void {
  const count = x.length;
  if (count === 0) return;
  const every = Math.ceil(count / MOST_POINTS);
  const sample: number[] = [];
  for (let i = 0; i < count; i += every) sample.push(i);
  let best = { hidden: Infinity, across: 1, up: 1 };
  for (const across of [1, -1])
    for (const up of [1, -1]) {
      const at = sample.map((i) => ({
        x: across * x[i]!,
        y: up * y[i]!,
        cost: cost[i]!,
        group: groupOf[i]!,
      }));
      const hidden = Math.round(hiddenOf(at) * 1e6) / 1e6;
      if (hidden < best.hidden) best = { hidden, across, up };
    }
  for (let i = 0; i < count; ++i) {
    x[i]! *= best.across;
    y[i]! *= best.up;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly cost: number;
  readonly group: number;
}

/** How much of a map is under furniture, 0 to 1. */
function hiddenOf(points: readonly Point[]): number {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  const [across, down] = [x1 - x0 || 1, y1 - y0 || 1];
  const room = {
    width: VIEW.width - 2 * (MARGIN.across + SHORE),
    height: VIEW.height - 2 * (MARGIN.down + SHORE),
  };
  const scale = Math.min(room.width / across, room.height / down);
  const slack = (room.width - across * scale) / 2;
  const lean = Math.min(slack, Math.max(0, LEAN - MARGIN.across - slack));
  const left = MARGIN.across + SHORE + slack + lean;
  const bottom = (VIEW.height - down * scale) / 2;
  const covered = new Map<number, number>();
  const whole = new Map<number, number>();
  let total = 0;
  for (const { x, y, cost, group } of points) {
    const fromLeft = left + (x - x0) * scale;
    const fromBottom = bottom + (y - y0) * scale;
    total += cost;
    whole.set(group, (whole.get(group) ?? 0) + cost);
    const isUnder =
      (fromLeft < CARTOUCHE.width && fromBottom < CARTOUCHE.height) ||
      (fromLeft < SEARCH.width && VIEW.height - fromBottom < SEARCH.height);
    if (isUnder) covered.set(group, (covered.get(group) ?? 0) + cost);
  }
  // By the square of a community's share: of one that is half hidden the name is, too.
  let hidden = 0;
  for (const [group, cost] of covered) hidden += cost ** 2 / (whole.get(group)! || 1);
  return hidden / (total || 1);
}
