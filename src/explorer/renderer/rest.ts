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

/** Tells where moves end. */
export interface Resting {
  readonly isMoving: () => boolean;
  /** To be called at each move. */
  move(): void;
  /** Forgets the rest that would come. */
  stop(): void;
}

/** @param onRest - called once after the last move of each row of them */
export function createResting(now: () => number, onRest: () => void): Resting {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let moving = false;
  let movedAt = 0;
  return {
    isMoving: () => moving,
    move() {
      clearTimeout(timer);
      moving = true;
      const apart = now() - movedAt;
      movedAt = now();
      timer = setTimeout(() => {
        moving = false;
        onRest();
      }, restAfter(apart));
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
