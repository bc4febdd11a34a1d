/**
 * Names in small letters, told by how the paper speaks of them: "a method called inverse
 * rectification", "representation engineering, a method which …", "we propose geotechnology-based
 * modeling" under a title that opens with it.
 *
 * No letter gives them away, and most phrases in the same places are ordinary ones. So only the
 * plainest ways to name a thing count.
 */
import { chunks, type ChunksOf } from "./candidates.ts";
import { keyOf } from "./key.ts";
import { EMPTY_HEADS, EVALUATIVE, KIND_NOUNS, PROCEDURES } from "./lexicon.ts";
import { addKind, nameAt, type Name } from "./name.ts";
import type { Introduction } from "./relations.ts";
import type { MethodKind } from "./term.ts";
import type { FieldText, Unit } from "./text.ts";
import { textOf, type UnitRange } from "./unit-range.ts";

/** What makes a name of a phrase, in points. */
const NAMED = 3;
/** Longest name, in units. */
const MOST_UNITS = 8;

const NAMING = /^(?:called|named|termed|dubbed)$/;
/** Kinds of which each has a name. */
const KINDS =
  /^(?:algorithm|approach|benchmark|corpus|dataset|framework|method|methodology|procedure|technique)$/;
/** After these, what the thing does. */
const DEFINING = /^(?:based|designed|developed|for|in|of|that|to|where|which)$/;
/** Heads of names, beside procedures. */
const NAMED_BY = /^(?:framework|machine|model|modeling|network|transformer|tree)$/;
/** Heads of descriptions: "a wheel design methodology". */
const DESCRIBING = /^(?:algorithm|analysis|engineering|estimation|estimator|method|search|test)$/;
const ARTICLE = /^(?:an?|the|our)$/;

/** Adds to the names what a paper speaks of as one, whatever its letters. */
export function witnessPhrases(
  names: Map<string, Name>,
  title: FieldText | undefined,
  introductions: ReadonlyMap<FieldText, readonly Introduction[]>,
  chunksOf: ChunksOf = chunks,
): void {
  for (const [field, found] of introductions) {
    if (field.field !== "abstract") continue;
    const introduced = found.filter(({ standing }) => standing === "object");
    const isOurs = (i: number): boolean => introduced.some(({ from, to }) => from <= i && i < to);
    const phrases = chunksOf(field).map((chunk) => withoutDress(field.units, chunk));
    for (const range of phrases) {
      const kind = kindInNaming(field, range) ?? kindInApposition(field, range);
      if (kind === undefined) continue;
      const name = witness(names, field, range, kind);
      if (isOurs(range[0]) || isCalled(field.units, range)) name.introduced += NAMED;
    }
    // 'we introduce the "twig challenge"' names it; further on only capitals tell a name.
    const isAtOnce = (i: number): boolean =>
      introduced.some(({ from }) => from <= i && i - from <= 2);
    const quoted = quotes(field).filter(
      (range) => hasInnerCapital(textOf(field, range)) || isAtOnce(range[0]),
    );
    for (const range of [...quoted, ...dashed(field)]) {
      if (!isOurs(range[0]) && !isOurs(range[0] - 1)) continue;
      const name = witness(names, field, range, kindBefore(field.units, range[0]));
      name.introduced += NAMED;
    }
    if (title === undefined) continue;
    const opening = openingOf(title);
    if (opening === undefined) continue;
    const key = keyOf(title.units, ...opening);
    const size = opening[1] - opening[0];
    for (const { from } of introduced) {
      const at = ARTICLE.test(field.units[from]?.text ?? "") ? from + 1 : from;
      if (keyOf(field.units, at, at + size) !== key) continue;
      witness(names, field, [at, at + size]).introduced += NAMED;
    }
  }
}

function witness(
  names: Map<string, Name>,
  field: FieldText,
  range: UnitRange,
  kind?: MethodKind,
): Name {
  const name = nameAt(names, field, range);
  name.points += NAMED;
  addKind(name, kind ?? KIND_NOUNS.get(field.units[range[1] - 1]?.norm ?? ""), 2);
  return name;
}

/** The phrase without judgements before it, or what it is "called" in it. */
function withoutDress(units: readonly Unit[], [from, to]: UnitRange): UnitRange {
  let first = from;
  for (let i = from; i < to - 1; ++i) if (NAMING.test(units[i]?.text ?? "")) first = i + 1;
  while (first < to - 1 && EVALUATIVE.has(units[first]?.lower ?? "")) ++first;
  return [first, to];
}

/** "called X", not "so-called X". */
function isCalled(units: readonly Unit[], [from]: UnitRange): boolean {
  const verb = units[from - 1];
  return verb !== undefined && verb.joint !== "hyphen" && NAMING.test(verb.text);
}

