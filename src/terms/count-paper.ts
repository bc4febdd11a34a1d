/** What one paper says of its phrases, names and abbreviations, added to a corpus's counts. */
import { type Abbreviation, abbreviatedKeys } from "./abbreviations.ts";
import type { Analysis } from "./analysis.ts";
import { bestFirst } from "./best-first.ts";
import { surfaceOf } from "./candidates.ts";
import {
  addLongForm,
  addPhrase,
  addTo,
  addToName,
  addWording,
  type CorpusCounts,
  mapOf,
  MAY_ABBREVIATE,
  nameOf,
  PHRASE,
  setOf,
  type PackedWording,
} from "./corpus-counts.ts";
import { contentKey } from "./definitions.ts";
import { keyOf, spellingOf } from "./key.ts";
import { keywordKeys } from "./keywords.ts";
import { isSmall } from "./letters.ts";
import type { Name } from "./name.ts";
import { shapePoints } from "./name-shapes.ts";
import { isFixed } from "./prepositional.ts";
import type { Ranked } from "./ranked.ts";
import type { Field } from "./term.ts";
import type { Variant } from "./variants.ts";
import { textOf } from "./unit-range.ts";

type Evidence = Pick<Ranked, "keys" | "evidence">;

/** A paper's candidates that are considered, best first. */
const MOST_BEST = 25;

/**
 * Counts a paper.
 *
 * @param ranked - what the ranker says of it
 */
export function countPaper(counts: CorpusCounts, analysis: Analysis, ranked: Evidence): void {
  ++counts.papers;
  if (!analysis.english) {
    for (const key of analysis.phrases.keys())
      addFlags(counts.phrases, key, PHRASE.keyword | PHRASE.foreign);
    return;
  }
  countPhrases(counts, analysis, ranked);
  countAbbreviations(counts, analysis.abbreviations);
  for (const [key, name] of analysis.names) countName(counts, key, name);
  countHolds(counts, analysis);
  for (const variant of analysis.variants) addWording(counts, variant.key, packWording(variant));
}

function countPhrases(
  { phrases }: CorpusCounts,
  { phrases: own, fields, abbreviations }: Analysis,
  ranked: Evidence,
): void {
  const abbreviated = abbreviatedKeys(abbreviations);
  const best = new Set(bestOf(ranked));
  let next = 0;
  for (const [key, candidate] of own) {
    const i = next++;
    const { spans, isTerm } = candidate;
    const [first] = spans;
    if (!isTerm || first === undefined) continue;
    let flags = spans.length >= 2 ? PHRASE.repeated : 0;
    if (first.to - first.from >= 2) flags |= PHRASE.long;
    for (const { field, from, whole } of spans) {
      if (whole) flags |= field.field === "title" ? PHRASE.whole | PHRASE.inTitle : PHRASE.whole;
      if (isSmall(field.units[from]?.text ?? "")) flags |= PHRASE.small;
    }
    if (spans.some(({ prepositional }) => prepositional !== true)) flags |= PHRASE.plain;
    else if (isFixed(candidate, abbreviated)) flags |= PHRASE.fixed;
    if (best.delete(i)) flags |= PHRASE.best;
    addPhrase(phrases, key, {
      papers: 1,
      flags,
      evidence: Math.round(1000 * ranked.evidence[i]!),
      forms: surfaceOf(first),
    });
  }
  for (const i of best) addFlags(phrases, ranked.keys[i]!, PHRASE.best);
  for (const key of keywordKeys(fields)) addFlags(phrases, key, PHRASE.keyword);
}

/** Places of the keys with the most evidence. */
function bestOf({ keys, evidence }: Evidence): readonly number[] {
  const seen: number[] = [];
  for (let i = 0; i < keys.length; ++i) if (evidence[i]! > -Infinity) seen.push(i);
  return bestFirst(keys, evidence, MOST_BEST, seen);
}

