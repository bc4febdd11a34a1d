/** Which screens the explorer has a shape of its own for; the style sheets say the same. */

/** Up to this width, or this height, a screen is a phone's, CSS pixels. */
export const NARROW_WIDTH = 720;
export const LOW_HEIGHT = 480;
/** A phone on its side: beside a panel there is no room for the cartouche. As a media query. */
export const LOW = `(max-height: ${String(LOW_HEIGHT)}px)`;
/** Up to this width an upright one is a tablet, CSS pixels. */
export const UPRIGHT_WIDTH = 1100;

/** From so many times as high as wide on, the plate stands turned by a quarter. */
const PORTRAIT = 1.15;

/** Whether a viewport is so much higher than wide that the plate is turned by a quarter. */
export function isPortrait({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): boolean {
  return height > width * PORTRAIT;
}

/** Screens on which panel and cartouche are sheets at the bottom, as a media query. */
export const WITH_SHEETS =
  `(max-width: ${String(NARROW_WIDTH)}px), ` +
  `(max-width: ${String(UPRIGHT_WIDTH)}px) and (orientation: portrait)`;

/** Screens on which what opens lies over the map, and devices where "back" closes it. */
export const BACK_CLOSES = `${WITH_SHEETS}, (pointer: coarse)`;
