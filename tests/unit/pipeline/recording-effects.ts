/** Effects over the real disk that keep what a person would have read. */
import { processEffects, type Effects } from "../../../src/pipeline/effects.ts";

export interface Recording extends Effects {
  /** Lines of standard output. */
  readonly logged: string[];
  /** Lines of standard error, without those that only say how long a stage took. */
  readonly told: string[];
}

export function recordingEffects(change: Partial<Effects> = {}): Recording {
  const logged: string[] = [];
  const told: string[] = [];
  let clock = 0;
  return {
    ...processEffects(),
    log(line) {
      logged.push(line);
    },
    tell: (line) => {
      if (!/^\w+ +[\d.]+ s$/.test(line)) told.push(line);
    },
    showProgress: () => undefined,
    now: () => (clock += 10),
    env: {},
    logged,
    told,
    ...change,
  };
}
