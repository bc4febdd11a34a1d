/**
 * Names of methods, models, data sets, benchmarks, frameworks and tools in one paper.
 *
 * A name is told by its shape ("LLaVA-1.5", "AlpacaEval") and by what stands around it ("the X
 * data set", "called X", "X: …" in a title). Neither will do alone: "LLM" has the shape of a
 * benchmark's name, and Voltron that of a person's. So each witness gives points, and what has too
 * few is no name: places, people and organisations stand in no such company.
 */
import type { Abbreviation } from "./abbreviations.ts";
import { keyOf } from "./key.ts";
import { BIOLOGICAL_NOUNS, KIND_NOUNS, PLACES_AND_BODIES, PROCEDURES } from "./lexicon.ts";
import { isOrdinary, nameRanges, shapePoints, textOf, type UnitRange } from "./name-shapes.ts";
import { findIntroductions } from "./relations.ts";
import type { MethodKind } from "./term.ts";
import type { FieldText, Unit } from "./text.ts";

export interface NameSpan {
  readonly field: FieldText;
  readonly from: number;
  readonly to: number;
}

export interface Name {
  readonly key: string;
  readonly spans: NameSpan[];
  /** Evidence that it names a method, in points. */
  points: number;
  /** Evidence that this paper introduces it, in points. */
  introduced: number;
  /** Whether it is written as a plural somewhere ("LLMs"): a kind of thing, not a name. */
  plural: boolean;
  /** Whether it is ordinary words with capitals: "Colored Objects". */
  readonly isTitleCase: boolean;
  /** Whether it is short for something that is done: "direct preference optimization". */
  procedure: boolean;
  readonly kinds: Map<MethodKind, number>;
  /** Keys of the name with its kind behind it: "Pick-a-Pic dataset". */
  readonly withKind: Set<string>;
}

/** Points from which on something is a name. */
export const NAME_THRESHOLD = 1.8;

/** Names in a list with a name are names. */
const LISTED = 1.4;

/** What people call things of a kind. */
const NAME_ENDINGS: readonly (readonly [RegExp, MethodKind])[] = [
  [/(?:bench|eval|arena)\b/i, "benchmark"],
  [/(?:gpt|bert|net|former|llama|vae|gan|lm)(?:\b|[-\d])/i, "model"],
  [/(?:corpus|bank)\b/i, "dataset"],
];

/** "VLN agent" is an agent for VLN, not one called VLN. */
const DOERS =
  /^(?:agent|application|app|assistant|classifier|decoder|detector|embedding|encoder|generator|interface|loss|mechanism|module|objective|parser|procedure|strategy|system)$/;

const NAMING = /^(?:called|named|dubbed|termed|coined)$/;
const APPLYING =
  /^(?:using|use|via|outperform|outperforming|surpass|surpassing|exceed|exceeding|like|including|include|on|with|than|apply|applying|employ|employing|utilizing|over|by|versus)$/;
const ACTING =
  /^(?:achieve|outperform|is|use|improve|show|enable|provide|leverage|introduce|generate|demonstrate|consist|allow|learn|employ|combine|can|surpass|offer|exhibit|yield|reduce)s?$/;

const ADJECTIVE = /\p{L}{3}(?:tive|sive|al|ic|ous|ible|able)$/u;

