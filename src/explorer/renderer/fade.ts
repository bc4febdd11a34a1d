/**
 * A number that moves softly to where it is sent.
 *
 * The rest recedes in 140 ms and comes back in 220; a jump would read as a different map. Where the
 * reader wants less motion it jumps all the same.
 */

/** What a fade needs of its surroundings; tests hand it a clock of their own. */
export interface FrameClock {
  /** Milliseconds, growing. */
  now(): number;
  /** Calls back once, before the next frame; returns what `cancel` takes. */
  request(callback: () => void): number;
  cancel(request: number): void;
  /** Whether the reader wants less motion. */
  still(): boolean;
}

/** What marks that fade are drawn by. */
export interface Fading {
  readonly clock: FrameClock;
  /** Has these nodes drawn anew. */
  readonly repaint: (nodes: string[]) => void;
  readonly redraw: () => void;
}

export interface Fade {
  readonly value: number;
  /** Starts on the way to a goal; `done` is called there, unless another goal comes first. */
  to(goal: number, durationMs: number, done?: () => void): void;
  stop(): void;
}

/** A fade that tells of each step. */
export function createFade(
  clock: FrameClock,
  start: number,
  onStep: (value: number) => void,
): Fade {
  let value = start;
  let pending: number | null = null;
  const stop = (): void => {
    if (pending !== null) clock.cancel(pending);
    pending = null;
  };
  return {
    get value() {
      return value;
    },
    stop,
    to(goal, durationMs, done) {
      stop();
      const from = value;
      const began = clock.now();
      const step = (): void => {
        pending = null;
        const share = clock.still() || durationMs <= 0 ? 1 : (clock.now() - began) / durationMs;
        const whole = share >= 1 || from === goal;
        value = whole ? goal : from + (goal - from) * (1 - (1 - share) ** 3);
        if (!whole) pending = clock.request(step);
        onStep(value);
        if (whole) done?.();
      };
      step();
    },
  };
}

/** The browser's own clock. */
export function browserClock(): FrameClock {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  return {
    now: () => performance.now(),
    request: (callback) => requestAnimationFrame(callback),
    cancel: (request) => {
      cancelAnimationFrame(request);
    },
    still: () => still.matches,
  };
}
