/**
 * Rings as SVG path data.
 *
 * Contour lines have thousands of corners; as lists of decimals they would outweigh the rest of the
 * first view. The ring becomes a closed quadratic B-spline: its corners are the control points, and
 * the curve runs through the middles between them. In path data that is one `q` and then `t` alone,
 * because the next corner is the last one mirrored at the middle, so that each corner costs two
 * small relative numbers, and the coast is smooth at every zoom.
 *
 * The mirror repeats at each corner and would pile up rounding errors, so corners are rounded to
 * even steps: then every middle is a whole step, and nothing is lost after that.
 *
 * G. M. Chaikin, "An algorithm for high-speed curve generation", Computer Graphics and Image
 * Processing 3 (1974), 346–349, whose limit this curve is:
 * https://doi.org/10.1016/0146-664X(74)90028-8
 */
import type { Ring } from "../layout/index.ts";

export type { Ring };

/** Steps in a map's width, at least: then rounding moves a coast by less than a fifth of a pixel. */
const STEPS_PER_WIDTH = 8000;

/**
 * Decimals of the numbers in path data, 0 to 3: enough that nobody sees the rounding.
 *
 * @param width - the longer side of the map, map units
 */
export function pathDecimals(width: number): number {
  let decimals = 0;
  while (decimals < 3 && width * 10 ** decimals < STEPS_PER_WIDTH) ++decimals;
  return decimals;
}

/**
 * Path data of rings, one closed smooth curve each, in map units; "" where there is none.
 *
 * Rings that rounding leaves with fewer than three corners are too small to be seen, and left out.
 *
 * @param decimals - of the written numbers, as `pathDecimals` gives them
 */
export function formatRings(rings: readonly Ring[], decimals: number): string {
  return rings.map((ring) => formatRing(ring, decimals)).join("");
}

/**
 * The rings of path data that `formatRings` wrote, as corners along the curves: each middle, and the
 * curve's point half-way to the next, which is nearer to the curve than a map's pixel.
 */
export function readRings(data: string): Ring[] {
  return data.split("M").slice(1).map(readRing);
}

function readRing(data: string): Ring {
  const steps = (data.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
  const ring: number[] = [];
  let [x = 0, y = 0, dx = 0, dy = 0] = steps;
  for (let i = 4; i + 1 < steps.length; i += 2) {
    const [cornerX, cornerY] = [x + dx, y + dy];
    const [nextX, nextY] = [x + steps[i]!, y + steps[i + 1]!];
    ring.push(x, y, (x + 2 * cornerX + nextX) / 4, (y + 2 * cornerY + nextY) / 4);
    // The next corner is this one mirrored at the middle between them.
    [dx, dy] = [nextX - cornerX, nextY - cornerY];
    [x, y] = [nextX, nextY];
  }
  return ring;
}

function formatRing(ring: Ring, decimals: number): string {
  const corners = evenCorners(ring, decimals);
  const count = corners.length;
  if (count < 3) return "";
  const middles = corners.map(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % count]!;
    return [(x + nextX) / 2, (y + nextY) / 2] as const;
  });

  const [startX, startY] = middles[count - 1]!;
  const [cornerX, cornerY] = corners[0]!;
  let [x, y] = middles[0]!;
  let data =
    `M${formatSteps([startX, startY], decimals)}` +
    `q${formatSteps([cornerX - startX, cornerY - startY, x - startX, y - startY], decimals)}t`;
  const rest: number[] = [];
  for (let i = 1; i < count; ++i) {
    const [nextX, nextY] = middles[i]!;
    rest.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  data += formatSteps(rest, decimals);
  return `${data}z`;
}

/** The ring's corners in steps, rounded to even ones; no corner is the one before it. */
function evenCorners(ring: Ring, decimals: number): (readonly [number, number])[] {
  const scale = 10 ** decimals;
  const corners: (readonly [number, number])[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const x = 2 * Math.round((ring[i]! * scale) / 2);
    const y = 2 * Math.round((ring[i + 1]! * scale) / 2);
    const last = corners.at(-1);
    if (last?.[0] !== x || last[1] !== y) corners.push([x, y]);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (corners.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) corners.pop();
  return corners;
}

/** Whole steps as decimals, with no more between two of them than path data needs. */
function formatSteps(steps: readonly number[], decimals: number): string {
  let text = "";
  for (const step of steps) {
    const number = formatStep(step, decimals);
    text += text === "" || number.startsWith("-") ? number : ` ${number}`;
  }
  return text;
}

/** −25 with one decimal is "-2.5", 5 is ".5". */
function formatStep(step: number, decimals: number): string {
  const digits = String(Math.abs(step)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/^0+/, "");
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  const text = fraction === "" ? whole || "0" : `${whole}.${fraction}`;
  return step < 0 ? `-${text}` : text;
}