/** Finds all that looks like a name, with points; the caller draws the line. */
export function findNames(
  fields: readonly FieldText[],
  abbreviations: readonly Abbreviation[],
): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const field of fields) {
    const own = abbreviations.filter((pair) => pair.field === field);
    const long = own.map((pair) => pair.long);
    // "Human-Computer Interaction (HCI)" is as little a name as "HCI" is.
    const ordinary = own.filter((pair) => isOrdinary(textOf(field, pair.short)));
    for (const range of nameRanges(field)) {
      // A part of what an abbreviation stands for is no name of its own.
      if (
        long.some(
          ([from, to]) => overlaps(range, [from, to]) && !(range[0] === from && range[1] === to),
        )
      )
        continue;
      if (ordinary.some((pair) => overlaps(range, pair.long))) continue;
      witness(names, field, range);
    }
    for (const pair of abbreviations)
      if (pair.field === field && !isOrdinary(textOf(field, pair.short)))
        nameAt(names, field, pair.short);
  }
  const title = fields.find(({ field }) => field === "title");
  if (title !== undefined) witnessTitle(names, title, fields);
  for (const pair of abbreviations) {
    witnessAbbreviation(names, pair);
    const name = names.get(keyOf(pair.field.units, ...pair.short));
    if (name === undefined || !opensTitle(pair, title)) continue;
    name.points += 1;
    name.introduced += 2.5;
  }
  for (const field of fields) witnessIntroductions(names, field, abbreviations);
  for (const field of fields) witnessLists(names, field);
  return names;
}

function overlaps([a, b]: UnitRange, [c, d]: UnitRange): boolean {
  return a < d && c < b;
}

function nameAt(names: Map<string, Name>, field: FieldText, [from, to]: UnitRange): Name {
  const key = keyOf(field.units, from, to);
  let name = names.get(key);
  if (name === undefined) {
    const surface = textOf(field, [from, to]);
    const isTitleCase = /^\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}?\p{Ll}+)*$/u.test(surface);
    name = {
      key,
      spans: [],
      points: shapePoints(surface) + (isTitleCase && /\s\p{Lu}/u.test(surface) ? 1.6 : 0),
      introduced: 0,
      plural: false,
      procedure: false,
      isTitleCase,
      kinds: new Map(),
      withKind: new Set(),
    };
    const head = field.units[to - 1]?.norm ?? "";
    if (
      isTitleCase &&
      (PROCEDURES.has(head) ||
        /suite|benchmark|dataset|distance|score|scale|inventory|test/.test(head))
    )
      name.points += 0.6;
    for (let i = from; i < to; ++i)
      if (PLACES_AND_BODIES.has(field.units[i]?.norm ?? "")) name.points -= 3;
    names.set(key, name);
  }
  if (!name.spans.some((span) => span.field === field && span.from === from))
    name.spans.push({ field, from, to });
  if (/\p{Lu}s$/u.test(field.units[to - 1]?.text ?? "")) name.plural = true;
  return name;
}

function addKind(name: Name, kind: MethodKind | undefined, points: number): void {
  if (kind !== undefined) name.kinds.set(kind, (name.kinds.get(kind) ?? 0) + points);
}

