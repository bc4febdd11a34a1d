/**
 * Keys: what a paper is called in addresses, files and people's links.
 *
 * A number would change when a paper is added before it, and break every link. A key depends on
 * the paper's own content, and on the others only where two titles make the same slug.
 */
import { sha256Of } from "../sha256.ts";
import { slugify } from "../slug.ts";

/** Hexadecimal digits that are added to keys that clash, and again while they still do. */
export const HASH_STEP = 6;

export interface Named {
  readonly title: string;
}

/** What tells an item apart from others of its title. */
export interface Marks<T> {
  /** What stays while the item is corrected, where there is such a thing; two may have it in common. */
  readonly stable: (item: T) => string;
  /** All that it says. */
  readonly content: (item: T) => string;
}

/**
 * A key for each item, in their order: `<prefix>/<slug of the title>`, with a hash only on those
 * whose slugs clash, on all of them, so that none depends on order.
 *
 * @param taken - keys that others have, which none of these gets
 * @throws RangeError where two items have the same title and content: merge duplicates first
 */
export function giveKeys<T extends Named>(
  prefix: string,
  items: readonly T[],
  marks: Marks<T>,
  taken: ReadonlySet<string> = new Set(),
): string[] {
  const slugs = items.map(({ title }) => slugify(title));
  // A title without letters ("???") has nothing to be read; its hash alone names it.
  const lengths = slugs.map((slug): number => (slug === "" ? HASH_STEP : 0));
  const hashes = new Map<number, string>();
  const keyOf = (i: number): string => {
    const length = lengths[i] ?? 0;
    if (length > 0 && !hashes.has(i)) hashes.set(i, hashOf(items[i]!, marks));
    const parts = [slugs[i] ?? "", hashes.get(i)?.slice(0, length) ?? ""];
    return `${prefix}/${parts.filter((part) => part !== "").join("-")}`;
  };

  let clashing = slugs.map((_, i) => i);
  const keys = clashing.map(keyOf);
  for (;;) {
    clashing = findClashes(keys, taken);
    if (clashing.length === 0) return keys;
    for (const i of clashing) {
      const length = (lengths[i] ?? 0) + HASH_STEP;
      if (length > HASH_STEP + 64)
        throw new RangeError(`two items with one content: ${keys[i] ?? ""}`);
      lengths[i] = length;
      keys[i] = keyOf(i);
    }
  }
}

/** The places of all keys that stand more than once, or are taken. */
function findClashes(keys: readonly string[], taken: ReadonlySet<string>): number[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.flatMap((key, i) => ((counts.get(key) ?? 0) > 1 || taken.has(key) ? [i] : []));
}

/**
 * The hash that an item's key is lengthened by, as long as it is needed: first what is stable, then,
 * for those who have that in common, all they say.
 */
export function hashOf<T>(item: T, { stable, content }: Marks<T>): string {
  return sha256Of(stable(item)).slice(0, HASH_STEP) + sha256Of(content(item));
}
