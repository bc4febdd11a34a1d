/**
 * Makes room for what is new, and moves what was there no more than that takes.
 *
 * Parting everything anew would move a whole map for one paper more: discs that an earlier layout left
 * a little too near to each other would all be parted again. So each pair is asked how far apart it
 * has to be, and two that were there already answer with no more than they had.
 *
 * Projection of pairwise constraints: T. Jakobsen, "Advanced character physics" (GDC 2001).
 */
import { Grid } from "./grid.ts";
import { Coasts, type Straits } from "./straits.ts";

export interface Room {
  /** Changed in place, map units. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How hard each disc is to move, > 0. */
  readonly mass: Float64Array;
  /** The most that two discs may have to be apart, map units. */
  readonly reach: number;
  /** How far apart the middles of two discs have to be, map units. */
  readonly need: (i: number, j: number) => number;
  /** Wider room between land of two groups, for discs with these radii. */
  readonly straits?: Straits & { readonly r: Float64Array };
}

/** Needs that lack less than this are met, map units. */
const TOUCH = 1e-3;
/** A little more than what lacks, so that two discs do not creep up to each other for ever. */
const PROJECTION = 1.02;

/**
 * Parts discs until every need is met, or the iterations are used up.
 *
 * @param pull - share of the way back to where it began that a disc goes in the first iteration;
 *   falls to 0
 */
export function makeRoom(room: Room, iterations: number, pull = 0): void {
  const { x, y, mass, reach, need, straits } = room;
  const [homeX, homeY] = [x.slice(), y.slice()];
  const grid = new Grid(x.length);
  const coasts = straits && new Coasts({ x, y, r: straits.r }, straits, reach);
  for (let iteration = 0; iteration < iterations; ++iteration) {
    const strength = pull * (1 - (iteration + 1) / iterations);
    if (strength > 0)
      for (let i = 0; i < x.length; ++i) {
        x[i]! += (homeX[i]! - x[i]!) * strength;
        y[i]! += (homeY[i]! - y[i]!) * strength;
      }
    let lacking = coasts?.part(mass, PROJECTION) ?? 0;
    grid.fill(x, y, reach || 1);
    grid.forEachPair((i, j) => {
      let dx = x[i]! - x[j]!;
      if (dx >= reach || dx <= -reach) return;
      let dy = y[i]! - y[j]!;
      const squared = dx * dx + dy * dy;
      if (squared >= reach * reach) return;
      let distance = Math.sqrt(squared);
      const lack = need(i, j) - distance;
      if (lack <= TOUCH) return;
      ++lacking;
      if (distance < 1e-6) {
        // Two in one point have no direction: any will do, if it is always the same.
        dx = ((i * 7 + j * 3) % 5) - 2;
        dy = ((i * 3 + j) % 7) - 2.5;
        distance = Math.sqrt(dx * dx + dy * dy);
      }
      const step = (lack * PROJECTION) / distance;
      const ofI = mass[j]! / (mass[i]! + mass[j]!);
      x[i]! += dx * step * ofI;
      y[i]! += dy * step * ofI;
      x[j]! -= dx * step * (1 - ofI);
      y[j]! -= dy * step * (1 - ofI);
    });
    if (lacking === 0 && strength < 1e-4) return;
  }
}
