/**
 * The keywords that a source gives with a paper: its authors' own choice, or an indexer's.
 *
 * The ranker guesses what authors would choose; here they have said it. It is a strong hint and no
 * more: "education" and "algorithm" are keywords, too.
 */
import { keyOf } from "./key.ts";
import type { FieldText, Unit } from "./text.ts";

/** Longer ones are sentences. */
const MOST_UNITS = 6;
/** The evidence of a keyword that the ranker thinks nothing of, or did not see as a phrase. */
export const KEYWORD_EVIDENCE = -2;
/** What being a keyword adds to the evidence, in log-odds: seven to one. */
const PRIOR = 2;

/** The keys of a paper's keywords. */
export function keywordKeys(fields: readonly FieldText[]): Set<string> {
  const keys = new Set<string>();
  for (const { field, units } of fields) {
    if (field !== "keywords") continue;
    let from = 0;
    for (let to = 1; to <= units.length; ++to) {
      if (to < units.length && !isApart(units, to)) continue;
      const text = units.slice(from, to).map((unit) => unit.text);
      const isPhrase = to - from <= MOST_UNITS && /\p{L}.*\p{L}/su.test(text.join(" "));
      if (isPhrase) keys.add(keyOf(units, from, to));
      from = to;
    }
  }
  return keys;
}

/** Whether a keyword ends before a unit; "Cronbach's alpha" is one. */
function isApart(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  return unit?.joint === "break" && unit.norm !== "s";
}

/** The evidence with the authors' word in it; the same map where they gave none. */
export function withKeywords(
  evidence: ReadonlyMap<string, number>,
  keywords: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  if (keywords.size === 0) return evidence;
  const raised = new Map(evidence);
  for (const key of keywords)
    raised.set(key, Math.max(KEYWORD_EVIDENCE, evidence.get(key) ?? KEYWORD_EVIDENCE) + PRIOR);
  return raised;
}
