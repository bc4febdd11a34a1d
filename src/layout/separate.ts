/**
 * Pushes discs apart until none overlap, each kept as near to its place as the others allow.
 *
 * For many discs, and the last word: noverlap.ts parts small pieces of land before.
 */
import { collide, type Discs } from "./collide.ts";
import { Grid } from "./grid.ts";
import { Coasts, type Straits } from "./straits.ts";

export interface Separation {
  readonly iterations: number;
  /** Share of the way back to its place that a disc goes in the first iteration; falls to 0. */
  readonly pull?: number;
  readonly straits?: Straits;
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
export function separate(discs: Discs, options: Separation): boolean {
  const { x, y, r } = discs;
  const { iterations, pull = 0, straits } = options;
  const mass = options.mass ?? r.map((radius) => radius * radius);
  const [targetX, targetY] = pull > 0 ? [x.slice(), y.slice()] : [x, y];
  const cell = reachOf(r) || 1;
  const grid = new Grid(x.length);
  const coasts = straits && new Coasts(discs, straits, cell);
  for (let iteration = 0; iteration < iterations; ++iteration) {
    const strength = pull * (1 - (iteration + 1) / iterations);
    if (strength > 0)
      for (let i = 0; i < x.length; ++i) {
        x[i]! += (targetX[i]! - x[i]!) * strength;
        y[i]! += (targetY[i]! - y[i]!) * strength;
      }
    let overlaps = coasts?.part(mass, PROJECTION) ?? 0;
    grid.fill(x, y, cell);
    overlaps += collide(discs, grid, mass, PROJECTION);
    if (overlaps === 0 && strength < 1e-4) return true;
  }
  return false;
}

/** Two of the widest discs side by side: how far apart two that touch can be. */
export function reachOf(r: Float64Array): number {
  let widest = 0;
  for (const radius of r) if (radius > widest) widest = radius;
  return 2 * widest;
}
