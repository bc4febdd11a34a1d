/**
 * The word that was probably meant: "titel" → "title".
 *
 * Distance with neighbours swapped counted as one change: F. J. Damerau, "A technique for computer
 * detection and correction of spelling errors", Communications of the ACM 7 (1964), 171–176,
 * https://doi.org/10.1145/363958.363994
 */
import { compareBy, compareText } from "./ordering.ts";

/** @returns the known word with the fewest changes, at most one for every three letters; or null */
export function findNearest(word: string, known: readonly string[]): string | null {
  const written = word.toLowerCase();
  const allowed = (each: string): number => Math.max(1, Math.floor(each.length / 3));
  const [best] = known
    // Among 100,000 titles, few are as long as the one that was meant.
    .filter((each) => Math.abs(each.length - written.length) <= allowed(each))
    .map((each) => ({ each, distance: countChanges(written, each.toLowerCase()) }))
    .filter(({ each, distance }) => distance <= allowed(each))
    .sort(
      compareBy(
        (a, b) => a.distance - b.distance,
        (a, b) => compareText(a.each, b.each),
      ),
    );
  return best?.each ?? null;
}

/** Letters to insert, take out, change, or swap with their neighbour, to make `b` of `a`. */
export function countChanges(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const row = [i];
    for (let j = 1; j <= b.length; ++j) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        (old[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (old[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    older = old;
    old = row;
  }
  return old[b.length] ?? 0;
}
