/**
 * When the camera counts as at rest.
 *
 * What is slid along while the map moves is drawn anew where it rests. Told by one fixed time, a map
 * on a slow machine would rest between each two of its frames, and be the slower for it.
 */

/** So long after its last move at least, milliseconds. */
const REST_MS = 160;
/** And so many times as long as its last two moves were apart, where that is one gesture. */
const FRAMES = 1.6;
const GESTURE_MS = 700;

/** @param apartMs - from the last move but one to the last */
export function restAfter(apartMs: number): number {
  return apartMs > GESTURE_MS ? REST_MS : Math.max(REST_MS, FRAMES * apartMs);
}
