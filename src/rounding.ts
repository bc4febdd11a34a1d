/**
 * Numbers with as many decimals as mean something.
 *
 * The last bits of a sum hang on the order of its parts, those of a sine on the engine, and a float32
 * read back has digits that nobody wrote: compared or written out, they would tell things apart that
 * are the same.
 */

/** Rounds to so many decimals, halves up; never −0. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // Adding 0 turns −0 into 0.
  return Math.round(value * scale) / scale + 0;
}
