/**
 * The bars of the histogram of years.
 *
 * Most fields span some forty years, one bar each; a library with a book of Gauss in it spans two
 * hundred, and bars thinner than a pixel are none. Then a bar is two, five, ten … years.
 */
import type { Bar } from "./histogram-bars.ts";

const MOST_BARS = 60;
const WIDTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/**
 * Bars of one width side by side, those without a paper among them; the outermost may reach beyond
 * the years known.
 *
 * @param papers - of each year
 */
export function yearBars(
  papers: ReadonlyMap<number, number>,
  [first, last]: readonly [first: number, last: number],
): Bar[] {
  const width = WIDTHS.find((years) => countBars(first, last, years) <= MOST_BARS) ?? 1000;
  const start = Math.floor(first / width) * width;
  return Array.from({ length: countBars(first, last, width) }, (_, i) => {
    const from = start + i * width;
    const to = from + width - 1;
    let sum = 0;
    for (let year = from; year <= to; ++year) sum += papers.get(year) ?? 0;
    return { from, to, count: sum };
  });
}

/**
 * The years that a stretch of the axis covers by half, or the one that it lies in.
 *
 * @param from - where it begins; 2020.5 is the middle of 2020
 * @param to - where it ends, ≥ from
 */
export function yearsWithin(from: number, to: number): readonly [first: number, last: number] {
  const first = Math.round(from);
  const last = Math.round(to) - 1;
  const middle = Math.floor((from + to) / 2);
  return first <= last ? [first, last] : [middle, middle];
}

/** Bars that begin at multiples of their width. */
function countBars(first: number, last: number, width: number): number {
  return Math.floor(last / width) - Math.floor(first / width) + 1;
}
