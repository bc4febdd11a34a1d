/**
 * Where an arrow key leads from a node.
 *
 * Without it the map is a picture to everyone who does not use a pointer.
 */
import { compareText } from "../ordering.ts";
import type { DrawnGraph } from "./graph.ts";

export type Direction = "left" | "right" | "up" | "down";

/** Unit vectors in map units, y up. */
const TOWARDS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

/**
 * The neighbour that lies best in the direction pressed: within 75° of it, that whose distance
 * divided by the cosine of its angle is least.
 *
 * @param isShown - whether a neighbour may be walked to
 * @param turned - whether the map stands a quarter turned on the screen: x, y → y, −x
 * @returns its key, or null where no neighbour lies that way
 */
export function neighbourTowards(
  graph: DrawnGraph,
  key: string,
  direction: Direction,
  isShown: (key: string) => boolean = () => true,
  turned = false,
): string | null {
  const { x, y } = graph.getNodeAttributes(key);
  const [right, up] = TOWARDS[direction];
  let best: string | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  graph.forEachNeighbor(key, (neighbour, attributes) => {
    if (!isShown(neighbour)) return;
    const mapX = attributes.x - x;
    const mapY = attributes.y - y;
    const dx = turned ? mapY : mapX;
    const dy = turned ? -mapX : mapY;
    const distance = Math.hypot(dx, dy);
    if (distance === 0) return;
    const cosine = (dx * right + dy * up) / distance;
    if (cosine < COS_75) return;
    // Half as far at 60° aside as straight ahead: what is pressed towards wins over what is near.
    const cost = distance / cosine;
    if (cost < lowest || (cost === lowest && compareText(neighbour, best!) < 0)) {
      best = neighbour;
      lowest = cost;
    }
  });
  return best;
}

const COS_75 = Math.cos((75 * Math.PI) / 180);

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
