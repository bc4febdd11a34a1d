/**
 * Phrases that could be concepts: noun phrases and the noun phrases nested in them.
 *
 * The pattern is J. S. Justeson and S. M. Katz, "Technical terminology: some linguistic properties
 * and an algorithm for identification in text", Natural Language Engineering 1 (1995), 9–27,
 * https://doi.org/10.1017/S1351324900000048, with participles and numbers let in where a hyphen
 * binds them ("goal-conditioned", "text-to-motion").
 */
import { isQuality } from "./adjectives.ts";
import { phraseCount } from "./background.ts";
import { findCoordinations, writtenOut } from "./coordination.ts";
import { keyOf } from "./key.ts";
import { EMPTY_HEADS, FUNCTION_LIKE, LIGHT_ALONE } from "./lexicon.ts";
import { findPrepositional } from "./prepositional.ts";
import type { FieldText, Unit } from "./text.ts";
import { TRAIT } from "./traits.ts";

/** Where a candidate stands: units `from` to `to` (exclusive) of a field. */
export interface Span {
  readonly field: FieldText;
  readonly from: number;
  readonly to: number;
  /** Whether it is the whole noun phrase, evaluative words aside. */
  readonly whole: boolean;
  /** Whether it ends where its noun phrase ends: "language model", not "language" of it. */
  readonly ends: boolean;
  /**
   * Set where a coordination says it without writing it in one piece: "human intelligence". The
   * field is then as coordination.ts writes it out.
   */
  readonly form?: string;
  /**
   * Whether grammar does not tell that it is one phrase ("reward model" in "reward and preference
   * models"): the paper or the background has it elsewhere.
   */
  readonly loose?: boolean;
  /** Whether a preposition stands in it: nomination asks what writers do with it. */
  readonly prepositional?: boolean;
}

export interface Candidate {
  readonly key: string;
  readonly spans: Span[];
  /**
   * Whether it could be a concept. Indexers also mark "accuracy" and "primary care"; on a map the
   * one would tie all papers together, and of the other nobody could tell from its words alone.
   */
  readonly isTerm: boolean;
}

/** Longer phrases are clauses, not terms. */
const MOST_UNITS = 6;

/** Adjectives to the tagger, but no noun phrase goes on over them. */
const DETERMINING = new Set("such other same several many most more various certain".split(" "));

/** Determiners that open a hyphenated word. */
const QUANTIFYING = new Set("all any each every no".split(" "));

type Role = "noun" | "modifier" | "bound" | "none";

/** The maximal noun phrases of a field, as unit ranges in order. */
export type ChunksOf = (field: FieldText) => readonly (readonly [number, number])[];

/**
 * All candidates of a paper by key: those that could be concepts, and all else an index may hold.
 *
 * @param chunksOf - the noun phrases of a field, where they are at hand
 */
export function findCandidates(
  fields: readonly FieldText[],
  chunksOf: ChunksOf = chunks,
): Map<string, Candidate> {
  const found = new Map<string, Growing>();
  const loose: Place[] = [];
  const add = (place: Place): void => {
    if (place.span.loose === true) loose.push(place);
    else addSpan(found, place);
  };
  for (const field of fields) {
    const ranges = chunksOf(field);
    for (const [from, to] of ranges) addNested(add, field, from, to);
    addPrepositional(add, field, ranges);
  }
  // A phrase that some field has in one piece is shown by that.
  for (const field of fields) addCoordinated(add, field);
  for (const place of loose)
    if (found.has(place.key) || phraseCount(place.key).papers > 0) addSpan(found, place);
  return found;
}

/** As its paper writes it. */
export function surfaceOf({ field: { text, units }, from, to, form }: Span): string {
  return form ?? text.slice(units[from]?.start ?? 0, units[to - 1]?.end ?? 0);
}

/** Maximal noun phrases, as unit ranges. */
export function chunks({ units, field }: FieldText): [number, number][] {
  const ranges: [number, number][] = [];
  let from = -1;
  for (let i = 0; i <= units.length; ++i) {
    const unit = units[i];
    const open = from >= 0 && unit !== undefined && unit.joint !== "break";
    const role = unit === undefined ? "none" : roleOf(units, i, field === "title");
    const anew = opensAnew(units, i);
    if (from >= 0 && (!open || role === "none" || anew)) {
      // "results show | significant gains": the word between is the verb.
      ranges.push([from, anew && i - from > 1 ? i - 1 : i]);
      from = -1;
    }
    if (from < 0 && unit !== undefined && role !== "none") from = i;
  }
  return ranges;
}

/**
 * "policies promise | significant advancements": a judgement behind a noun opens a phrase of its
 * own.
 */
function opensAnew(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  const isNoun = units[i - 1]?.pos === "NOUN" || units[i - 1]?.pos === "PROPN";
  return (
    unit?.pos === "ADJ" &&
    unit.joint === "space" &&
    isNoun &&
    units[i + 1]?.joint === "space" &&
    (unit.traits & TRAIT.evaluative) !== 0
  );
}

