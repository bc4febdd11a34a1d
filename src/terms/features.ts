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
 *
 * All vectors of a paper stand in one array, and are filled in place: as lists of their own they
 * took longer to make than to rank.
 */
import { phraseCountOf } from "./background.ts";
import type { Candidate, Span } from "./candidates.ts";
import { isCapitalised } from "./letters.ts";
import { EMPTY_HEADS, LIGHT_ALONE } from "./lexicon.ts";
import { findNesting, type Nesting } from "./nesting.ts";
import { oddsOfShape, type OddsTable, WORD_PLACES } from "./odds.ts";
import { shapeOf } from "./shapes.ts";
import type { FieldText, Unit } from "./text.ts";
import { TRAIT } from "./traits.ts";
import { WordCounts } from "./word-ids.ts";

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
  "background titles that have it",
  "share of its background papers that have it in the title",
  "background titles in which it is whole",
  "share of its background papers in whose title it is whole",
  "share of its background papers that repeat it",
  "share of its head's background papers that have that in the title",
  "share of its first word's background papers that have that in the title",
  "least such share of its words",
  // What people choose; each head of the ranker has odds of its own.
  "odds of its head",
  "odds of its first word",
  "mean odds of its words",
  "least odds of its words",
  "odds of its shape",
] as const;

/** Numbers in a vector. */
export const FEATURE_COUNT = FEATURES.length;

/** Where each group begins in a vector. */
const FORM_AT = FEATURES.indexOf("words");
const COMPANY_AT = FEATURES.indexOf("least count of its words");
const BACKGROUND_AT = FEATURES.indexOf("background papers that have it");
const ODDS_AT = FEATURES.indexOf("odds of its head");

/** A paper's phrases with their features. */
export interface Described {
  readonly keys: readonly string[];
  /** Where each stands first, in that order. */
  readonly spans: readonly Span[];
  /** … and its shape there (shapes.ts). */
  readonly shapes: Int32Array;
  /** FEATURE_COUNT numbers for each, in that order; the odds are those of the last head asked. */
  readonly vectors: Float64Array;
}

const wordCounts = new WordCounts();

/** What is known of a paper's phrases, the odds left at 0. */
export function describePhrases(
  phrases: ReadonlyMap<string, Candidate>,
  fields: readonly FieldText[],
  abbreviated: ReadonlySet<string>,
): Described {
  const paper = describePaper(phrases, fields);
  const nesting = findNesting(phrases);
  const keys: string[] = [];
  const firsts: Span[] = [];
  const shapes = new Int32Array(phrases.size);
  const vectors = new Float64Array(phrases.size * FEATURE_COUNT);
  for (const { units } of fields) wordCounts.add(units);
  let i = 0;
  for (const [key, { spans }] of phrases) {
    const at = i * FEATURE_COUNT;
    const span = spans[0]!;
    fillPlaces(vectors, at, spans, paper.most);
    fillForm(vectors, at + FORM_AT, span, abbreviated.has(key));
    fillCompany(vectors, at + COMPANY_AT, spans, i, nesting, paper);
    fillBackground(vectors, at + BACKGROUND_AT, span);
    keys.push(key);
    firsts.push(span);
    shapes[i] = shapeOf(span);
    ++i;
  }
  for (const { units } of fields) wordCounts.clear(units);
  return { keys, spans: firsts, shapes, vectors };
}

const [HEAD, FIRST, ALONE, ANY] = WORD_PLACES.map((_, place) => place) as [
  number,
  number,
  number,
  number,
];

/** Fills in what people choose, as one head of the ranker has counted it. */
export function fillOdds({ spans, shapes, vectors }: Described, odds: OddsTable): void {
  const { words } = odds;
  const oddsAt = (place: number, word: number): number => {
    const at = WORD_PLACES.length * word + place;
    return at < words.length ? words[at]! : 0;
  };
  let at = ODDS_AT;
  for (let i = 0; i < spans.length; ++i) {
    const { field, from, to } = spans[i]!;
    const { units } = field;
    let sum = 0;
    let least = Infinity;
    for (let j = from; j < to; ++j) {
      const any = oddsAt(ANY, units[j]!.word);
      sum += any;
      if (any < least) least = any;
    }
    const first = units[from]!.word;
    const last = units[to - 1]!.word;
    const isWord = to - from === 1;
    vectors[at] = oddsAt(isWord ? ALONE : HEAD, last);
    vectors[at + 1] = oddsAt(isWord ? ALONE : FIRST, first);
    vectors[at + 2] = sum / (to - from);
    vectors[at + 3] = least;
    vectors[at + 4] = oddsOfShape(odds, shapes[i]!);
    at += FEATURE_COUNT;
  }
}

/** What the phrases of one paper are held against. */
interface Surroundings {
  /** Words. */
  readonly length: number;
  readonly phrases: number;
  /** Spans of the most frequent phrase. */
  readonly most: number;
}

function describePaper(
  phrases: ReadonlyMap<string, Candidate>,
  fields: readonly FieldText[],
): Surroundings {
  let length = 0;
  for (const { units } of fields) length += units.length;
  let most = 1;
  for (const { spans } of phrases.values()) most = Math.max(most, spans.length);
  return { length, phrases: phrases.size, most };
}

/** A field's sentences are told apart by its number times this, and their own. */
const SENTENCES = 1 << 20;
const FIELD_NUMBERS = { title: 0, abstract: 1, keywords: 2 } as const;

