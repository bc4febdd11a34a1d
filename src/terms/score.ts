/** Scores as they leave the stage. */

/**
 * Four decimals, above 0: `Math.exp` may differ in its last bit between engines, and the same
 * input must give the same bytes.
 */
export function roundScore(score: number): number {
  return Math.max(0.0001, readScore(packScore(score)));
}

const UNITS = 10_000;

/** A score as a whole number, in little memory: its four decimals. */
export function packScore(score: number): number {
  return Math.round(UNITS * score);
}

/** The score that was packed. */
export function readScore(packed: number): number {
  return packed / UNITS;
}
