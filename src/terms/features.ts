/**
 * What is known of a phrase in its paper, as numbers that a ranker can weigh.
 *
 * Most are those of keyphrase extraction since P. D. Turney, "Learning algorithms for
 * keyphrase extraction", Information Retrieval 2 (2000), 303–336,
 * https://doi.org/10.1023/A:1009976227802: frequency, place, length. Background counts say how
 * common the phrase is elsewhere, and odds how often people choose phrases with its words and shape.
 *
 * Counts and shares alone, no logarithms: a tree asks on which side of a threshold a number lies,
 * and the last bit of `Math.log` is not the same everywhere.
 */
import { phraseCount, wordCount } from "./background.ts";
import type { Candidate } from "./candidates.ts";
import { keyOf } from "./key.ts";
import { EMPTY_HEADS, EVALUATIVE, LIGHT_ALONE } from "./lexicon.ts";
import { type CountedPhrase, countedPhrase, type Odds, oddsOf } from "./odds.ts";
import type { FieldText, Unit } from "./text.ts";

/** The features' names, in the order of a vector. */
export const FEATURES = [
  // Where it stands in the paper.
  "count",
  "count against the paper's most frequent",
  "share that are whole phrases",
  "share that end their phrase",
  "in the title",
  "where it stands first",
  "where it stands last",
  "sentences that have it",
  "in the first sentence",
  "capitalised inside a sentence",
  "what stands before it",
  "what stands after it",
  // What it is made of.
  "words",
  "letters",
  "letters of its head",
  "hyphenated",
  "abbreviated",
  "head in capitals",
  "head ends in -ing",
  "head's part of speech",
  "first word's part of speech",
  "head that makes no term",
  "begins with a judgement",
  "a word that says little alone",
  // Among the paper's words and phrases.
  "least count of its words",
  "mean count of its words",
  "always inside one longer phrase",
  "longer phrases that hold it",
  "how much oftener a part of it stands",
  "words of the paper",
  "phrases of the paper",
  // In the background papers.
  "background papers that have it",
  "share of them in which it is whole",
  "background papers that have its rarest word",
  "background papers that have its commonest word",
  "background papers that have its head",
  "background papers that have its first word",
  "how far it is more than its rarest word",
  // What people choose; each head of the ranker has odds of its own.
  "odds of its head",
  "odds of its first word",
  "mean odds of its words",
  "least odds of its words",
  "odds of its shape",
] as const;

/** Where the odds begin in a vector. */
const ODDS_AT = FEATURES.indexOf("odds of its head");

export type FeatureVector = Float64Array;

/** A phrase with its features; the odds are filled in for one head after the other. */
export interface Described extends CountedPhrase {
  readonly vector: FeatureVector;
}

/** A paper's phrases by key → what is known of them, the odds left at 0. */
export function describePhrases(
  phrases: ReadonlyMap<string, Candidate>,
  fields: readonly FieldText[],
  abbreviated: ReadonlySet<string>,
): Map<string, Described> {
  const paper = describePaper(phrases, fields);
  const holders = findHolders(phrases);
  const described = new Map<string, Described>();
  for (const [key, { spans }] of phrases) {
    const span = spans[0];
    if (span === undefined) continue;
    const units = span.field.units.slice(span.from, span.to);
    const values = [
      ...placesOf(spans, paper),
      ...formOf(units, abbreviated.has(key)),
      ...companyOf(units, spans, holders.get(key), phrases, paper),
      ...backgroundOf(key, units),
    ];
    const vector = new Float64Array(FEATURES.length);
    vector.set(values);
    described.set(key, { vector, ...countedPhrase(span) });
  }
  return described;
}

/** Fills in what people choose, as one head of the ranker has counted it. */
export function fillOdds({ vector, norms, shape }: Described, odds: Odds): FeatureVector {
  const last = norms[norms.length - 1] ?? "";
  const isWord = norms.length === 1;
  let sum = 0;
  let least = Infinity;
  for (const norm of norms) {
    const own = oddsOf(odds, "any", norm);
    sum += own;
    if (own < least) least = own;
  }
  vector[ODDS_AT] = oddsOf(odds, isWord ? "alone" : "head", last);
  vector[ODDS_AT + 1] = oddsOf(odds, isWord ? "alone" : "first", norms[0] ?? "");
  vector[ODDS_AT + 2] = sum / norms.length;
  vector[ODDS_AT + 3] = least;
  vector[ODDS_AT + 4] = oddsOf(odds, "shape", shape);
  return vector;
}

/** What the phrases of one paper are held against. */
interface Surroundings {
  readonly words: number;
  readonly phrases: number;
  /** Spans of the most frequent phrase. */
  readonly most: number;
  readonly countOf: ReadonlyMap<string, number>;
}

function describePaper(
  phrases: ReadonlyMap<string, Candidate>,
  fields: readonly FieldText[],
): Surroundings {
  const countOf = new Map<string, number>();
  let words = 0;
  for (const { units } of fields) {
    words += units.length;
    for (const { norm } of units) countOf.set(norm, (countOf.get(norm) ?? 0) + 1);
  }
  let most = 1;
  for (const { spans } of phrases.values()) most = Math.max(most, spans.length);
  return { words, phrases: phrases.size, most, countOf };
}