/** Weighs what stands around one span. */
function witness(names: Map<string, Name>, field: FieldText, range: UnitRange): void {
  const { units, text } = field;
  const [from, to] = range;
  const name = nameAt(names, field, range);
  const after = units[to];
  const end = units[to - 1]?.end ?? 0;
  const isInSentence = after !== undefined && after.sentence === units[from]?.sentence;
  if (isInSentence && /^\)?\s$/.test(text.slice(end, after.start))) {
    const kind = KIND_NOUNS.get(after.norm);
    if (kind !== undefined && /^\p{Ll}/u.test(after.text) && !DOERS.test(after.norm)) {
      name.points += kind === "dataset" || kind === "benchmark" ? 2 : name.isTitleCase ? 0.6 : 1;
      addKind(name, kind, 2);
      if (!PROCEDURES.has(after.norm) || /^(?:algorithm|method|test)$/.test(after.norm))
        name.withKind.add(keyOf(units, from, to + 1));
    } else if (units[to + 1]?.joint === "space") {
      addKind(name, KIND_NOUNS.get(units[to + 1]?.norm ?? ""), 0.5);
    }
    if (BIOLOGICAL_NOUNS.has(after.norm)) name.points -= 2;
    // "Image Generative models": an adjective needs its noun.
    if (name.isTitleCase && to - from > 1 && ADJECTIVE.test(units[to - 1]?.text ?? ""))
      name.points -= 2;
    if (ACTING.test(after.text.toLowerCase())) name.points += 0.4;
    // "X is a framework that …"
    if (after.text === "is") addKind(name, kindAfter(units, to + 1), 1);
  }
  // "X, a framework for …"
  if (
    isInSentence &&
    /^,\s$/.test(text.slice(end, after.start)) &&
    /^(?:a|an|the|our)$/i.test(after.text)
  ) {
    const kind = kindAfter(units, to + 1);
    if (kind !== undefined) name.points += 1;
    addKind(name, kind, 2);
    if (/^(?:new|novel)$/i.test(units[to + 1]?.text ?? "")) name.introduced += 2;
  }
  const ending = NAME_ENDINGS.find(([pattern]) => pattern.test(textOf(field, range)));
  addKind(name, ending?.[1], 0.8);
  const ahead = units[from - 1];
  if (ahead === undefined || ahead.sentence !== units[from]?.sentence) return;
  const gap = text.slice(ahead.end, units[from].start);
  const kind = KIND_NOUNS.get(ahead.norm);
  if (kind !== undefined && /^[\s,(:]+$/.test(gap)) {
    name.points += gap.includes(",") ? 0.8 : 1;
    addKind(name, kind, 1.5);
  }
  const article = /^(?:the|a|an|our|both)$/i.test(ahead.text);
  const cue = (article ? (units[from - 2]?.text ?? "") : ahead.text).toLowerCase();
  if (BIOLOGICAL_NOUNS.has(ahead.norm)) name.points -= 2;
  if (NAMING.test(cue)) {
    name.points += 2.5;
    addKind(name, kindBefore(units, from - 1), 1.5);
  }
  if (APPLYING.test(cue)) name.points += 0.4;
  if (/^(?:in|at|from|across|near)$/.test(cue) && name.isTitleCase) name.points -= 1;
  if (cue === "as" && units[from - 2]?.norm === "such") {
    name.points += 0.6;
    addKind(name, KIND_NOUNS.get(units[from - 3]?.norm ?? ""), 1.5);
  }
}

