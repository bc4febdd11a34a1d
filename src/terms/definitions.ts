/**
 * What the corpus means by its abbreviations.
 *
 * One paper's definition holds in papers that write the abbreviation without one, as long as the
 * papers that define it agree.
 */
import { compareText } from "../ordering.ts";
import type { Abbreviation } from "./abbreviations.ts";
import { keyOf } from "./key.ts";
import type { Unit } from "./text.ts";

/** Short key → long key → papers that define one by the other. */
export type Definitions = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Share of the defining papers that must agree on a long form. */
const AGREEMENT = 0.6;

/** @param papers - each paper's abbreviations */
export function countDefinitions(papers: Iterable<readonly Abbreviation[]>): Definitions {
  const defined = new Map<string, Map<string, number>>();
  for (const abbreviations of papers) {
    const seen = new Set<string>();
    for (const { field, short, long } of abbreviations) {
      const shortKey = keyOf(field.units, ...short);
      const longKey = keyOf(field.units, ...long);
      const pair = `${shortKey}\n${longKey}`;
      if (seen.has(pair) || shortKey === longKey) continue;
      seen.add(pair);
      const longs = defined.get(shortKey) ?? new Map<string, number>();
      longs.set(longKey, (longs.get(longKey) ?? 0) + 1);
      defined.set(shortKey, longs);
    }
  }
  return defined;
}

/** The long form that most papers mean; null where they do not agree. */
export function majority(longs: ReadonlyMap<string, number>): string | null {
  let total = 0;
  let best: string | null = null;
  let most = 0;
  for (const [key, count] of longs) {
    total += count;
    if (count > most || (count === most && best !== null && compareText(key, best) < 0)) {
      best = key;
      most = count;
    }
  }
  return most >= AGREEMENT * total ? best : null;
}

/** The key of units `from` to `to` with every abbreviation written out. */
export function expandKey(
  units: readonly Unit[],
  from: number,
  to: number,
  definitions: Definitions,
): string {
  let key = "";
  for (let i = from; i < to; ++i) {
    const unit = units[i];
    if (unit === undefined) continue;
    const longs = /\p{Lu}.*\p{Lu}/u.test(unit.text) ? definitions.get(unit.norm) : undefined;
    key += (longs === undefined ? null : majority(longs)) ?? unit.norm;
  }
  return key;
}
