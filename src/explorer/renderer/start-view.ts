/**
 * The view that a map opens with, and what `zoom` 1 therefore means.
 *
 * Sizes of marks and the places of land names are laid out for this view; were it to depend on an
 * open panel, the same window would show two different maps.
 */
import { isPortrait, LOW_HEIGHT, NARROW_WIDTH, UPRIGHT_WIDTH } from "../screens.ts";
import type { Insets } from "./map-view.ts";
import { frameWith, type Frame, type Size } from "./geometry.ts";

/** x₀, y₀, x₁, y₁ in map units. */
export type Extent = readonly [number, number, number, number];

/** The window that a mark's `size` is given for. */
export const REFERENCE_SIZE: Size = { width: 1440, height: 900 };

/** What the frame and the controls take from each side of a large window, CSS pixels. */
const WIDE_MARGINS: Insets = { top: 30, right: 40, bottom: 30, left: 40 };
const SMALL_MARGINS: Insets = { top: 8, right: 6, bottom: 8, left: 6 };
/**
 * On a phone on its side search and legend take the left, as far as this share of the width leaves
 * enough to the land, and the controls all of the right; the style sheet says the same of the plate.
 */
const LOW_MARGINS = { left: 320, leftShare: 0.38, right: 62 } as const;

/** How far search and cartouche reach from the left of a large window, and of a low one, CSS pixels. */
const LEAN_PX = { large: 360, low: 320 } as const;

/** Whether a screen is a phone's, upright or on its side: smaller letters, fewer names. */
export function isSmall({ width, height }: Size): boolean {
  return width <= NARROW_WIDTH || height <= LOW_HEIGHT;
}

/** Whether there is a frame around the map, with the letters of the grid: not on phone or tablet. */
export function hasFrame(size: Size): boolean {
  return !isSmall(size) && !hasSheets(size);
}

/** What search and sheet take from a phone that nothing is chosen on: as the style sheet has them. */
export const SHEET_INSETS: Insets = { top: 68, right: 0, bottom: 226, left: 0 };

/** Whether furniture stands at the bottom, not at the left: as `WITH_SHEETS` asks a browser. */
export function hasSheets({ width, height }: Size): boolean {
  return width <= NARROW_WIDTH || (width <= UPRIGHT_WIDTH && height >= width);
}

/**
 * Margins of the start view: what furniture covers, but never less than the frame needs.
 *
 * @param furnished - as `startLean` has it; default no
 */
export function startMargins(size: Size, insets: Insets, furnished = false): Insets {
  const isLow = furnished && isSmall(size) && !hasSheets(size);
  const least = isLow ? lowMargins(size) : isSmall(size) ? SMALL_MARGINS : WIDE_MARGINS;
  return {
    top: Math.max(least.top, insets.top),
    right: Math.max(least.right, insets.right),
    bottom: Math.max(least.bottom, insets.bottom),
    left: Math.max(least.left, insets.left),
  };
}

function lowMargins({ width }: Size): Insets {
  const { left, leftShare, right } = LOW_MARGINS;
  return { ...SMALL_MARGINS, left: Math.min(left, leftShare * width), right };
}

/**
 * How far from the left a large window keeps the map clear of furniture, where it has the room. A
 * fixed length: what folds away while something is chosen must not move the land.
 *
 * @param furnished - whether there is any furniture; a map inside another page has none
 */
export function startLean(size: Size, furnished: boolean): number {
  if (!furnished || hasSheets(size)) return 0;
  return isSmall(size) ? LEAN_PX.low : LEAN_PX.large;
}

/**
 * The frame that shows the whole extent inside the margins, as large as it goes.
 *
 * Where margins leave less than a third of a side they are scaled down to leave a third: a map
 * under a tall sheet is better than none.
 *
 * @param lean - the map is moved to the right until it begins so far from the left, in CSS pixels,
 *   or ends at the right margin
 */
export function startFrame(extent: Extent, size: Size, margins: Insets, lean = 0): Frame {
  const turned = isPortrait(size);
  const [x0, y0, x1, y1] = extent;
  const across = Math.max(1, turned ? y1 - y0 : x1 - x0);
  const down = Math.max(1, turned ? x1 - x0 : y1 - y0);
  const [left, right] = roomFor(size.width, margins.left, margins.right);
  const [top, bottom] = roomFor(size.height, margins.top, margins.bottom);
  const scale = Math.min((right - left) / across, (bottom - top) / down);
  const middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  const slack = (right - left - across * scale) / 2;
  const shift = Math.min(slack, Math.max(0, lean - left - slack));
  return frameWith({ ...size, ...middle, scale, turned }, middle, {
    x: (left + right) / 2 + shift,
    y: (top + bottom) / 2,
  });
}

/** Pixels for each map unit in the window that sizes are given for. */
export function referenceScale(extent: Extent): number {
  return startFrame(extent, REFERENCE_SIZE, WIDE_MARGINS).scale;
}

function roomFor(length: number, before: number, after: number): [number, number] {
  const shrink = Math.min(1, ((2 / 3) * length) / Math.max(1, before + after));
  return [before * shrink, length - after * shrink];
}
