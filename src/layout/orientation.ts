/**
 * A force layout has no up: which way round a map lies.
 *
 * Of all ways to turn it, mirrored or not, the one is kept in which the map fills the window best and
 * leaves the lower left corner to the cartouche and the upper left to the search field; rather a
 * little of two communities under them than one that is not seen.
 */
import { roundTo } from "../rounding.ts";

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
/** Ways to turn a map that are tried. */
const TURNS = 36;
/** What a map that is smaller by a factor of e costs, by all of it under furniture. */
const SMALLER = 0.3;
/** Points that decide; more would change the answer little and the time much. */
const MOST_POINTS = 4000;
/** Decimals of sines, and of the costs that are compared: the last bits differ between engines. */
const DECIMALS = 6;

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
  let best: Way = { mirror: 1, cos: 1, sin: 0 };
  let least = Infinity;
  for (let turn = 0; turn < TURNS; ++turn)
    for (const mirror of [1, -1] as const) {
      const angle = (2 * Math.PI * turn) / TURNS;
      const [cos, sin] = [roundTo(Math.cos(angle), DECIMALS), roundTo(Math.sin(angle), DECIMALS)];
      const way = { mirror, cos, sin };
      const at = sample.map((i) => ({
        ...turned(x[i]!, y[i]!, way),
        cost: cost[i]!,
        group: groupOf[i]!,
      }));
      const total = costOf(at);
      if (total < least) [best, least] = [way, total];
    }
  for (let i = 0; i < count; ++i) {
    const to = turned(x[i]!, y[i]!, best);
    [x[i], y[i]] = [to.x, to.y];
  }
}

/** A way for a map to lie: mirrored, where `mirror` is −1, then turned. */
interface Way {
  readonly mirror: 1 | -1;
  readonly cos: number;
  readonly sin: number;
}

function turned(x: number, y: number, { mirror, cos, sin }: Way): { x: number; y: number } {
  return { x: mirror * x * cos - y * sin, y: mirror * x * sin + y * cos };
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly cost: number;
  readonly group: number;
}

/** How much of a map is under furniture, from 0 to 1, and how small it is. */
function costOf(points: readonly Point[]): number {
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
  return roundTo(hidden / (total || 1) - SMALLER * Math.log(scale), DECIMALS);
}
