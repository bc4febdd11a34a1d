/** The histogram of years: papers by year, to drag over. Loaded on demand, with d3's brush. */
import type { Explorer } from "../context.ts";
import { formatYears } from "../filter-words.ts";
import type { Filters } from "../filters.ts";
import type { Bar } from "../histogram-bars.ts";
import { formatCount } from "../things.ts";
import { yearBars, yearsWithin } from "../year-bars.ts";
import { drawHistogram } from "./histogram.ts";

/**
 * Draws the histogram into a drawer.
 *
 * @param known - first and last year of the map
 * @param choose - narrows the map to years; null undoes it
 */
export function drawYears(
  explorer: Explorer,
  place: HTMLElement,
  known: NonNullable<Filters["years"]>,
  choose: (years: readonly [number, number] | null) => void,
): void {
  const { store, shown } = explorer;
  const bars = () => yearBars(shown().years, known);
  const { from: start, to } = bars()[0]!;
  const width = to - start + 1;
  drawHistogram(explorer, place, {
    bars,
    range: () => store.get().years,
    choose,
    rangeAt: (left, right) => yearsWithin(start + left * width, start + right * width),
    stretchOf: ([first, last]) => [(first - start) / width, (last + 1 - start) / width],
    scale: "linear",
    formatBar,
    label: "Papers by year",
    ends: [String(known[0]), String(known[1])],
  });
}

/** "2015: 47 papers". */
function formatBar({ from, to, count }: Bar): string {
  return `${formatYears(from, to)}: ${formatCount(count, "paper")}`;
}
