/** The arc under the name of a region or community, and the ground it covers. */
import type { Box, Point } from "./geometry.ts";
import type { LandNamePlace } from "./land-name-placement.ts";

/** Distance of lines, in multiples of the size. */
const LINE = 1.28;
/** From a line's middle down to its baseline, in multiples of the size: half of a capital. */
const BASELINE = 0.34;
/** Height of the arc over its length. */
const SAG = { one: 0.04, two: 0.025 } as const;
/** A name is covered by so many boxes a line: an upright one around a tilted line is too large. */
const PIECES = 8;

function offset({ lines, size }: LandNamePlace, growth: number, row: number): number {
  return (row - (lines.length - 1) / 2) * size * growth * LINE;
}

function turn({ tilt }: LandNamePlace, middle: Point, along: number, across: number): Point {
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
  place: LandNamePlace,
  middle: Point,
  growth: number,
  row: number,
  up: boolean,
): string {
  const length = place.width * growth * 1.35 + 40;
  // Letters have their space after them: without this the name would stand too far to the left.
  const trailing = (place.size * growth * place.spacing) / 2;
  const sag = length * (place.lines.length > 1 ? SAG.two : SAG.one) * (up ? 1 : -1);
  const base = offset(place, growth, row) + place.size * growth * BASELINE;
  const point = (along: number, across: number): string => {
    const { x, y } = turn(place, middle, along + trailing, across);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  const end = base + sag / 2;
  return `M${point(-length / 2, end)}Q${point(0, base - sag)} ${point(length / 2, end)}`;
}

/** Boxes that cover a line, piece by piece. */
export function linePieces(
  place: LandNamePlace,
  middle: Point,
  growth: number,
  row: number,
): Box[] {
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
