/** A clock for fades that a test turns by hand. */
import type { FrameClock } from "../../../../src/explorer/renderer/fade.ts";

/** A clock whose frames come when `tick` is called. */
export function handClock(still = false) {
  let time = 0;
  let next: (() => void) | null = null;
  const clock: FrameClock = {
    now: () => time,
    request: (callback) => {
      next = callback;
      return 1;
    },
    cancel: () => {
      next = null;
    },
    still: () => still,
  };
  const tick = (ms: number): void => {
    time += ms;
    const callback = next;
    next = null;
    callback?.();
  };
  return { clock, tick };
}
