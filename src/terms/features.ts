/**
 * What is known of a candidate in its paper, as numbers that a ranker can weigh.
 *
 * Most are those of keyphrase extraction since P. D. Turney, "Learning algorithms for
 * keyphrase extraction", Information Retrieval 2 (2000), 303–336,
 * https://doi.org/10.1023/A:1009976227802: frequency, place, length. The word weights tell how
 * often indexers choose phrases with that word at the head, in front or anywhere.
 */
import type { Candidate } from "./candidates.ts";
import type { FieldText } from "./text.ts";
import { wordWeight, type WordWeights } from "./word-weights.ts";

/** The features' names, in the order in which `featuresOf` gives them. */
export const FEATURES = [
  "constant",
  "log of its count",
  "count against the paper's most frequent",
  "share that are whole phrases",
  "share that end their phrase",
  "in the title",
  "where it stands first",
  "one word",
  "three words",
  "four words",
  "five words or more",
  "always inside one longer candidate",
  "longer candidates that hold it",
  "weight of its head",
  "weight of its first word",
  "mean weight of its words",
  "least weight of its words",
  "abbreviated",
  "written in capitals",
  "capitalised inside a sentence",
  "hyphenated",
  "head ends in -ing",
  "begins with a participle",
  "begins with an adjective",
  "share of its words in the title",
  "log of the paper's length",
  "in the first sentence",
  "in the last quarter too",
] as const;

export type FeatureVector = readonly number[];

/** A paper's candidates by key → their features. */
export function featuresOf(
  candidates: ReadonlyMap<string, Candidate>,
  fields: readonly FieldText[],
  abbreviated: ReadonlySet<string>,
  weights: WordWeights,
): Map<string, FeatureVector> {
  const longer = holders(candidates);
  const title = new Set<string>();
  let length = 1;
  for (const { field, units } of fields) {
    length += units.length;
    if (field === "title") for (const { norm } of units) title.add(norm);
  }
  let most = 1;
  for (const { spans } of candidates.values()) most = Math.max(most, spans.length);
  const vectors = new Map<string, FeatureVector>();
  for (const [key, { spans }] of candidates) {
    const span = spans[0];
    if (span === undefined) continue;
    const units = span.field.units.slice(span.from, span.to);
    const head = units[units.length - 1];
    const opener = units[0];
    if (head === undefined || opener === undefined) continue;
    let whole = 0;
    let ends = 0;
    let inTitle = 0;
    let first = 1;
    let last = 0;
    let opening = 0;
    let proper = 0;
    for (const { field, from, whole: isWhole, ends: isEnd } of spans) {
      const unit = field.units[from];
      if (unit === undefined) continue;
      if (isWhole) ++whole;
      if (isEnd) ++ends;
      if (field.field === "title") inTitle = 1;
      else if (field.field === "abstract") {
        const at = unit.start / (field.text.length + 1);
        first = Math.min(first, at);
        last = Math.max(last, at);
        if (unit.sentence === 0) opening = 1;
        if (/^\p{Lu}/u.test(unit.text) && unit.start !== field.sentences[unit.sentence]?.start)
          proper = 1;
      }
    }
    const words = units.map(({ norm }) => wordWeight(weights, norm, "any"));
    const held = longer.get(key);
    const n = units.length;
    vectors.set(key, [
      1,
      Math.log2(1 + spans.length),
      spans.length / most,
      whole / spans.length,
      ends / spans.length,
      inTitle,
      first,
      n === 1 ? 1 : 0,
      n === 3 ? 1 : 0,
      n === 4 ? 1 : 0,
      n >= 5 ? 1 : 0,
      held !== undefined && held.most >= spans.length ? 1 : 0,
      Math.log2(1 + (held?.count ?? 0)),
      wordWeight(weights, head.norm, n === 1 ? "alone" : "head"),
      wordWeight(weights, opener.norm, n === 1 ? "alone" : "first"),
      words.reduce((a, b) => a + b, 0) / n,
      Math.min(...words),
      abbreviated.has(key) ? 1 : 0,
      /^\p{Lu}[\p{Lu}\d]+s?$/u.test(head.text) ? 1 : 0,
      proper,
      units.some(({ joint }, i) => i > 0 && joint === "hyphen") ? 1 : 0,
      head.text.endsWith("ing") ? 1 : 0,
      n > 1 && opener.pos === "VERB" ? 1 : 0,
      n > 1 && opener.pos === "ADJ" ? 1 : 0,
      units.filter(({ norm }) => title.has(norm)).length / n,
      Math.log2(length),
      opening,
      last > 0.75 && first < 0.5 ? 1 : 0,
    ]);
  }
  return vectors;
}

interface Holders {
  /** Longer candidates that hold the candidate. */
  count: number;
  /** How often the most frequent of them occurs. */
  most: number;
}

/** For each candidate, the longer ones whose units hold it, by place in the text. */
function holders(candidates: ReadonlyMap<string, Candidate>): Map<string, Holders> {
  const byStart = new Map<FieldText, Map<number, [string, number][]>>();
  for (const [key, { spans }] of candidates) {
    for (const { field, from, to } of spans) {
      const starts = byStart.get(field) ?? new Map<number, [string, number][]>();
      byStart.set(field, starts);
      const list = starts.get(from);
      if (list === undefined) starts.set(from, [[key, to]]);
      else list.push([key, to]);
    }
  }
  const held = new Map<string, Holders>();
  for (const [key, { spans }] of candidates) {
    const seen = new Set<string>();
    for (const { field, from, to } of spans)
      for (let start = Math.max(0, from - 5); start <= from; ++start)
        for (const [other, end] of byStart.get(field)?.get(start) ?? [])
          if (end >= to && end - start > to - from) seen.add(other);
    if (seen.size === 0) continue;
    let most = 0;
    for (const other of seen) most = Math.max(most, candidates.get(other)?.spans.length ?? 0);
    held.set(key, { count: seen.size, most });
  }
  return held;
}
