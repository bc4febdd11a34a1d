/**
 * The plate's grid: letters from the left, numbers from the top, as in an atlas.
 *
 * A reference such as C3 is how a reader finds a place again, so it is counted on the plate as it
 * was made, whichever way a screen turns it.
 */
import type { Extent } from "./start-view.ts";

export interface PlateGrid {
  readonly step: number;
  /** Left edge of column A, map units. */
  readonly left: number;
  /** Upper edge of row 1, map units. */
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
}

/** The grid whose squares, at multiples of the step, cover an extent. */
export function plateGrid([x0, y0, x1, y1]: Extent, step: number): PlateGrid {
  const left = Math.floor(x0 / step) * step;
  const top = Math.ceil(y1 / step) * step;
  return {
    step,
    left,
    top,
    columns: Math.max(1, Math.ceil((x1 - left) / step)),
    rows: Math.max(1, Math.ceil((top - y0) / step)),
  };
}

/** The name of a column: A to Z, then AA, AB … */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The square that a point lies in, such as "C3"; points outside belong to the nearest one. */
export function gridReference(grid: PlateGrid, x: number, y: number): string {
  const column = Math.floor((x - grid.left) / grid.step);
  const row = Math.floor((grid.top - y) / grid.step);
  const within = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));
  return columnName(within(column, grid.columns)) + String(within(row, grid.rows) + 1);
}
