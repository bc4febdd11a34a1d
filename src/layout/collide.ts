/**
 * One pass that pushes overlapping discs off each other.
 *
 * This is where a layout spends its time, so it is one loop over typed arrays that every caller
 * shares: with a function called for each pair it took twice as long. Each pair is parted in
 * turn, by its overlap: projection of pairwise constraints, T. Jakobsen, "Advanced character physics"
 * (GDC 2001).
 */
import type { Grid } from "./grid.ts";

/** Discs to part: columns of one length, map units. */
export interface Discs {
  /** Changed in place. */
  readonly x: Float64Array;
  /** Changed in place. */
  readonly y: Float64Array;
  /** Radius with the room that the disc keeps to itself. */
  readonly r: Float64Array;
}

/** Overlaps below this are none, map units. */
const TOUCH = 1e-3;

/**
 * Pushes each overlapping pair apart, the heavier disc less.
 *
 * @param grid - filled with the discs' places, its cells at least as wide as two discs
 * @param mass - how hard each disc is to move, > 0
 * @param share - of each overlap that is taken away
 * @returns how many pairs overlapped
 */
export function collide({ x, y, r }: Discs, grid: Grid, mass: Float64Array, share: number): number {
  const { starts, points, columns, rows } = grid;
  let overlaps = 0;
  for (let row = 0; row < rows; ++row)
    for (let column = 0; column < columns; ++column) {
      const here = row * columns + column;
      const from = starts[here]!;
      const to = starts[here + 1]!;
      if (from === to) continue;
      // Cells of this row that touch: this one and the right; of the next: left, below and right.
      const right = column + 1 < columns ? here + 2 : here + 1;
      const rowEnd = starts[right]!;
      let belowFrom = 0;
      let belowTo = 0;
      if (row + 1 < rows) {
        belowFrom = starts[here + columns - (column > 0 ? 1 : 0)]!;
        belowTo = starts[right + columns]!;
      }
      for (let a = from; a < to; ++a) {
        const i = points[a]!;
        const ri = r[i]!;
        for (let part = 0; part < 2; ++part) {
          const end = part === 0 ? rowEnd : belowTo;
          for (let b = part === 0 ? a + 1 : belowFrom; b < end; ++b) {
            const j = points[b]!;
            const room = ri + r[j]!;
            let dx = x[i]! - x[j]!;
            if (dx >= room || dx <= -room) continue;
            let dy = y[i]! - y[j]!;
            const squared = dx * dx + dy * dy;
            if (squared >= room * room) continue;
            let distance = Math.sqrt(squared);
            const overlap = room - distance;
            if (overlap > TOUCH) ++overlaps;
            if (distance < 1e-6) {
              // Two in one point have no direction: any will do, if it is always the same.
              dx = ((i * 7 + j * 3) % 5) - 2;
              dy = ((i * 3 + j) % 7) - 2.5;
              distance = Math.sqrt(dx * dx + dy * dy);
            }
            const step = (overlap * share) / distance;
            const ofI = mass[j]! / (mass[i]! + mass[j]!);
            x[i]! += dx * step * ofI;
            y[i]! += dy * step * ofI;
            x[j]! -= dx * step * (1 - ofI);
            y[j]! -= dy * step * (1 - ofI);
          }
        }
      }
    }
  return overlaps;
}
