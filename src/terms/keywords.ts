/**
 * The keywords that a source gives with a paper: its authors' own choice, or an indexer's.
 *
 * The ranker guesses what authors would choose; here they have said it. It is a strong hint and no
 * more: "education" and "algorithm" are keywords, too. Of a paper that is not English they are all
 * that can be read.
 */
import type { Candidate, Span } from "./candidates.ts";
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
  for (const { field, from, to } of keywordSpans(fields)) keys.add(keyOf(field.units, from, to));
  return keys;
}

/** Each keyword as a phrase, whatever language it is in; by key. */
export function keywordPhrases(fields: readonly FieldText[]): Map<string, Candidate> {
  const phrases = new Map<string, { key: string; spans: Span[]; isTerm: true }>();
  for (const { field, from, to } of keywordSpans(fields)) {
    const key = keyOf(field.units, from, to);
    const span = { field, from, to, whole: true, ends: true };
    const known = phrases.get(key);
    if (known === undefined) phrases.set(key, { key, spans: [span], isTerm: true });
    else known.spans.push(span);
  }
  return phrases;
}

/** Where a paper's keywords stand, in order: units `from` to `to` (exclusive) of their field. */
export function* keywordSpans(
  fields: readonly FieldText[],
): Generator<{ readonly field: FieldText; readonly from: number; readonly to: number }> {
  for (const field of fields) {
    const { units } = field;
    if (field.field !== "keywords") continue;
    let from = 0;
    for (let to = 1; to <= units.length; ++to) {
      if (to < units.length && !isApart(units, to)) continue;
      const text = units.slice(from, to).map((unit) => unit.text);
      const isPhrase = to - from <= MOST_UNITS && /\p{L}.*\p{L}/su.test(text.join(" "));
      if (isPhrase) yield { field, from, to };
      from = to;
    }
  }
}

/** Whether a keyword ends before a unit; "Cronbach's alpha" is one. */
function isApart(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  return unit?.joint === "break" && unit.norm !== "s";
}

/** What is said of a paper's phrases, as Ranked has it. */
interface Evidence {
  readonly keys: readonly string[];
  readonly evidence: Float64Array;
  readonly byAuthors: Float64Array;
}

/** The evidence with the authors' word in it; the same where they gave none. */
export function withKeywords(said: Evidence, keywords: ReadonlySet<string>): Evidence {
  if (keywords.size === 0) return said;
  const keys = [...new Set([...said.keys, ...keywords])];
  const raised = (evidence: Float64Array): Float64Array =>
    Float64Array.from(keys, (key, i) => {
      const own = evidence[i] ?? -Infinity;
      return keywords.has(key) ? Math.max(KEYWORD_EVIDENCE, own) + PRIOR : own;
    });
  return { keys, evidence: raised(said.evidence), byAuthors: raised(said.byAuthors) };
}
