/**
 * The word that was probably meant: "titel" → "title".
 *
 * Distance with neighbours swapped counted as one change: F. J. Damerau, "A technique for computer
 * detection and correction of spelling errors", Communications of the ACM 7 (1964), 171–176,
 * https://doi.org/10.1145/363958.363994
 */
import { compareText } from "./ordering.ts";

/**
 * @returns the known word with the fewest changes, at most one for every three letters of it, and
 *   one of a shorter word; or null
 */
export function findNearest(word: string, known: readonly string[]): string | null {
  const written = word.toLowerCase();
  let best: string | null = null;
  let fewest = Infinity;
  for (const each of known) {
    const allowed = Math.min(fewest, Math.max(1, Math.floor(each.length / 3)));
    // Among 100,000 titles, few are as long as the one that was meant.
    if (Math.abs(each.length - written.length) > allowed) continue;
    const changes = countChanges(written, each.toLowerCase(), allowed);
    if (changes > allowed) continue;
    if (best === null || changes < fewest || compareText(each, best) < 0) best = each;
    fewest = changes;
  }
  return best;
}

/**
 * Letters to insert, take out, change, or swap with their neighbour, to make `b` of `a`.
 *
 * @param most - where there are more, they are not counted to the end: any number above it is given
 */
export function countChanges(a: string, b: string, most = Infinity): number {
  // Written over and over: a row for each letter of 100,000 titles is most of the time.
  let older = new Uint32Array(b.length + 1);
  let old = Uint32Array.from(older, (_, j) => j);
  let row = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; ++i) {
    const letter = a.charCodeAt(i - 1);
    let leastOfRow = (row[0] = i);
    for (let j = 1; j <= b.length; ++j) {
      const other = b.charCodeAt(j - 1);
      let least = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        least = Math.min(least, older[j - 2]! + 1);
      }
      row[j] = least;
      leastOfRow = Math.min(leastOfRow, least);
    }
    // A swap may still lead on from the row before, at one change more.
    if (leastOfRow > most + 1) return leastOfRow;
    [older, old, row] = [old, row, older];
  }
  return old[b.length]!;
}
