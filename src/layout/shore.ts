/**
 * A shore for what shares nothing with the rest.
 *
 * Forces fling papers without neighbours out to where the map would have to shrink to show them. Here
 * they stand in rows, in the order of their keys, as near to the land as a strait allows, on the side
 * where the map grows least.
 */
import type { Discs } from "./collide.ts";

/** Directions tried, from the right, counter-clockwise. */
const DIRECTIONS = 48;
/** Width to height of the block of rows. */
const BLOCK_ASPECT = 1.6;
/** Width to height of the view that the map should fill. */
const VIEW_ASPECT = 1.6;

/**
 * Places of the discs ashore.
 *
 * @param land - all that is placed already
 * @param rooms - radii of what is to be placed, map units
 * @param strait - least room between the two, map units
 * @returns x₀, y₀, x₁, y₁, … in the order of `rooms`
 */
export function placeOnShore(land: Discs, rooms: readonly number[], strait: number): Float64Array {
  const places = new Float64Array(2 * rooms.length);
  if (rooms.length === 0) return places;
  const side = 2 * rooms.reduce((most, room) => Math.max(most, room), 0);
  const columns = Math.ceil(Math.sqrt(BLOCK_ASPECT * rooms.length));
  const rows = Math.ceil(rooms.length / columns);
  const block = { halfWidth: (columns * side) / 2, halfHeight: (rows * side) / 2 };
  const middle = land.x.length === 0 ? { x: 0, y: 0 } : bestMiddle(land, block, strait);
  for (let i = 0; i < rooms.length; ++i) {
    places[2 * i] = middle.x - block.halfWidth + ((i % columns) + 0.5) * side;
    places[2 * i + 1] = middle.y + block.halfHeight - (Math.floor(i / columns) + 0.5) * side;
  }
  return places;
}

interface Block {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Of each direction's nearest free place the one with which the whole fills a view best. */
function bestMiddle(land: Discs, block: Block, strait: number): { x: number; y: number } {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [i, r] of land.r.entries()) {
    x0 = Math.min(x0, land.x[i]! - r);
    x1 = Math.max(x1, land.x[i]! + r);
    y0 = Math.min(y0, land.y[i]! - r);
    y1 = Math.max(y1, land.y[i]! + r);
  }
  const centre = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  const far = (x1 - x0 + y1 - y0) / 2 + block.halfWidth + block.halfHeight + strait;
  let best = { ...centre, cost: Infinity };
  for (let direction = 0; direction < DIRECTIONS; ++direction) {
    const angle = (2 * Math.PI * direction) / DIRECTIONS;
    const cos = Math.round(Math.cos(angle) * 1e6) / 1e6;
    const sin = Math.round(Math.sin(angle) * 1e6) / 1e6;
    // The left corners belong to cartouche and search field.
    if (cos < -0.3) continue;
    const at = slide(land, block, strait, centre, cos, sin, far);
    const width = Math.max(x1, at.x + block.halfWidth) - Math.min(x0, at.x - block.halfWidth);
    const height = Math.max(y1, at.y + block.halfHeight) - Math.min(y0, at.y - block.halfHeight);
    const cost = Math.round(Math.max(width, height * VIEW_ASPECT) * 10 + (at.distance / far) * 100);
    if (cost < best.cost) best = { x: at.x, y: at.y, cost };
  }
  return best;
}

/** The nearest place along a ray from the middle at which the block is off all the land. */
function slide(
  land: Discs,
  { halfWidth, halfHeight }: Block,
  strait: number,
  from: { readonly x: number; readonly y: number },
  cos: number,
  sin: number,
  far: number,
): { x: number; y: number; distance: number } {
  // Each disc forbids a stretch of the ray; the end of the last such stretch is free.
  let distance = 0;
  for (const [i, r] of land.r.entries()) {
    const need = r + strait;
    const alongX = stretch(land.x[i]! - from.x, halfWidth + need, cos, far);
    const alongY = stretch(land.y[i]! - from.y, halfHeight + need, sin, far);
    if (alongX && alongY && Math.max(alongX[0], alongY[0]) < Math.min(alongX[1], alongY[1]))
      distance = Math.max(distance, Math.min(alongX[1], alongY[1]));
  }
  return { x: from.x + cos * distance, y: from.y + sin * distance, distance };
}

/** Where on the ray the block is within reach along one axis; undefined where nowhere. */
function stretch(
  offset: number,
  reach: number,
  slope: number,
  far: number,
): [number, number] | undefined {
  if (Math.abs(slope) < 1e-6) return Math.abs(offset) < reach ? [0, far] : undefined;
  const [a, b] = [(offset - reach) / slope, (offset + reach) / slope];
  const [near, end] = [Math.max(0, Math.min(a, b)), Math.max(a, b)];
  return near < end ? [near, end] : undefined;
}
