/** Scores as they leave the stage. */

/**
 * Four decimals, above 0: `Math.exp` may differ in its last bit between engines, and the same
 * input must give the same bytes.
 */
export function roundScore(score: number): number {
  return Math.max(0.0001, Math.round(score * 10_000) / 10_000);
}
