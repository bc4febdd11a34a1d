/** Which rows of a long list are in sight, where all rows have one height; CSS pixels. */

/** Rows drawn above and below what is in sight, so that a flick meets no gap. */
const SPARE = 6;

/**
 * The rows to draw: those in sight, and a few around them.
 *
 * @param top - where the first row begins, as the frame's edges are given
 * @returns the first's index, and that after the last
 */
export function rowsIn(
  frame: { readonly top: number; readonly bottom: number },
  top: number,
  height: number,
  count: number,
): readonly [first: number, end: number] {
  return [
    Math.max(0, Math.floor((frame.top - top) / height) - SPARE),
    Math.min(count, Math.ceil((frame.bottom - top) / height) + SPARE),
  ];
}

/**
 * How far to scroll for a row: no farther than it takes to see it whole, or so that it is in the
 * middle.
 *
 * @param top - of the row, below the scroller's own
 * @param view - of the scroller: its height, and how much of its top is covered
 */
export function scrollFor(
  top: number,
  height: number,
  view: { readonly height: number; readonly covered: number },
  where: "nearest" | "center",
): number {
  const below = top - view.covered;
  const room = view.height - view.covered;
  if (where === "center") return below - (room - height) / 2;
  if (below < 0) return below;
  return Math.max(0, below + height - room);
}
