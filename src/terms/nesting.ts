/**
 * Phrases inside phrases: "wall" in "harbour wall".
 *
 * A phrase that stands only inside a longer one is seldom a term, and one whose part is said oftener
 * has that part for its term.
 */
import type { Candidate } from "./candidates.ts";
import { keyOf } from "./key.ts";
import type { FieldText, Unit } from "./text.ts";

export interface Nesting {
  /** By a phrase's place among the phrases: longer ones whose units hold it. */
  readonly holders: Int32Array;
  /** How often the most frequent of them stands. */
  readonly mostOfHolders: Int32Array;
  /**
   * How many more spans than `count` the most frequent phrase inside units `from` to `to` has; 0
   * where none has more.
   */
  excessOfParts(units: readonly Unit[], from: number, to: number, count: number): number;
}

/** The units of the longest phrase that can hold another, less one. */
const FARTHEST = 5;

/** Which phrases of a paper hold which, by their places among the phrases. */
export function findNesting(phrases: ReadonlyMap<string, Candidate>): Nesting {
  const lists = [...phrases.values()].map(({ spans }) => spans);
  const holders = new Int32Array(lists.length);
  const mostOfHolders = new Int32Array(lists.length);
  const byStart = startsOf(lists);
  // A holder counts once, however many of the phrase's spans it holds.
  const lastHeld = new Int32Array(lists.length).fill(-1);
  for (const [i, spans] of lists.entries())
    for (const { field, from, to } of spans) {
      const starts = byStart.get(field)!;
      for (let start = Math.max(0, from - FARTHEST); start <= from; ++start) {
        const found = starts[start];
        if (found === undefined) continue;
        for (let at = 0; at < found.length; at += 2) {
          const other = found[at]!;
          const end = found[at + 1]!;
          if (end < to || end - start <= to - from || lastHeld[other] === i) continue;
          lastHeld[other] = i;
          holders[i]! += 1;
          mostOfHolders[i] = Math.max(mostOfHolders[i]!, lists[other]!.length);
        }
      }
    }
  return { holders, mostOfHolders, excessOfParts: partCounter(phrases) };
}

/** For each field, by its units: the phrases that begin there and where they end, in turn. */
function startsOf(
  lists: readonly Candidate["spans"][],
): ReadonlyMap<FieldText, (number[] | undefined)[]> {
  const byStart = new Map<FieldText, (number[] | undefined)[]>();
  for (const [i, spans] of lists.entries())
    for (const { field, from, to } of spans) {
      let starts = byStart.get(field);
      if (starts === undefined) byStart.set(field, (starts = []));
      const list = starts[from];
      if (list === undefined) starts[from] = [i, to];
      else list.push(i, to);
    }
  return byStart;
}

/** Only what stands twice can stand oftener than something: few phrases do. */
function partCounter(phrases: ReadonlyMap<string, Candidate>): Nesting["excessOfParts"] {
  const repeated: [key: string, spans: number][] = [];
  for (const [key, { spans }] of phrases) if (spans.length >= 2) repeated.push([key, spans.length]);
  return (units, from, to, count) => {
    let excess = 0;
    for (const [key, spans] of repeated)
      if (spans - count > excess && isPart(key, units, from, to)) excess = spans - count;
    return excess;
  };
}

/** Whether some of the units, but not all, have the key together. */
function isPart(key: string, units: readonly Unit[], from: number, to: number): boolean {
  for (let start = from; start < to; ++start) {
    if (!key.startsWith(units[start]!.norm)) continue;
    let length = 0;
    for (let end = start + 1; end <= to && length < key.length; ++end) {
      length += units[end - 1]!.norm.length;
      if (length === key.length && end - start < to - from && keyOf(units, start, end) === key)
        return true;
    }
  }
  return false;
}
