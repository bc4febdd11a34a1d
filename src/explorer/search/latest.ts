/**
 * One piece of work at a time, and of what is asked for meanwhile the last alone: who types eight
 * letters waits for the answer to the first and the eighth.
 */

/** @returns does the work; undefined where something else was asked for before it began */
export function latestOnly<T>(
  work: (asked: string) => Promise<T>,
): (asked: string) => Promise<T | undefined> {
  let running: Promise<unknown> | null = null;
  let last = 0;
  return async (asked) => {
    const turn = ++last;
    while (running !== null) {
      await running;
      if (turn !== last) return undefined;
    }
    const mine = work(asked);
    running = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      running = null;
    }
  };
}
