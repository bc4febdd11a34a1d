/**
 * Total orders.
 *
 * The same input must give the same bytes on any machine, so text is compared by code unit, never
 * by locale, and every comparator ends with a key that no two things share.
 */

/** Compares two strings by UTF-16 code unit: −1, 0 or 1; 0 only where they are equal. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A comparator that asks each of the given ones in turn, until one tells its two things apart.
 *
 * @param comparators - most important first; the last should compare unique keys
 */
export function compareBy<T>(
  ...comparators: readonly ((a: T, b: T) => number)[]
): (a: T, b: T) => number {
  return (a, b) => {
    for (const compare of comparators) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** The items, sorted by the text that `key` gives for each; the input is left as it was. */
export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items].sort((a, b) => compareText(key(a), key(b)));
}