function kindBefore(units: readonly Unit[], i: number): MethodKind | undefined {
  for (let j = i - 1; j >= Math.max(0, i - 4); --j) {
    const kind = KIND_NOUNS.get(units[j]?.norm ?? "");
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The head of the noun phrase that begins at `i`, where it says a kind. */
function kindAfter(units: readonly Unit[], i: number): MethodKind | undefined {
  for (let j = i; j < Math.min(units.length, i + 8); ++j) {
    const unit = units[j];
    if (unit === undefined || (j > i && unit.joint === "break")) return undefined;
    if (
      unit.pos === "ADP" ||
      (unit.pos === "VERB" &&
        unit.joint !== "hyphen" &&
        units[j + 1]?.joint !== "hyphen" &&
        j > i &&
        !/(?:ed|ing)$/.test(unit.text))
    )
      return undefined;
    const next = units[j + 1];
    const goesOn =
      next !== undefined && next.joint !== "break" && (next.pos === "NOUN" || next.pos === "PROPN");
    const kind = KIND_NOUNS.get(unit.norm);
    if (kind !== undefined && !goesOn) return kind;
  }
  return undefined;
}

/** "X: what it does": a name before a title's colon is what the paper introduces. */
function witnessTitle(
  names: Map<string, Name>,
  title: FieldText,
  fields: readonly FieldText[],
): void {
  const colon = title.text.search(/:\s|\s[–—-]{1,2}\s/);
  if (colon < 2) return;
  const { units } = title;
  let to = 0;
  while (to < units.length && (units[to]?.end ?? Infinity) <= colon) ++to;
  if (to === 0 || to > 6) return;
  const head = title.text.slice(units[0]?.start ?? 0, units[to - 1]?.end ?? 0);
  const words = head.split(/\s+/).length;
  const made = shapePoints(head) > 0 && words <= 3;
  const plain = words === 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(head);
  const acronym = words === 1 && /^\p{Lu}{2,}\d*$/u.test(head);
  // "Align Anything: …", and "align-anything" in the abstract.
  const respelt = words >= 2 && words <= 4 && isRespelt(keyOf(units, 0, to), head, fields);
  if (!made && !plain && !acronym && !respelt) return;
  const name = nameAt(names, title, [0, to]);
  const strength = plain ? 1.2 : 4;
  name.points += strength;
  name.introduced += strength;
  addKind(name, kindAfter(units, to), 1.5);
  if (respelt) for (const span of respellings(keyOf(units, 0, to), fields)) name.spans.push(span);
}

function isRespelt(key: string, head: string, fields: readonly FieldText[]): boolean {
  return respellings(key, fields).some(({ field, from, to }) => {
    const surface = textOf(field, [from, to]);
    return surface.includes("-") && !head.includes("-");
  });
}

function respellings(key: string, fields: readonly FieldText[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const field of fields) {
    if (field.field !== "abstract") continue;
    for (let from = 0; from < field.units.length; ++from) {
      let joined = "";
      for (let to = from + 1; to <= field.units.length && joined.length < key.length; ++to) {
        joined += field.units[to - 1]?.norm ?? "";
        if (joined === key) spans.push({ field, from, to });
      }
    }
  }
  return spans;
}

/** "Graph Enhanced Dual Attention Network for …", and "a Graph Enhanced … network (GEDA)" in the abstract. */
function opensTitle({ field, long }: Abbreviation, title: FieldText | undefined): boolean {
  if (title === undefined || field === title) return false;
  if (!/^(?:an?|our|new|novel)$/.test(field.units[long[0] - 1]?.text ?? "")) return false;
  const size = long[1] - long[0];
  return keyOf(title.units, 0, size) === keyOf(field.units, ...long);
}

/** What an abbreviation stands for tells what it is. */
function witnessAbbreviation(names: Map<string, Name>, { field, short, long }: Abbreviation): void {
  const name = names.get(keyOf(field.units, ...short));
  if (name === undefined) return;
  const written = names.get(keyOf(field.units, ...long));
  const head = field.units[long[1] - 1];
  const kind = KIND_NOUNS.get(head?.norm ?? "");
  const capitals = field.field === "title" ? 0 : shareOfCapitals(field.units, long);
  let points = 0;
  if (isProcedure(field.units, long)) {
    points += 1.8;
    name.procedure = true;
  } else if (kind === "dataset" || kind === "benchmark" || kind === "tool") points += 1.2;
  else if (capitals < 0.6) points -= 0.7;
  if (capitals >= 0.6) points += name.procedure ? 0.9 : 0.3;
  name.points += points;
  if (written !== undefined && written !== name) {
    name.introduced = Math.max(name.introduced, written.introduced);
    // Many write a long form with capitals only to show the letters.
    if (!name.procedure && written.introduced === 0 && /\s/.test(textOf(field, long)))
      written.points -= 1;
    written.points = Math.max(written.points, name.points);
  }
  addKind(name, kind, 1);
  const kindBehind = KIND_NOUNS.get(field.units[short[1]]?.norm ?? "");
  if (field.units[short[1]]?.sentence === head?.sentence) addKind(name, kindBehind, 1);
}

/** "direct preference optimization", "learning from human feedback", "retrieval-augmented generation". */
function isProcedure(units: readonly Unit[], [from, to]: UnitRange): boolean {
  if (PROCEDURES.has(units[to - 1]?.norm ?? "")) return true;
  for (let i = from + 1; i < to; ++i) {
    const word = units[i]?.norm ?? "";
    if (/^(?:augmented|assisted|guided|enhanced)$/.test(word)) return true;
    if (/^(?:from|with|through|via|by)$/.test(word) && /ing$|tion$/.test(units[i - 1]?.norm ?? ""))
      return true;
  }
  return false;
}

function shareOfCapitals(units: readonly Unit[], [from, to]: UnitRange): number {
  let content = 0;
  let capital = 0;
  for (let i = from; i < to; ++i) {
    const text = units[i]?.text ?? "";
    if (text.length < 4 || units[i]?.joint === "hyphen") continue;
    ++content;
    if (/\p{Lu}/u.test(text)) ++capital;
  }
  return content === 0 ? 0 : capital / content;
}

/** Names in "we propose X", and those whose long form stands there. */
function witnessIntroductions(
  names: Map<string, Name>,
  field: FieldText,
  abbreviations: readonly Abbreviation[],
): void {
  const { units, text } = field;
  for (const { from, to, strength, apposed } of findIntroductions(field)) {
    for (const name of names.values()) {
      for (const span of name.spans) {
        if (span.field !== field || span.from < from || span.from >= to) continue;
        const next = units[span.to];
        const goesOn = next?.joint === "space" && next.pos === "NOUN" && !KIND_NOUNS.has(next.norm);
        // "we introduce Bayesian optimisation": an adjective with a capital is no name.
        if (goesOn && name.isTitleCase) continue;
        // "we design RAG-specific scenarios": the scenarios are new, not RAG.
        if (next?.joint === "hyphen") continue;
        if (apposed && !isApposed(text, units, span)) continue;
        name.points += strength;
        name.introduced += strength;
      }
    }
    for (const pair of abbreviations) {
      if (pair.field !== field || pair.long[0] < from || pair.long[0] >= to) continue;
      if (apposed && !/^an?$/.test(units[pair.long[0] - 1]?.text ?? "")) continue;
      const name = names.get(keyOf(units, ...pair.short));
      if (name === undefined || pair.short[0] < to) continue;
      name.points += strength;
      name.introduced += strength;
    }
  }
}

/** ", X,", ": X.", "via a X (": set off, or new to the reader. */
function isApposed(text: string, units: readonly Unit[], { from, to }: NameSpan): boolean {
  const gap = text.slice(units[from - 1]?.end ?? 0, units[from]?.start ?? 0);
  if (units[to]?.joint === "space") return false;
  const ahead = units[from - 1]?.text ?? "";
  return /^\s?[,:–—]\s?(?:i\.e\.,?\s)?$/.test(gap) || /^(?:an?|and)$/.test(ahead);
}

/** "AlpacaEval, MT-Bench and X": a list has things of one kind. */
function witnessLists(names: Map<string, Name>, field: FieldText): void {
  const spans = [...names.values()]
    .flatMap((name) => name.spans.filter((s) => s.field === field).map((span) => ({ name, span })))
    .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const strong = new Set(
    spans
      .filter(({ name }) => name.points >= NAME_THRESHOLD && !name.plural)
      .map(({ name }) => name),
  );
  const raised = new Set<Name>();
  // Back and forth: the name that raises the others may stand last.
  for (const i of [...spans.keys(), ...[...spans.keys()].reverse()]) {
    const a = spans[i];
    const b = spans[i + 1];
    if (a === undefined || b === undefined || !isListed(field, a.span, b.span)) continue;
    for (const [one, other] of [
      [a.name, b.name],
      [b.name, a.name],
    ] as const) {
      if (!strong.has(one) || raised.has(other) || other.points >= NAME_THRESHOLD) continue;
      raised.add(other);
      other.points += LISTED;
      if (other.points >= NAME_THRESHOLD && !other.plural) strong.add(other);
      for (const [kind, points] of one.kinds) addKind(other, kind, points / 2);
    }
  }
}

function isListed({ text, units }: FieldText, a: NameSpan, b: NameSpan): boolean {
  const gap = text.slice(units[a.to - 1]?.end ?? 0, units[b.from]?.start ?? 0);
  return /^(?:,? (?:and|or|&|vs\.?|versus) (?:the )?|, (?:and |or )?|\/)$/.test(gap);
}
