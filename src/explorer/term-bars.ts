/**
 * The bars of the histogram of terms by their number of papers.
 *
 * Most terms are of one or two papers, a few of hundreds: bars of one width in papers would be one
 * tall bar and a plain. So each bar reaches about half as far again as the one before.
 */
import type { Bar } from "./histogram-bars.ts";

/** First number of papers of each bar. */
const STARTS = [1, 2, 3, 4, 6, 9, 13, 20, 30, 45, 70, 100, 150, 230, 340, 500, 750];

/**
 * Bars side by side, empty ones among them.
 *
 * @param terms - how many terms are of so many papers
 * @param most - papers of the term that has most, ≥ 1; it ends the last bar
 */
export function termBars(terms: ReadonlyMap<number, number>, most: number): Bar[] {
  const starts = STARTS.filter((start) => start <= most);
  return starts.map((from, i) => {
    const to = i === starts.length - 1 ? most : starts[i + 1]! - 1;
    let count = 0;
    for (const [papers, sum] of terms) if (papers >= from && papers <= to) count += sum;
    return { from, to, count };
  });
}

/**
 * The numbers of papers that a stretch of the axis covers by half, in whole bars.
 *
 * @param from - where it begins; 2.5 is the middle of the third bar
 */
export function papersWithin(
  bars: readonly Bar[],
  from: number,
  to: number,
): readonly [fewest: number, most: number] {
  const last = Math.max(0, Math.round(to) - 1);
  const first = Math.min(Math.round(from), last, bars.length - 1);
  return [bars[first]!.from, bars[Math.min(last, bars.length - 1)]!.to];
}

/** Where a number of papers stands on the axis: at the start of its share of its bar. */
export function axisPlace(bars: readonly Bar[], papers: number): number {
  const i = bars.findIndex(({ to }) => papers <= to);
  if (i === -1) return bars.length;
  const { from, to } = bars[i]!;
  return i + Math.max(0, papers - from) / (to - from + 1);
}
