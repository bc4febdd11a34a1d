/**
 * Which candidates enter the vocabulary: each paper's best, less those that only dress up a term.
 *
 * "Generic visual representation", said once, is the concept "visual representation" with a word
 * before it. In the vocabulary the longer phrase would win the mention, and the paper would lose
 * its tie to all others that speak of visual representations.
 */
import { compareText } from "../ordering.ts";
import type { Analysis } from "./analysis.ts";
import type { Candidate } from "./candidates.ts";
import { keyOf, keyOfText } from "./key.ts";
import { STOCK_PHRASES } from "./lexicon.ts";

/** A paper's candidates that are considered, best first. */
const NOMINATED = 25;

const STOCK_KEYS: ReadonlySet<string> = new Set(STOCK_PHRASES.map(keyOfText));

/** @param ranked - each paper's evidence by candidate key, in the order of `analyses` */
export function nominate(
  analyses: readonly Analysis[],
  ranked: readonly { readonly evidence: ReadonlyMap<string, number> }[],
): Set<string> {
  const papersOf = new Map<string, number>();
  for (const { candidates } of analyses)
    for (const key of candidates.keys()) papersOf.set(key, (papersOf.get(key) ?? 0) + 1);
  const best = ranked.map(({ evidence }) =>
    [...evidence]
      .sort(([a, x], [b, y]) => y - x || compareText(a, b))
      .slice(0, NOMINATED)
      .map(([key]) => key),
  );
  const considered = new Set(best.flat());
  const nominated = new Set<string>();
  analyses.forEach(({ candidates }, i) => {
    for (const key of best[i] ?? []) {
      if (STOCK_KEYS.has(key)) continue;
      const candidate = candidates.get(key);
      if (candidate === undefined) continue;
      const standsAlone =
        (papersOf.get(key) ?? 0) >= 2 ||
        candidate.spans.length >= 2 ||
        candidate.spans.some(({ field, whole }) => field.field === "title" && whole) ||
        !hasTermInside(candidate, candidates, papersOf, considered);
      if (standsAlone) nominated.add(key);
    }
  });
  return nominated;
}

/** Whether the candidate ends with a considered one, of two words or more, that is said elsewhere too. */
function hasTermInside(
  { spans }: Candidate,
  candidates: ReadonlyMap<string, Candidate>,
  papersOf: ReadonlyMap<string, number>,
  considered: ReadonlySet<string>,
): boolean {
  const span = spans[0];
  if (span === undefined) return false;
  const { units } = span.field;
  for (let from = span.from; from < span.to - 1; ++from)
    for (let to = from + 2; to <= span.to; ++to) {
      if (from === span.from && to === span.to) continue;
      const key = keyOf(units, from, to);
      const isSaidElsewhere =
        (papersOf.get(key) ?? 0) >= 2 || (candidates.get(key)?.spans.length ?? 0) >= 2;
      if (considered.has(key) && isSaidElsewhere) return true;
    }
  return false;
}
