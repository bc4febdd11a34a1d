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
import { KIND_NOUNS } from "./lexicon.ts";
import { addKind, NAME_THRESHOLD, nameAt, type Name, type NameSpan } from "./name.ts";
import { witnessAbbreviation } from "./name-long-forms.ts";
import { isOrdinary, nameRanges, textOf, type UnitRange } from "./name-shapes.ts";
import { witnessSurroundings } from "./name-surroundings.ts";
import { opensTitle, witnessTitle } from "./name-titles.ts";
import { findIntroductions } from "./relations.ts";
import type { FieldText, Unit } from "./text.ts";

/** Names in a list with a name are names. */
const LISTED = 1.4;

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
      witnessSurroundings(names, field, range);
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
