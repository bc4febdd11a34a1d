/** The arc under a region's name, the ground it covers, and how it slides to stay in sight. */
import { clamp, type Box, type Point } from "./geometry.ts";
import type { RegionPlace } from "./region-placement.ts";

/** Distance of lines, in multiples of the size. */
const LINE = 1.28;
/** From a line's middle down to its baseline, in multiples of the size: half of a capital. */
const BASELINE = 0.34;
/** Height of the arc over its length. */
const SAG = { one: 0.04, two: 0.025 } as const;
/** A name is covered by so many boxes a line: an upright one around a tilted line is too large. */
const PIECES = 8;

function offset({ lines, size }: RegionPlace, growth: number, row: number): number {
  return (row - (lines.length - 1) / 2) * size * growth * LINE;
}

function turn({ tilt }: RegionPlace, middle: Point, along: number, across: number): Point {
  const cos = Math.cos(tilt);
  const sin = Math.sin(tilt);
  return {
    x: middle.x + along * cos - across * sin,
    y: middle.y + along * sin + across * cos,
  };
}

/**
 * Path data of the arc that a line stands on.
 *
 * @param growth - size now by size at the start view
 * @param up - whether the arc rises in its middle
 */
export function arcPath(
  place: RegionPlace,
  middle: Point,
  growth: number,
  row: number,
  up: boolean,
): string {
  const length = place.width * growth * 1.35 + 40;
  const sag = length * (place.lines.length > 1 ? SAG.two : SAG.one) * (up ? 1 : -1);
  const base = offset(place, growth, row) + place.size * growth * BASELINE;
  const point = (along: number, across: number): string => {
    const { x, y } = turn(place, middle, along, across);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const end = base + sag / 2;
  return `M${point(-length / 2, end)}Q${point(0, base - sag)} ${point(length / 2, end)}`;
}

/** Boxes that cover a line, piece by piece. */
export function linePieces(place: RegionPlace, middle: Point, growth: number, row: number): Box[] {
  const longest = Math.max(...place.lines.map(({ length }) => length));
  const width = place.width * growth * (place.lines[row]!.length / longest);
  const size = place.size * growth;
  return Array.from({ length: PIECES }, (_, i) => {
    const along = ((i + 0.5) / PIECES - 0.5) * width;
    const { x, y } = turn(place, middle, along, offset(place, growth, row));
    const half = width / PIECES / 2;
    return [x - half, y - size * 0.5, x + half, y + size * 0.5] as const;
  });
}

/**
 * Where a name goes that would leave the free part: along its land, if its middle and both thirds
 * lie on that land; else null.
 *
 * @param half - half of the name's width and height
 */
export function slideInto(
  own: Point,
  half: Point,
  free: Box,
  onLand: (point: Point) => boolean,
): Point | null {
  const room = (value: number, margin: number, from: number, to: number): number =>
    from + margin > to - margin ? (from + to) / 2 : clamp(value, from + margin, to - margin);
  const x = room(own.x, half.x + 4, free[0], free[2]);
  const y = room(own.y, half.y + 4, free[1], free[3]);
  if (x === own.x && y === own.y) return own;
  const thirds = [-0.65, 0, 0.65].map((share) => ({ x: x + share * half.x, y }));
  return thirds.every(onLand) ? { x, y } : null;
}
