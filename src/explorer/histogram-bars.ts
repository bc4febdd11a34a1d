/** Bars of a histogram that one chooses from, without its picture. */

export interface Bar {
  /** What the bar stands for, both ends inclusive. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export type Range = readonly [from: number, to: number];

/** Whether a bar stands for any of a range; null is all. */
export function isWithin({ from, to }: Bar, range: Range | null): boolean {
  return range === null || (to >= range[0] && from <= range[1]);
}

/** Whether two ranges are the same; null is all. */
export function isSameRange(one: Range | null, other: Range | null): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}

/**
 * What a click on a bar chooses: it alone; within what is chosen, all again.
 *
 * @param bar - undefined beside all bars
 * @param onHandle - whether an edge of the choice was clicked on: it reaches over the bar beside it
 * @param chosen - what is chosen now
 */
export function rangeOfClick(
  bar: Bar | undefined,
  onHandle: boolean,
  chosen: Range | null,
): Range | null {
  if (bar !== undefined && chosen !== null && isWithin(bar, chosen)) return null;
  if (onHandle) return chosen;
  return bar === undefined || bar.count === 0 ? null : [bar.from, bar.to];
}