function roleOf(units: readonly Unit[], i: number, inTitle: boolean): Role {
  const unit = units[i];
  if (unit === undefined) return "none";
  const { lower } = unit;
  const next = units[i + 1];
  const bindsOn = next?.joint === "hyphen";
  const bound = unit.joint === "hyphen";
  const isSmallWord = (unit.traits & TRAIT.functional) !== 0 || DETERMINING.has(lower);
  if (isSmallWord && !bound && !bindsOn) return "none";
  switch (unit.pos) {
    case "NOUN":
    case "PROPN":
      return inTitle && i === 0 && lower.endsWith("ing") && next?.joint === "space"
        ? "none"
        : "noun";
    case "ADJ":
      return "modifier";
    case "VERB": {
      if (bound || bindsOn) return "bound";
      if (lower === "mean" && isQuantity(units, i)) return "modifier";
      // A title's first gerund is a verb: "Steering Aerial Robots".
      if (inTitle && i === 0 && next?.joint === "space") return "none";
      // "training data", "imitation learning"; not "fluid undergoing large deformations".
      if (lower.endsWith("ing")) return takesObject(units, i) ? "none" : "noun";
      // "a learned policy": a participle between a determiner and a noun.
      const modifies = next?.joint === "space" && isNominal(next);
      if (/(?:ed|en)$/.test(lower) && modifies && before(units, i) === "nominal") return "modifier";
      // "between reward models", "a learned reward model": no verb stands there.
      if (next?.joint === "space" && next.pos === "NOUN" && expectsNoun(units, i)) return "noun";
      return inTitle && /^\p{Lu}/u.test(unit.text) && isNominal(next) && /(?:ed|en)$/.test(lower)
        ? "modifier"
        : "none";
    }
    case "NUM":
    case "X":
      // "3D reconstruction"
      if (/^\p{N}+\p{Lu}$/u.test(unit.text) && isNominal(next)) return "modifier";
      return bound || bindsOn ? "bound" : "none";
    case "ADP":
    case "ADV":
    case "CCONJ":
    case "DET":
    case "PART":
      // "any-to-any models", "all-modality models"; not "the-".
      return bound || (bindsOn && (unit.pos !== "DET" || QUANTIFYING.has(lower)))
        ? "bound"
        : "none";
    default:
      return bound ? "bound" : "none";
  }
}

/**
 * Whether "mean" at `i` belongs to the quantity behind it, though the tagger takes it for a verb: "We
 * measured mean radiant temperature". A verb would have a subject right before it.
 */
function isQuantity(units: readonly Unit[], i: number): boolean {
  const next = units[i + 1];
  if (next?.joint !== "space" || !isNominal(next)) return false;
  const unit = units[i - 1];
  if (unit === undefined || units[i]?.joint === "break") return true;
  return ["ADJ", "ADP", "CCONJ", "DET", "VERB"].includes(unit.pos) && units[i]?.joint === "space";
}

function isNominal(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.pos === "NOUN" || unit.pos === "PROPN" || unit.pos === "ADJ");
}

/** Whether the gerund at `i` is a verb with something to govern, or follows no noun phrase. */
function takesObject(units: readonly Unit[], i: number): boolean {
  const next = units[i + 1];
  if (before(units, i) === "verbal") return true;
  return next?.joint === "space" && ["DET", "ADJ", "PRON", "NUM", "ADV", "PART"].includes(next.pos);
}

/** Whether what stands before the word at `i` lets no finite verb follow. */
function expectsNoun(units: readonly Unit[], i: number): boolean {
  const unit = units[i - 1];
  if (unit === undefined || units[i]?.joint !== "space") return false;
  if (unit.pos === "VERB") return /(?:ed|en)$/.test(unit.text);
  // "slots that bind groups"
  if (/^(?:that|which|who)$/i.test(unit.text)) return false;
  return unit.pos === "ADP" || unit.pos === "DET" || unit.pos === "ADJ";
}

/** What a participle follows: "nominal" where a noun phrase can begin or go on. */
function before(units: readonly Unit[], i: number): "nominal" | "verbal" {
  const unit = units[i - 1];
  if (unit === undefined || units[i]?.joint === "break") return "nominal";
  return ["ADJ", "NOUN", "PROPN", "DET", "ADP", "CCONJ", "PRON", "PART", "VERB"].includes(unit.pos)
    ? "nominal"
    : "verbal";
}

/** A candidate at one place. */
interface Place {
  readonly key: string;
  readonly span: Span;
  readonly isTerm: boolean;
}

type Add = (place: Place) => void;

type Growing = { -readonly [Name in keyof Candidate]: Candidate[Name] };