function placesOf(spans: Candidate["spans"], { most }: Surroundings): number[] {
  let whole = 0;
  let ends = 0;
  let inTitle = 0;
  let first = 1;
  let last = 0;
  let opening = 0;
  let proper = 0;
  const sentences = new Set<string>();
  for (const span of spans) {
    const { field, units, text, sentences: ownSentences } = span.field;
    const unit = units[span.from];
    if (unit === undefined) continue;
    if (span.whole) ++whole;
    if (span.ends) ++ends;
    sentences.add(`${field} ${String(unit.sentence)}`);
    if (field === "title") inTitle = 1;
    if (field !== "abstract") continue;
    const at = unit.start / (text.length + 1);
    first = Math.min(first, at);
    last = Math.max(last, at);
    if (unit.sentence === 0) opening = 1;
    const isFirst = unit.start === ownSentences[unit.sentence]?.start;
    if (!isFirst && /^\p{Lu}/u.test(unit.text)) proper = 1;
  }
  const count = spans.length;
  const [span] = spans;
  const before = span?.field.units[span.from - 1];
  const after = span?.field.units[span.to];
  return [
    count,
    count / most,
    whole / count,
    ends / count,
    inTitle,
    first,
    last,
    sentences.size,
    opening,
    proper,
    before === undefined ? 2 : breaks(span?.field.units[span.from]),
    after === undefined ? 2 : breaks(after),
  ];
}

function breaks(unit: Unit | undefined): number {
  return unit?.joint === "break" ? 1 : 0;
}

const POS_CODES: Readonly<Record<string, number>> = { NOUN: 0, PROPN: 1, ADJ: 2, VERB: 3 };
const OTHER_POS = 4;

function formOf(units: readonly Unit[], abbreviated: boolean): number[] {
  const head = units[units.length - 1]!;
  const first = units[0]!;
  return [
    units.length,
    units.reduce((sum, { text }) => sum + text.length, 0),
    head.text.length,
    units.some(({ joint }, i) => i > 0 && joint === "hyphen") ? 1 : 0,
    abbreviated ? 1 : 0,
    /^\p{Lu}[\p{Lu}\d]+s?$/u.test(head.text) ? 1 : 0,
    head.text.endsWith("ing") ? 1 : 0,
    POS_CODES[head.pos] ?? OTHER_POS,
    POS_CODES[first.pos] ?? OTHER_POS,
    EMPTY_HEADS.has(head.norm) ? 1 : 0,
    EVALUATIVE.has(first.text.toLowerCase()) ? 1 : 0,
    units.length === 1 && LIGHT_ALONE.has(head.norm) ? 1 : 0,
  ];
}

function companyOf(
  units: readonly Unit[],
  spans: Candidate["spans"],
  holders: Holders | undefined,
  phrases: ReadonlyMap<string, Candidate>,
  { words, phrases: size, countOf }: Surroundings,
): number[] {
  const counts = units.map(({ norm }) => countOf.get(norm) ?? 0);
  return [
    Math.min(...counts),
    counts.reduce((a, b) => a + b, 0) / counts.length,
    holders !== undefined && holders.most >= spans.length ? 1 : 0,
    holders?.count ?? 0,
    excessOfParts(units, spans.length, phrases),
    words,
    size,
  ];
}

/** How many more spans the most frequent phrase inside this one has; 0 where none has more. */
function excessOfParts(
  units: readonly Unit[],
  count: number,
  phrases: ReadonlyMap<string, Candidate>,
): number {
  let excess = 0;
  for (let from = 0; from < units.length; ++from)
    for (let to = from + 1; to <= units.length; ++to) {
      if (to - from === units.length) continue;
      const part = phrases.get(keyOf(units, from, to));
      if (part !== undefined) excess = Math.max(excess, part.spans.length - count);
    }
  return excess;
}

function backgroundOf(key: string, units: readonly Unit[]): number[] {
  const { papers, whole } = phraseCount(key);
  const counts = units.map(({ norm }) => wordCount(norm));
  const rarest = Math.min(...counts);
  return [
    papers,
    papers === 0 ? -1 : whole / papers,
    rarest,
    Math.max(...counts),
    counts[counts.length - 1] ?? 0,
    counts[0] ?? 0,
    (papers + 1) / (rarest + 1),
  ];
}

interface Holders {
  /** Longer phrases that hold the phrase. */
  count: number;
  /** How often the most frequent of them stands. */
  most: number;
}

/** For each phrase, the longer ones whose units hold it, by place in the text. */
function findHolders(phrases: ReadonlyMap<string, Candidate>): Map<string, Holders> {
  const byStart = new Map<FieldText, Map<number, [string, number][]>>();
  for (const [key, { spans }] of phrases) {
    for (const { field, from, to } of spans) {
      const starts = byStart.get(field) ?? new Map<number, [string, number][]>();
      byStart.set(field, starts);
      const list = starts.get(from);
      if (list === undefined) starts.set(from, [[key, to]]);
      else list.push([key, to]);
    }
  }
  const held = new Map<string, Holders>();
  for (const [key, { spans }] of phrases) {
    const seen = new Set<string>();
    for (const { field, from, to } of spans)
      for (let start = Math.max(0, from - 5); start <= from; ++start)
        for (const [other, end] of byStart.get(field)?.get(start) ?? [])
          if (end >= to && end - start > to - from) seen.add(other);
    if (seen.size === 0) continue;
    let most = 0;
    for (const other of seen) most = Math.max(most, phrases.get(other)?.spans.length ?? 0);
    held.set(key, { count: seen.size, most });
  }
  return held;
}
