/** The frame of the small plate: the map's extent with some sea around it, y down as in SVG. */

export interface PlateBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sea around the land, as a share of the longer side. */
const MARGIN = 0.05;
/** The widest and the tallest shape, width to height, so that a locator keeps its place. */
const WIDEST = 1.8;
const TALLEST = 1.1;

/**
 * The part of the plane that a small plate shows.
 *
 * @param extent - x₀, y₀, x₁, y₁ in map units, y up
 * @returns in map units, y down: the sign of y is turned
 */
export function plateBox([x0, y0, x1, y1]: readonly [number, number, number, number]): PlateBox {
  const margin = Math.max(x1 - x0, y1 - y0, 1) * MARGIN;
  let width = x1 - x0 + 2 * margin;
  let height = y1 - y0 + 2 * margin;
  height = Math.max(height, width / WIDEST);
  width = Math.max(width, height * TALLEST);
  return { x: (x0 + x1) / 2 - width / 2, y: -(y0 + y1) / 2 - height / 2, width, height };
}