function addFlags(phrases: CorpusCounts["phrases"], key: string, flags: number): void {
  addPhrase(phrases, key, { papers: 0, flags, evidence: 0, forms: "" });
}

function countAbbreviations(
  { definitions, shortForms }: CorpusCounts,
  abbreviations: readonly Abbreviation[],
): void {
  const seen = new Set<string>();
  for (const { field, short, long } of abbreviations) {
    const shortKey = keyOf(field.units, ...short);
    const longKey = keyOf(field.units, ...long);
    setOf(shortForms, shortKey).add(spellingOf(textOf(field, short)));
    if (shortKey === longKey) continue;
    const content = contentKey(field.units, ...long);
    const pair = `${shortKey}\n${content}`;
    addLongForm(definitions, shortKey, content, {
      keys: new Set([longKey]),
      papers: seen.has(pair) ? 0 : 1,
    });
    seen.add(pair);
  }
}

function countName({ names }: CorpusCounts, key: string, name: Name): void {
  const count = nameOf(names, key);
  addTo(count.sightings, packSighting(name), 1);
  for (const form of new Set(name.spans.map(({ field, from, to }) => textOf(field, [from, to]))))
    addTo(count.forms, form, 1);
  const [span] = name.spans;
  const last = span?.field.units[span.to - 1];
  const isTail = last?.joint === "space" && last.norm !== key && shapePoints(last.text) >= 2;
  addToName(count, {
    withKind: name.withKind,
    tails: new Set(isTail ? [last.norm] : []),
    kinds: new Map([...name.kinds].map(([kind, points]) => [kind, Math.round(1000 * points)])),
  });
}

/** Points in tenths, as witnesses give them: what float sums add is noise. */
function packSighting({
  points,
  introduced,
  plural,
  procedure,
  isTitleCase,
  withKind,
  known,
  longKey,
}: Name): string {
  const bits =
    (plural ? 1 : 0) +
    (procedure ? 2 : 0) +
    (isTitleCase ? 4 : 0) +
    (withKind.size > 0 ? 8 : 0) +
    (known ? 16 : 0);
  return [Math.round(10 * points), Math.round(10 * introduced), bits, longKey].join(" ");
}

/**
 * Which candidates hold a name, or cut one in two: "LLaVA-series models". What lies within a name
 * does neither: "SLAM" of "RGB-T SLAM".
 */
function countHolds({ holds }: CorpusCounts, { phrases, names }: Analysis): void {
  // By offset: a coordination's form has a field of its own.
  const at = new Map<Field, Map<number, { key: string; start: number; end: number }[]>>();
  for (const [key, { spans, isTitleCase }] of names) {
    if (isTitleCase) continue;
    for (const { field, from, to } of spans) {
      const places = mapOf(at, field.field);
      const name = { key, start: field.units[from]!.start, end: field.units[to - 1]!.end };
      for (const { start } of field.units.slice(from, to)) {
        const others = places.get(start);
        if (others === undefined) places.set(start, [name]);
        else others.push(name);
      }
    }
  }
  if (at.size === 0) return;
  for (const [key, { spans, isTerm }] of phrases) {
    const [span] = spans;
    const places = span === undefined || !isTerm ? undefined : at.get(span.field.field);
    if (span === undefined || places === undefined) continue;
    const { units } = span.field;
    const [{ start }, { end }] = [units[span.from]!, units[span.to - 1]!];
    for (let i = span.from; i < span.to; ++i)
      for (const name of places.get(units[i]!.start) ?? []) {
        const isWithin = name.start <= start && end <= name.end;
        if (name.key !== key && !isWithin) setOf(holds, key).add(name.key);
      }
  }
}

function packWording({ field, rest, head, isVerb }: Variant): PackedWording {
  const number = 2 * head.length + (isVerb ? 1 : 0);
  const form = textOf(field, rest);
  return MAY_ABBREVIATE.test(form) ? `${String(number)}\t${form.replaceAll("\t", " ")}` : number;
}
