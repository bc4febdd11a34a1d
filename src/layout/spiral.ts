/**
 * Start positions on a sunflower spiral.
 *
 * ForceAtlas2 cannot part two nodes that share a point, and from a random start nobody can
 * build the same map twice. A spiral spreads any number of points evenly, without chance.
 *
 * H. Vogel, "A better way to construct the sunflower head", Mathematical Biosciences 44
 * (1979), 179–189, https://doi.org/10.1016/0025-5564(79)90080-4
 */
import { roundTo } from "../rounding.ts";

/** From one point to the next, in radians; about 137.5°. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

const DECIMALS = 6;

/**
 * Spreads points evenly over a disc around the origin.
 *
 * @param count - how many points, a whole number ≥ 0
 * @param spacing - side of the square that each point has to itself, > 0
 * @returns x₀, y₀, x₁, y₁, …; length 2 × count; the first point is the innermost, and a longer
 *   spiral begins with every shorter one; rounded to 1e-6 of the spacing, since sine and cosine may
 *   differ in the last bit between engines
 * @throws RangeError where a caller breaks these bounds: a defect of ours, never bad input
 */
export function spiral(count: number, spacing: number): Float64Array {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`count must be ≥ 0: ${String(count)}`);
  if (!(spacing > 0)) throw new RangeError(`spacing must be > 0: ${String(spacing)}`);
  const positions = new Float64Array(2 * count);
  for (let i = 0; i < count; ++i) {
    // The half keeps the first point off the origin, where an angle means nothing.
    const radius = Math.sqrt((i + 0.5) / Math.PI);
    positions[2 * i] = roundTo(radius * Math.cos(i * GOLDEN_ANGLE), DECIMALS) * spacing;
    positions[2 * i + 1] = roundTo(radius * Math.sin(i * GOLDEN_ANGLE), DECIMALS) * spacing;
  }
  return positions;
}
