/**
 * Floats as they leave.
 *
 * A number's last bits depend on the order of sums and on the engine's sine; written out in full,
 * they would change a dataset's hash where nothing has changed on the map.
 */
import { roundTo } from "../rounding.ts";

/** Decimals of x, y and size: a thousandth of a map unit is far below a pixel. */
export const POSITION_DECIMALS = 3;
/** Decimals of an edge's weight. */
const WEIGHT_DECIMALS = 4;

/**
 * Rounds to so many decimals; never −0.
 *
 * @throws RangeError where the value is not finite: a defect of the stage that it comes from
 */
export function round(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a number must be finite: ${String(value)}`);
  return roundTo(value, decimals);
}

/** A weight in (0, 1], rounded, but never to 0. */
export function roundWeight(weight: number): number {
  if (!(weight > 0 && weight <= 1))
    throw new RangeError(`weight must be in (0, 1]: ${String(weight)}`);
  return Math.max(round(weight, WEIGHT_DECIMALS), 10 ** -WEIGHT_DECIMALS);
}
