/**
 * Keys: what a paper is called in addresses, files and people's links.
 *
 * A number would change when a paper is added before it, and break every link. A key depends on
 * the paper's own content, and on the others only where two titles make the same slug.
 */
import { createHash } from "node:crypto";

import { slugify } from "../slug.ts";

/** Hexadecimal digits that are added to keys that clash, and again while they still do. */
const HASH_STEP = 6;

export interface Named {
  readonly title: string;
}

/**
 * A key for each item, in their order: `<prefix>/<slug of the title>`, with a hash of the content
 * only on those whose slugs clash, on all of them, so that none depends on order.
 *
 * @param content - all that tells an item apart from others of its title
 * @throws RangeError where two items have the same title and content: merge duplicates first
 */
export function giveKeys<T extends Named>(
  prefix: string,
  items: readonly T[],
  content: (item: T) => string,
): string[] {
  const slugs = items.map(({ title }) => slugify(title));
  // A title without letters ("???") has nothing to be read; its hash alone names it.
  const lengths = slugs.map((slug): number => (slug === "" ? HASH_STEP : 0));
  const hashes = new Map<number, string>();
  const keyOf = (i: number): string => {
    const length = lengths[i] ?? 0;
    if (length > 0 && !hashes.has(i)) hashes.set(i, sha256(content(items[i]!)));
    const parts = [slugs[i] ?? "", hashes.get(i)?.slice(0, length) ?? ""];
    return `${prefix}/${parts.filter((part) => part !== "").join("-")}`;
  };

  let clashing = slugs.map((_, i) => i);
  const keys = clashing.map(keyOf);
  for (;;) {
    clashing = findClashes(keys);
    if (clashing.length === 0) return keys;
    for (const i of clashing) {
      const length = (lengths[i] ?? 0) + HASH_STEP;
      if (length > 64) throw new RangeError(`two items with one content: ${keys[i] ?? ""}`);
      lengths[i] = length;
      keys[i] = keyOf(i);
    }
  }
}

/** The places of all keys that stand more than once. */
function findClashes(keys: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.flatMap((key, i) => ((counts.get(key) ?? 0) > 1 ? [i] : []));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
