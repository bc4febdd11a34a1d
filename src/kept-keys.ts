/**
 * Keys that an earlier map has given, for what is on it still.
 *
 * A key stands in bookmarks, in links and in data/places.json. Given anew at every build, it would
 * change with a word of a title or with another paper of its name, and the address would be dead.
 * Papers and terms are recognised by different signs; who of them keeps which key is settled here.
 *
 * What is recognised only grows with what it is compared by: a key is kept by one thing, and a thing
 * keeps one key, the best claim first. No order of things or keys changes who keeps what.
 */
import { MAX_SLUG_LENGTH } from "./slug.ts";

/** That a thing is the one which had a key. */
export interface Claim {
  /** The thing's place in its list. */
  readonly item: number;
  readonly key: string;
}

/**
 * Who keeps which key: place of the thing → key.
 *
 * @param compare - best first; a total order but for claims of equals
 */
export function settleClaims<C extends Claim>(
  claims: readonly C[],
  compare: (a: C, b: C) => number,
): Map<number, string> {
  const kept = new Map<number, string>();
  const taken = new Set<string>();
  for (const { item, key } of claims.toSorted(compare)) {
    if (kept.has(item) || taken.has(key)) continue;
    kept.set(item, key);
    taken.add(key);
  }
  return kept;
}

/** The longest hash behind a slug, with its "-". */
const LONGEST_HASH = 80;

const SLUG = /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u;

/**
 * Whether a key is one that a build may have given: a file of places is mended by people, and a
 * published map is anybody's, but a key is a path of the site.
 *
 * @param kind - what stands before its "/"
 */
export function isKeyOf(kind: string, key: string): boolean {
  if (!key.startsWith(`${kind}/`)) return false;
  const slug = key.slice(kind.length + 1);
  return slug.length <= MAX_SLUG_LENGTH + LONGEST_HASH && SLUG.test(slug);
}
