/**
 * Where keys lead from a node: an arrow to a neighbour in its direction, N from one neighbour to the
 * next around.
 *
 * Without it the map is a picture to everyone who does not use a pointer. Twelve neighbours may all
 * lie to one side, so that each arrow has its own of them where there are enough, and N has them all.
 */
import { compareBy, compareText } from "../ordering.ts";
import type { DrawnGraph } from "./graph.ts";
import { nextThread } from "./thread-steps.ts";

export type Direction = "left" | "right" | "up" | "down";

/** A step that was walked, and which way it led on the screen. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
}

/** How the map is looked at. */
export interface Sight {
  /** Whether a neighbour may be walked to; default: each. */
  readonly isShown?: (key: string) => boolean;
  /** Whether the map stands a quarter turned on the screen: x, y → y, −x; default: no. */
  readonly turned?: boolean;
}

/** Unit vectors as seen, y up. */
const TOWARDS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};
const DIRECTIONS = Object.keys(TOWARDS) as Direction[];
const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  ...{ left: "right", right: "left", up: "down", down: "up" },
};

/** A neighbour, and how far to the right and up of the node it is seen. */
interface Seen {
  readonly key: string;
  readonly dx: number;
  readonly dy: number;
}

/**
 * The neighbour that an arrow leads to: right after a step the way back, else of those in its quarter
 * the one whose distance divided by the cosine of its angle is least. Where its quarter has none, of
 * those in its half that no other arrow leads to, and at last the one that the other arrow leaves to it.
 *
 * @param last - the step that was walked last; null where there was none
 * @returns its key, or null where no neighbour lies on that side
 */
export function neighbourTowards(
  graph: DrawnGraph,
  key: string,
  direction: Direction,
  sight: Sight = {},
  last: Step | null = null,
): string | null {
  const seen = neighboursSeen(graph, key, sight);
  const led = new Map<Direction, string>();
  const isBack = last?.to === key && seen.some((neighbour) => neighbour.key === last.from);
  const back = isBack ? last.from : null;
  if (isBack) led.set(OPPOSITE[last.direction], last.from);
  /** The best way for an arrow among some; null where none of them lies on its side. */
  const best = (towards: Direction, fits: (neighbour: Seen) => boolean): string | null =>
    bestTowards(seen.filter(fits), towards);
  const lead = (towards: Direction, to: string | null): void => {
    if (to !== null) led.set(towards, to);
  };
  const isFree = (neighbour: Seen): boolean => ![...led.values()].includes(neighbour.key);
  const open = () => DIRECTIONS.filter((towards) => !led.has(towards));
  const freeInQuarter = (towards: Direction) =>
    best(towards, (neighbour) => isFree(neighbour) && directionOf(neighbour) === towards);

  for (const towards of open()) lead(towards, freeInQuarter(towards));
  for (const towards of open()) lead(towards, best(towards, isFree));
  for (const towards of open()) {
    const shared = best(towards, () => true);
    const owner = DIRECTIONS.find((other) => shared !== null && led.get(other) === shared);
    // Whose quarter has another gives it up; the way back stays what it is.
    if (owner !== undefined && shared !== back) lead(owner, freeInQuarter(owner));
    lead(towards, shared);
  }
  return led.get(direction) ?? null;
}

/**
 * The step to the next neighbour around, clockwise: of the node that one came from, after the one that
 * is chosen; or of the chosen itself, the first one to the right of straight up.
 *
 * @param isBack - the other way round
 * @returns null where there is none
 */
export function stepAround(
  graph: DrawnGraph,
  key: string,
  last: Step | null,
  isBack: boolean,
  sight: Sight = {},
): Step | null {
  const cameFrom = last?.to === key && graph.hasNode(last.from) ? last.from : null;
  const centre = cameFrom !== null && graph.areNeighbors(cameFrom, key) ? cameFrom : key;
  const around = neighboursSeen(graph, centre, sight).sort(
    compareBy(
      (a, b) => turnOf(a) - turnOf(b),
      (a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy),
      (a, b) => compareText(a.key, b.key),
    ),
  );
  const keys = around.map((neighbour) => neighbour.key);
  const to = nextThread(keys, centre === key ? null : key, isBack);
  if (to === null) return null;
  return { from: centre, to, direction: directionOf(around[keys.indexOf(to)]!) };
}

function neighboursSeen(
  graph: DrawnGraph,
  key: string,
  { isShown = () => true, turned = false }: Sight,
): Seen[] {
  const { x, y } = graph.getNodeAttributes(key);
  const seen: Seen[] = [];
  graph.forEachNeighbor(key, (neighbour, attributes) => {
    if (neighbour === key || !isShown(neighbour)) return;
    const mapX = attributes.x - x;
    const mapY = attributes.y - y;
    seen.push({ key: neighbour, dx: turned ? mapY : mapX, dy: turned ? -mapX : mapY });
  });
  return seen;
}

/** The quarter in which a neighbour is seen. */
function directionOf({ dx, dy }: Seen): Direction {
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? "left" : "right";
  return dy < 0 ? "down" : "up";
}

/** How far clockwise from straight up, radians in [0, 2π). */
function turnOf({ dx, dy }: Seen): number {
  const turn = Math.atan2(dx, dy);
  return turn < 0 ? turn + 2 * Math.PI : turn;
}

/** Of some neighbours that which lies best in a direction; null where none is on that side. */
function bestTowards(seen: readonly Seen[], direction: Direction): string | null {
  const [right, up] = TOWARDS[direction];
  let best: string | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { key, dx, dy } of seen) {
    const ahead = dx * right + dy * up;
    if (ahead <= 0) continue;
    // Half as far at 60° aside as straight ahead: what is pressed towards wins over what is near.
    const cost = (dx * dx + dy * dy) / ahead;
    if (cost < lowest || (cost === lowest && compareText(key, best!) < 0)) {
      best = key;
      lowest = cost;
    }
  }
  return best;
}

/**
 * The node that lies nearest to a place.
 *
 * @param keys - those that count
 * @returns null where there is none
 */
export function nearestTo(
  graph: DrawnGraph,
  keys: readonly string[],
  place: { readonly x: number; readonly y: number },
): string | null {
  let best: string | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const { x, y } = graph.getNodeAttributes(key);
    const distance = Math.hypot(x - place.x, y - place.y);
    if (distance < lowest || (distance === lowest && compareText(key, best!) < 0)) {
      best = key;
      lowest = distance;
    }
  }
  return best;
}
