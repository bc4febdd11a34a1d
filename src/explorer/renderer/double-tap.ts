/**
 * Which tap is the second of a double tap.
 *
 * By when the finger came, not by when sigma hears of it: on a slow phone it takes a double tap for
 * two taps, and what the first brought up would be pressed by the second.
 */

/** Two taps so soon after each other are one double tap, milliseconds. */
const DOUBLE_TAP_MS = 300;

/**
 * Counts taps.
 *
 * @returns told of each tap by its event's time, milliseconds, whether it is a second one; a third is
 *   a first again
 */
export function createDoubleTap(): (timeStamp: number) => boolean {
  let tappedAt = -Infinity;
  return (timeStamp) => {
    const isSecond = timeStamp - tappedAt < DOUBLE_TAP_MS;
    tappedAt = isSecond ? -Infinity : timeStamp;
    return isSecond;
  };
}
