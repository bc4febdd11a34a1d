/**
 * Names of methods, models, data sets, benchmarks, frameworks and tools in one paper.
 *
 * A name is told by its shape ("LLaVA-1.5", "AlpacaEval") and by what stands around it ("the X
 * data set", "called X", "X: …" in a title). Neither will do alone: "LLM" has the shape of a
 * benchmark's name, and Voltron that of a person's. So each witness gives points, and what has too
 * few is no name: places, people and organisations stand in no such company.
 */
import type { Abbreviation } from "./abbreviations.ts";
import { spelledInTitle } from "./acronyms.ts";
import { phraseCount } from "./background.ts";
import type { ChunksOf } from "./candidates.ts";
import { keyOf } from "./key.ts";
import {
  addKind,
  KNOWN_INTRODUCED,
  NAME_THRESHOLD,
  nameAt,
  type Name,
  type NameSpan,
} from "./name.ts";
import { goesOn, knownName, knownRanges } from "./name-catalogue.ts";
import { isLifeScience } from "./name-discipline.ts";
import { witnessIntroductions } from "./name-introductions.ts";
import { witnessAbbreviation } from "./name-long-forms.ts";
import { isMolecular, isOrdinary, nameRanges, shapePoints } from "./name-shapes.ts";
import { witnessPhrases } from "./name-phrases.ts";
import { witnessSurroundings } from "./name-surroundings.ts";
import { opensTitle, witnessStudy, witnessTitle } from "./name-titles.ts";
import { findIntroductions } from "./relations.ts";
import type { FieldText, Unit } from "./text.ts";
import { textOf, type UnitRange } from "./unit-range.ts";

/** Names in a list with a name are names. */
const LISTED = 1.4;
/** What a discipline knows is a name, in whatever company. */
const KNOWN = 2.6;
/** … and makes one of a longer name that holds it: "Moving MNIST". */
const HOLDS_KNOWN = 1.4;
/** So many papers of the background know a thing by what its letters stand for. */
const KNOWN_PAPERS = 8;

/**
 * Finds all that looks like a name, with points; the caller draws the line.
 *
 * @param chunksOf - the noun phrases of a field, where they are at hand
 */
export function findNames(
  fields: readonly FieldText[],
  abbreviations: readonly Abbreviation[],
  chunksOf?: ChunksOf,
): Map<string, Name> {
  const names = new Map<string, Name>();
  const isLife = isLifeScience(fields);
  // What spells the name before a title's colon is no second name, where it stands by itself either.
  const inTitle = new Set<string>();
  const defined = new Set(abbreviations.map(shortKey));
  for (const field of fields) {
    // Keywords have capitals as a title has, and say nothing around them.
    if (field.field === "keywords") continue;
    const own = abbreviations.filter((pair) => pair.field === field);
    const long = own.map((pair) => pair.long);
    const spelled = spelledInTitle(field);
    const known = knownRanges(field, isLife).filter(
      (range) => !defined.has(keyOf(field.units, ...range)),
    );
    // "Human-Computer Interaction (HCI)" is as little a name as "HCI" is.
    const ordinary = own.filter((pair) => isOrdinary(textOf(field, pair.short)));
    for (const range of withKnown(field.units, nameRanges(field), known)) {
      // A part of what an abbreviation stands for is no name of its own.
      if (
        long.some(
          ([from, to]) => overlaps(range, [from, to]) && !(range[0] === from && range[1] === to),
        )
      )
        continue;
      if (ordinary.some((pair) => overlaps(range, pair.long))) continue;
      if (spelled.some((words) => overlaps(range, words))) continue;
      witnessSurroundings(names, field, range);
      witnessKnown(names, field, range, known, isLife);
    }
    for (const words of spelled) inTitle.add(keyOf(field.units, ...words));
    for (const pair of abbreviations)
      if (pair.field === field && !isOrdinary(textOf(field, pair.short)))
        nameAt(names, field, pair.short);
  }
  for (const key of inTitle) names.delete(key);
  if (isLife)
    for (const name of names.values()) {
      const span = name.spans[0];
      const surface = span === undefined ? "" : textOf(span.field, [span.from, span.to]);
      if (!name.known && isMolecular(surface)) name.points -= shapePoints(surface);
    }
  for (const name of names.values()) if (isSpeltLarge(name, fields)) name.points -= 3;
  const title = fields.find(({ field }) => field === "title");
  if (title !== undefined) {
    witnessTitle(names, title, fields);
    witnessStudy(names, title);
  }
  for (const pair of abbreviations) {
    witnessAbbreviation(names, pair, isLife);
    const name = names.get(keyOf(pair.field.units, ...pair.short));
    if (name === undefined || !opensTitle(pair, title)) continue;
    name.points += 1;
    name.introduced += 2.5;
  }
  const introductions = new Map(fields.map((field) => [field, findIntroductions(field)]));
  witnessPhrases(names, title, introductions, chunksOf);
  for (const [field, found] of introductions)
    witnessIntroductions(names, field, found, abbreviations);
  const headed = new Set(abbreviations.filter(headsTitle).map(shortKey));
  for (const name of names.values()) if (!headed.has(name.key)) forgetIntroduction(name);
  for (const field of fields) witnessLists(names, field, defined, isLife);
  return names;
}

