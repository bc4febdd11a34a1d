/**
 * Pushes discs apart until none overlap, each kept as near to its place as the others allow.
 *
 * graphology-layout-noverlap stops when its iterations are used up and leaves pairs behind, and it
 * knows no targets. This is projection of pairwise constraints, T. Jakobsen, "Advanced character
 * physics" (GDC 2001), over a grid: time grows linearly with the discs.
 */
import { Grid } from "./grid.ts";

/** Discs to part: columns of one length, map units. */
export interface Discs {
  /** Changed in place. */
  readonly x: Float64Array;
  /** Changed in place. */
  readonly y: Float64Array;
  /** Radius with the room that the disc keeps to itself. */
  readonly r: Float64Array;
}

export interface Separation {
  readonly iterations: number;
  /** Share of the way back to its place that a disc goes in the first iteration; falls to 0. */
  readonly pull?: number;
  /** The places; default: where the discs are. */
  readonly targets?: { readonly x: Float64Array; readonly y: Float64Array };
  /** More room between discs i and j, map units, at most `widest`; default none. */
  readonly strait?: { readonly between: (i: number, j: number) => number; readonly widest: number };
  /** How hard each disc is to move, > 0; default its area. */
  readonly mass?: Float64Array;
}

/** A little more than the overlap, so that two discs do not creep up to each other for ever. */
const PROJECTION = 1.02;

/**
 * Parts the discs.
 *
 * @returns whether no two overlapped in the last iteration
 */
export function separate({ x, y, r }: Discs, options: Separation): boolean {
  const { iterations, pull = 0, strait } = options;
  const count = x.length;
  const mass = options.mass ?? r.map((radius) => radius * radius);
  const targetX = options.targets?.x ?? x.slice();
  const targetY = options.targets?.y ?? y.slice();
  let widest = 0;
  for (const radius of r) if (radius > widest) widest = radius;
  const cell = 2 * widest + (strait?.widest ?? 0) || 1;
  const grid = new Grid(count);
  for (let iteration = 0; iteration < iterations; ++iteration) {
    const strength = pull * (1 - (iteration + 1) / iterations);
    if (strength > 0)
      for (let i = 0; i < count; ++i) {
        x[i]! += (targetX[i]! - x[i]!) * strength;
        y[i]! += (targetY[i]! - y[i]!) * strength;
      }
    grid.fill(x, y, cell);
    let overlaps = 0;
    grid.forEachPair((i, j) => {
      const room = r[i]! + r[j]! + (strait ? strait.between(i, j) : 0);
      let dx = x[i]! - x[j]!;
      let dy = y[i]! - y[j]!;
      const squared = dx * dx + dy * dy;
      if (squared >= room * room) return;
      let distance = Math.sqrt(squared);
      if (room - distance > 1e-3) ++overlaps;
      const overlap = room - distance;
      if (distance < 1e-6) {
        // Two in one point have no direction: any will do, if it is always the same.
        dx = ((i * 7 + j * 3) % 5) - 2;
        dy = ((i * 3 + j) % 7) - 2.5;
        distance = Math.sqrt(dx * dx + dy * dy);
      }
      const step = (overlap * PROJECTION) / distance;
      const share = mass[j]! / (mass[i]! + mass[j]!);
      x[i]! += dx * step * share;
      y[i]! += dy * step * share;
      x[j]! -= dx * step * (1 - share);
      y[j]! -= dy * step * (1 - share);
    });
    if (overlaps === 0 && strength < 1e-4) return true;
  }
  return false;
}