/** "a method called X": the kind that stands before. */
function kindInNaming(field: FieldText, range: UnitRange): MethodKind | undefined {
  const { units } = field;
  if (!isCalled(units, range) || !isSmall(units, range)) return undefined;
  return kindBefore(units, range[0] - 1);
}

/** "X, a method which …" */
function kindInApposition(field: FieldText, range: UnitRange): MethodKind | undefined {
  const { text, units } = field;
  const [, to] = range;
  const article = units[to];
  if (!isSmall(units, range) || range[1] - range[0] < 2) return undefined;
  if (!/^an?$/.test(article?.text ?? "")) return undefined;
  if (text.slice(units[to - 1]?.end, article?.start) !== ", ") return undefined;
  if (isInOpening(field, range)) return undefined;
  for (let i = to + 1; i < to + 5; ++i) {
    const unit = units[i];
    if (unit === undefined || unit.joint === "break") return undefined;
    if (KINDS.test(unit.norm) && DEFINING.test(units[i + 1]?.text ?? ""))
      return KIND_NOUNS.get(unit.norm);
  }
  return undefined;
}

/** "On the basis of X, a method of … is proposed": what a sentence opens with is no subject of it. */
function isInOpening({ text, units, sentences }: FieldText, [from]: UnitRange): boolean {
  const unit = units[from]!;
  const before = text.slice(sentences[unit.sentence]!.start, unit.start);
  return OPENING.test(before) && !CLAUSE.test(before);
}

const OPENING =
  /^(?:as|based|by|employing|for|from|given|in|on|through|to|under|using|utilizing|via|with)\s/i;

/** What only stands in a clause of its own, or parts one from another. */
const CLAUSE = /,|\b(?:are|is|it|they|was|we|were)\b/i;

/** Whether all words are in small letters, and the last is one that a name may end with. */
function isSmall(units: readonly Unit[], [from, to]: UnitRange): boolean {
  const head = units[to - 1]?.norm ?? "";
  if (EMPTY_HEADS.has(head) || to - from > MOST_UNITS) return false;
  for (let i = from; i < to; ++i) if (!/^\p{Ll}+$/u.test(units[i]?.text ?? "")) return false;
  return true;
}

function kindBefore(units: readonly Unit[], i: number): MethodKind | undefined {
  for (let j = i - 1; j >= Math.max(0, i - 3) && units[j]?.joint !== "break"; --j) {
    const kind = KIND_NOUNS.get(units[j]?.norm ?? "");
    if (kind !== undefined) return kind;
  }
  return KIND_NOUNS.get(units[i - 1]?.norm ?? "");
}

/** "egg-complete Abstract Frames"; not "Can machines think". */
function hasInnerCapital(surface: string): boolean {
  return /^.+\p{Lu}/u.test(surface);
}

/** Words in quotation marks, two at least. */
function quotes({ text, units }: FieldText): UnitRange[] {
  const ranges: UnitRange[] = [];
  for (const match of text.matchAll(/["“](?=\p{L})([^"“”.]{4,90})["”]/gu)) {
    const from = units.findIndex(({ start }) => start >= match.index);
    let to = from;
    while (to < units.length && (units[to]?.end ?? 0) < match.index + match[0].length) ++to;
    if (to - from >= 2 && to - from <= MOST_UNITS) ranges.push([from, to]);
  }
  return ranges;
}

/** "an evaluation framework -- eval-anything." */
function dashed({ text, units }: FieldText): UnitRange[] {
  const ranges: UnitRange[] = [];
  for (const match of text.matchAll(
    /(?<=\p{L})(?:\s?[–—]\s?|\s--\s|:\s)(\p{L}+-\p{L}+)(?=[.,;])/gu,
  )) {
    const from = units.findIndex(({ start }) => start >= match.index);
    if (KIND_NOUNS.has(units[from - 1]?.norm ?? "")) ranges.push([from, from + 2]);
  }
  return ranges;
}

/** "Geotechnology-Based Modeling" of a title that goes on "to Optimize …". */
function openingOf({ units, text }: FieldText): UnitRange | undefined {
  let to = 0;
  while (to < units.length) {
    const unit = units[to];
    const gap = to === 0 ? "" : text.slice(units[to - 1]?.end, unit?.start);
    if (
      /[:?!.]/.test(gap) ||
      (/^(?:for|to|in|via|with|from|on|of|by)$/i.test(unit?.text ?? "") &&
        unit?.joint === "space" &&
        units[to + 1]?.joint === "space")
    )
      break;
    ++to;
  }
  const head = units[to - 1]?.norm ?? "";
  const isNaming = NAMED_BY.test(head) || (PROCEDURES.has(head) && !DESCRIBING.test(head));
  return to >= 2 && to <= MOST_UNITS && isNaming ? [0, to] : undefined;
}