function addNested(add: Add, field: FieldText, chunkFrom: number, chunkTo: number): void {
  const { units } = field;
  let first = chunkFrom;
  while (first < chunkTo && isCutOff(units, first)) ++first;
  for (let from = chunkFrom; from < chunkTo; ++from) {
    // A term does not begin inside a hyphenated word.
    if (units[from]?.joint === "hyphen" && from > first) continue;
    if (isNoOpener(units, from)) continue;
    const opensTerm = from >= first && !isCutOff(units, from);
    for (let to = from + 1; to <= Math.min(chunkTo, from + MOST_UNITS); ++to) {
      if (units[to]?.joint === "hyphen" && to < chunkTo) continue;
      if (!isPhrase(units, from, to) || isModifier(units, from, to, chunkTo)) continue;
      const whole = from === Math.min(first, chunkTo - 1) && to === chunkTo;
      const loose = isAccidental(units, from, to);
      const span = { field, from, to, whole, ends: to === chunkTo, ...(loose && { loose }) };
      const isTerm =
        !loose &&
        opensTerm &&
        endsTerm(units, from, to) &&
        !(to - from === 1 && isQuality(field, from));
      add({ key: keyOf(units, from, to), span, isTerm });
    }
  }
}

function addPrepositional(
  add: Add,
  field: FieldText,
  ranges: readonly (readonly [number, number])[],
): void {
  const { units } = field;
  for (const { from, to, whole, ends } of findPrepositional(field, ranges)) {
    const span = { field, from, to, whole, ends, prepositional: true };
    add({ key: keyOf(units, from, to), span, isTerm: true });
  }
}

function addCoordinated(add: Add, field: FieldText): void {
  for (const coordination of findCoordinations(field))
    for (const form of coordination.forms) {
      const place = writtenOut(field, coordination, form);
      const { units } = place.field;
      if (!isPhrase(units, place.from, place.to)) continue;
      const { ends, loose, text } = form;
      const span = { ...place, whole: ends, ends, loose, form: text };
      const isTerm = endsTerm(units, place.from, place.to);
      add({ key: keyOf(units, place.from, place.to), span, isTerm });
    }
}

function addSpan(found: Map<string, Growing>, { key, span, isTerm }: Place): void {
  const candidate = found.get(key) ?? { key, spans: [], isTerm };
  candidate.isTerm ||= isTerm;
  candidate.spans.push(span);
  found.set(key, candidate);
}

/** "the models' interpretability" is a phrase of the sentence, "Alzheimer's disease" a term. */
function isAccidental(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; ++i)
    if (units[i]?.joint === "possessive")
      return to - i > 1 || !/^\p{Lu}/u.test(units[i - 1]?.text ?? "");
  return false;
}

/** Whether the word at `i` says nothing about the subject and is not bound to the next. */
function isCutOff(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (unit === undefined) return true;
  if (isNoOpener(units, i)) return true;
  return units[i + 1]?.joint !== "hyphen" && (unit.traits & TRAIT.evaluative) !== 0;
}

/** Whether no phrase begins with the word at `i`: a number or a function word, alone. */
function isNoOpener(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (unit === undefined || units[i + 1]?.joint === "hyphen") return false;
  return (unit.traits & (TRAIT.functional | TRAIT.number)) !== 0;
}

/** Second halves of words that are adjectives, whatever the tagger says: "large-scale". */
const ADJECTIVAL = new Set(
  "context domain end level lingual modal scale shot term time world par art".split(" "),
);

/** "large-scale" of "large-scale data": one hyphenated word before its noun. */
function isModifier(units: readonly Unit[], from: number, to: number, chunkTo: number): boolean {
  if (to - from < 2) return false;
  for (let i = from + 1; i < to; ++i) if (units[i]?.joint !== "hyphen") return false;
  return to < chunkTo || ADJECTIVAL.has(units[to - 1]?.norm ?? "");
}

/** Words that are adjectives, whatever the tagger says: "multimodal", "conversational". */
const ADJECTIVE = /(?:modal|lingual|tional|ious|metric)$/;

/** Whether the units could stand in an index. */
function isPhrase(units: readonly Unit[], from: number, to: number): boolean {
  const head = units[to - 1];
  const first = units[from];
  if (head === undefined || first === undefined) return false;
  // "employing reinforcement learning" is a clause.
  if (
    to - from > 1 &&
    first.pos === "VERB" &&
    first.text.endsWith("ing") &&
    units[from + 1]?.joint === "space"
  )
    return false;
  const isNoun = head.pos === "NOUN" || head.pos === "PROPN" || head.text.endsWith("ing");
  const isBoundWord = head.joint === "hyphen" && to - from > 1;
  if (!isNoun && !(isBoundWord && head.pos === "NUM")) return false;
  if (FUNCTION_LIKE.has(head.norm)) return false;
  let letters = 0;
  for (let i = from; i < to; ++i)
    letters += /\p{L}/u.test(units[i]?.text ?? "") ? (units[i]?.text.length ?? 0) : 0;
  return letters >= 3 || (to - from === 1 && /^\p{Lu}{2}s?$/u.test(head.text));
}

/** Whether the last of the units says something of a subject. */
function endsTerm(units: readonly Unit[], from: number, to: number): boolean {
  const norm = units[to - 1]?.norm ?? "";
  if (EMPTY_HEADS.has(norm)) return false;
  return to - from > 1 || !(LIGHT_ALONE.has(norm) || ADJECTIVE.test(norm));
}
