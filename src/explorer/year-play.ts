/**
 * Playing the years: the field grows before the reader's eyes, year by year.
 *
 * It narrows the map as the drawer of years does, so that list, counts and address follow; whoever
 * narrows the years by hand meanwhile has taken over, and it stops.
 */
import { narrowRange, type Filters } from "./filters.ts";

/** How much is shown at once: everything until then, or so many years up to it. */
export type Span = "all" | number;

/** The spans to choose from. */
export const SPANS: readonly Span[] = ["all", 1, 3, 5];

export interface PlayOptions {
  /** First and last year of the map. */
  readonly known: readonly [first: number, last: number];
  /** Years that have papers, under the other filters; in any order. */
  readonly years: () => Iterable<number>;
  readonly span: () => Span;
  /** Narrows the map. */
  readonly show: (years: Filters["years"]) => void;
  /** What is narrowed now. */
  readonly shown: () => Filters["years"];
  /** Calls back after a while, milliseconds; returns what takes that back. */
  readonly wait: (ms: number, callback: () => void) => () => void;
  /** Whether the reader wants less motion: then steps are slow, and not to be seen as one motion. */
  readonly isStill: () => boolean;
  /** Called after each change of what is played. */
  readonly onChange: () => void;
}

export interface Player {
  /** The year that is shown, also while paused; null where nothing is played. */
  readonly year: number | null;
  readonly isPlaying: boolean;
  /** Begins, goes on, or pauses. */
  toggle(): void;
  /** To be told of every change of the years: one that is none of ours ends the play. */
  follow(): void;
}

/** How long all years take together, and a step at least and at most, milliseconds. */
const WHOLE_MS = 16_000;
const STEP_MS = { least: 450, most: 1100, still: 1800 } as const;

/** A player of years that waits to be started. */
export function createPlayer(options: PlayOptions): Player {
  const { known, show, shown, wait, isStill, onChange } = options;
  let year: number | null = null;
  let stopWaiting: (() => void) | null = null;
  let ours: Filters["years"] = null;

  function step(): void {
    const years = yearsInOrder(options.years(), known);
    const next = years.find((candidate) => candidate > (year ?? -Infinity));
    stopWaiting = null;
    if (next === undefined) return end();
    year = next;
    ours = yearsAt(next, options.span(), known);
    // What follows the filters must see that it is ours.
    stopWaiting = wait(stepMs(years.length, isStill()), step);
    show(ours);
    onChange();
  }

  /** The last year has been shown: the map is whole again, with the papers of no year. */
  function end(): void {
    year = null;
    ours = null;
    show(null);
    onChange();
  }

  function pause(): void {
    stopWaiting?.();
    stopWaiting = null;
  }

  return {
    get year() {
      return year;
    },
    get isPlaying() {
      return stopWaiting !== null;
    },
    toggle() {
      if (stopWaiting === null) return step();
      pause();
      onChange();
    },
    follow() {
      const now = shown();
      if (year === null || (now?.[0] === ours?.[0] && now?.[1] === ours?.[1])) return;
      pause();
      year = null;
      onChange();
    },
  };
}

/** The years that a year of the play shows. */
export function yearsAt(
  year: number,
  span: Span,
  known: readonly [first: number, last: number],
): Filters["years"] {
  return narrowRange([span === "all" ? known[0] : year - span + 1, year], known);
}

/** How long a year is shown, milliseconds. */
export function stepMs(years: number, isStill: boolean): number {
  if (isStill) return STEP_MS.still;
  return Math.min(STEP_MS.most, Math.max(STEP_MS.least, WHOLE_MS / Math.max(1, years)));
}

/** Years without a paper are passed over: a library with a book of Gauss in it has two hundred. */
function yearsInOrder(years: Iterable<number>, [first, last]: readonly [number, number]): number[] {
  return [...years].filter((year) => year >= first && year <= last).sort((a, b) => a - b);
}