function fillPlaces(
  vectors: Float64Array,
  at: number,
  spans: Candidate["spans"],
  most: number,
): void {
  let whole = 0;
  let ends = 0;
  let inTitle = 0;
  let first = 1;
  let last = 0;
  let opening = 0;
  let proper = 0;
  const sentences: number[] = [];
  for (const span of spans) {
    const { field, units, text, sentences: ownSentences } = span.field;
    const unit = units[span.from];
    if (unit === undefined) continue;
    if (span.whole) ++whole;
    if (span.ends) ++ends;
    const sentence = FIELD_NUMBERS[field] * SENTENCES + unit.sentence;
    if (!sentences.includes(sentence)) sentences.push(sentence);
    if (field === "title") inTitle = 1;
    if (field !== "abstract") continue;
    const place = unit.start / (text.length + 1);
    if (place < first) first = place;
    if (place > last) last = place;
    if (unit.sentence === 0) opening = 1;
    const isFirst = unit.start === ownSentences[unit.sentence]?.start;
    if (!isFirst && isCapitalised(unit.text)) proper = 1;
  }
  const count = spans.length;
  const [span] = spans;
  const before = span?.field.units[span.from - 1];
  const after = span?.field.units[span.to];
  vectors[at] = count;
  vectors[at + 1] = count / most;
  vectors[at + 2] = whole / count;
  vectors[at + 3] = ends / count;
  vectors[at + 4] = inTitle;
  vectors[at + 5] = first;
  vectors[at + 6] = last;
  vectors[at + 7] = sentences.length;
  vectors[at + 8] = opening;
  vectors[at + 9] = proper;
  vectors[at + 10] = before === undefined ? 2 : breaks(span?.field.units[span.from]);
  vectors[at + 11] = after === undefined ? 2 : breaks(after);
}

function breaks(unit: Unit | undefined): number {
  return unit?.joint === "break" ? 1 : 0;
}

const POS_CODES: Readonly<Record<string, number>> = { NOUN: 0, PROPN: 1, ADJ: 2, VERB: 3 };
const OTHER_POS = 4;

function fillForm(
  vectors: Float64Array,
  at: number,
  { field: { units }, from, to }: Span,
  abbreviated: boolean,
): void {
  const head = units[to - 1]!;
  const first = units[from]!;
  let letters = 0;
  let hyphenated = 0;
  for (let i = from; i < to; ++i) {
    letters += units[i]!.text.length;
    if (i > from && units[i]!.joint === "hyphen") hyphenated = 1;
  }
  const isAcronym = isCapitalised(head.text) && /^\p{Lu}[\p{Lu}\d]+s?$/u.test(head.text);
  vectors[at] = to - from;
  vectors[at + 1] = letters;
  vectors[at + 2] = head.text.length;
  vectors[at + 3] = hyphenated;
  vectors[at + 4] = abbreviated ? 1 : 0;
  vectors[at + 5] = isAcronym ? 1 : 0;
  vectors[at + 6] = head.text.endsWith("ing") ? 1 : 0;
  vectors[at + 7] = POS_CODES[head.pos] ?? OTHER_POS;
  vectors[at + 8] = POS_CODES[first.pos] ?? OTHER_POS;
  vectors[at + 9] = EMPTY_HEADS.has(head.norm) ? 1 : 0;
  vectors[at + 10] = (first.traits & TRAIT.evaluative) === 0 ? 0 : 1;
  vectors[at + 11] = to - from === 1 && LIGHT_ALONE.has(head.norm) ? 1 : 0;
}

function fillCompany(
  vectors: Float64Array,
  at: number,
  spans: Candidate["spans"],
  i: number,
  nesting: Nesting,
  { length, phrases }: Surroundings,
): void {
  const { field, from, to } = spans[0]!;
  let least = Infinity;
  let sum = 0;
  for (let j = from; j < to; ++j) {
    const count = wordCounts.of(field.units[j]!.word);
    sum += count;
    if (count < least) least = count;
  }
  const holders = nesting.holders[i]!;
  vectors[at] = least;
  vectors[at + 1] = sum / (to - from);
  vectors[at + 2] = holders > 0 && nesting.mostOfHolders[i]! >= spans.length ? 1 : 0;
  vectors[at + 3] = holders;
  vectors[at + 4] = nesting.excessOfParts(field.units, from, to, spans.length);
  vectors[at + 5] = length;
  vectors[at + 6] = phrases;
}

function fillBackground(
  vectors: Float64Array,
  at: number,
  { field: { units }, from, to }: Span,
): void {
  const { papers, whole, titles, wholeTitles, repeated } = phraseCountOf(units, from, to);
  let rarest = Infinity;
  let commonest = 0;
  let leastTitled = Infinity;
  for (let i = from; i < to; ++i) {
    const count = units[i]!.background;
    if (count.papers < rarest) rarest = count.papers;
    if (count.papers > commonest) commonest = count.papers;
    leastTitled = Math.min(leastTitled, shareOf(count.titles, count.papers));
  }
  const first = units[from]!.background;
  const head = units[to - 1]!.background;
  vectors[at] = papers;
  vectors[at + 1] = shareOf(whole, papers);
  vectors[at + 2] = rarest;
  vectors[at + 3] = commonest;
  vectors[at + 4] = head.papers;
  vectors[at + 5] = first.papers;
  vectors[at + 6] = (papers + 1) / (rarest + 1);
  vectors[at + 7] = titles;
  vectors[at + 8] = shareOf(titles, papers);
  vectors[at + 9] = wholeTitles;
  vectors[at + 10] = shareOf(wholeTitles, papers);
  vectors[at + 11] = shareOf(repeated, papers);
  vectors[at + 12] = shareOf(head.titles, head.papers);
  vectors[at + 13] = shareOf(first.titles, first.papers);
  vectors[at + 14] = leastTitled;
}

/** Of none, −1. */
function shareOf(part: number, papers: number): number {
  return papers === 0 ? -1 : part / papers;
}