/** "Nest Watching (NW): A Method for …": a title says of what it is that is new. */
function headsTitle({ field, short }: Abbreviation): boolean {
  return field.field === "title" && field.text.startsWith("):", field.units[short[1] - 1]!.end);
}

function shortKey({ field, short }: Abbreviation): string {
  return keyOf(field.units, ...short);
}

/**
 * "We propose a neural architecture search (NAS) framework": what the letters stand for, many papers
 * have, so the framework is new. Who made it himself says so twice.
 */
function forgetIntroduction(name: Name): void {
  const isSure = name.introduced >= KNOWN_INTRODUCED || name.longKey === "";
  if (isSure || phraseCount(name.longKey).papers < KNOWN_PAPERS) return;
  name.points -= name.introduced;
  name.introduced = 0;
}

/** "COarse LAbel" of a title, where the abstract has "coarse label": capitals that spell another name. */
function isSpeltLarge({ spans, known }: Name, fields: readonly FieldText[]): boolean {
  const [span] = spans;
  if (known || span === undefined || span.to - span.from > 1) return false;
  const { text, lower } = span.field.units[span.from]!;
  if (!SPELT_LARGE.test(text)) return false;
  return fields.some(({ units }) => units.some((unit) => unit.text === lower));
}

const SPELT_LARGE = /^(?:\p{Lu}{2,}\p{Ll}{2,}|\p{Ll}+\p{Lu}\p{Ll}+)$/u;

/** The ranges, and the known ones that no longer range holds; the others give way to those. */
function withKnown(
  units: readonly Unit[],
  ranges: readonly UnitRange[],
  known: readonly UnitRange[],
): UnitRange[] {
  const free = known.filter(
    (range) => !goesOn(units, range[1]) && !ranges.some((longer) => holds(longer, range)),
  );
  const left = ranges.filter((range) => !free.some((one) => overlaps(one, range)));
  return [...left, ...free].sort(([a], [b]) => a - b);
}

function holds([from, to]: UnitRange, [a, b]: UnitRange): boolean {
  return from <= a && b <= to && to - from > b - a;
}

function witnessKnown(
  names: Map<string, Name>,
  field: FieldText,
  range: UnitRange,
  known: readonly UnitRange[],
  isLife: boolean,
): void {
  const name = nameAt(names, field, range);
  const part = known.find(([a, b]) => range[0] <= a && b <= range[1]);
  if (part === undefined || name.known) return;
  const kind = knownName(textOf(field, part), isLife)?.kind;
  const isWhole = part[0] === range[0] && part[1] === range[1];
  name.known = isWhole;
  name.points = Math.max(name.points, 0) + (isWhole ? KNOWN : HOLDS_KNOWN);
  addKind(name, kind, isWhole ? 4 : 1);
}

function overlaps([a, b]: UnitRange, [c, d]: UnitRange): boolean {
  return a < d && c < b;
}

/** "AlpacaEval, MT-Bench and X": a list has things of one kind. */
function witnessLists(
  names: Map<string, Name>,
  field: FieldText,
  defined: ReadonlySet<string>,
  isLife: boolean,
): void {
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
      other.points +=
        isPlain(other) && !isLife && !defined.has(other.key) ? NAME_THRESHOLD : LISTED;
      if (other.points >= NAME_THRESHOLD && !other.plural) strong.add(other);
      for (const [kind, points] of one.kinds) addKind(other, kind, points / 2);
    }
  }
}

/** "FMD": capitals and nothing else. */
function isPlain({ spans: [span] }: Name): boolean {
  return span !== undefined && /^\p{Lu}{3,}$/u.test(textOf(span.field, [span.from, span.to]));
}

function isListed({ text, units }: FieldText, a: NameSpan, b: NameSpan): boolean {
  const gap = text.slice(units[a.to - 1]?.end ?? 0, units[b.from]?.start ?? 0);
  return /^(?:,? (?:and|or|&|vs\.?|versus) (?:the )?|, (?:and |or )?|\/)$/.test(gap);
}
