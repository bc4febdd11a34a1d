/**
 * A paper's text as the later steps read it: units (words) with exact offsets, parts of speech and
 * sentences.
 *
 * Every mention is a slice of the text as given. So nothing is cleaned away here: what must not be
 * read (formulas, markup, addresses) is stepped over, and all offsets stay true.
 */
import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Paper } from "../corpus/index.ts";
import { normalizeWord } from "./inflection.ts";
import type { Field, Sentence } from "./term.ts";
import { isVerbInTruth } from "./verbs.ts";

/** What stands between a unit and the one before it. */
export type Joint = "space" | "hyphen" | "break";

/** A run of letters and digits: "LLaVA-1.5" is two, "goal-conditioned" is two. */
export interface Unit {
  readonly text: string;
  /** UTF-16 units into the field; end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The form under which it is compared. */
  readonly norm: string;
  /** wink's universal part of speech; "X" where it has none. */
  readonly pos: string;
  readonly joint: Joint;
  /** Index of its sentence among the field's. */
  readonly sentence: number;
}

export interface FieldText {
  readonly field: Field;
  readonly text: string;
  readonly units: readonly Unit[];
  readonly sentences: readonly Sentence[];
}

const nlp = winkNLP(winkModel, ["sbd", "pos"]);
const its = nlp.its;

/**
 * Formulas, LaTeX commands, markup, entities, addresses, publishers' notices, the headings of a
 * structured abstract: stepped over.
 */
const OPAQUE =
  /\$[^$\n]{1,300}\$|\\[a-zA-Z]+|<\/?[a-zA-Z][^<>\n]{0,80}>|&(?:#\d+|[a-zA-Z]{2,8});|https?:\/\/\S+|www\.\S+|\b[\w-]+\.(?:com|org|net|gov|edu|io)\b(?:\/\S*)?|\(c\)|(?:©|Copyright|PsycINFO|All rights reserved)[^.]*\.?|\b(?:BACKGROUND|OBJECTIVES?|METHODS?|RESULTS|CONCLUSIONS?|PURPOSE|AIMS?|INTRODUCTION|DESIGN|SETTING|PARTICIPANTS|Abstract|Background|Objectives?|Methods|Results|Conclusions?)\b(?=:)|^Abstract(?=\p{Lu})/gu;

/** Letters and digits; a decimal point or comma between digits stays inside ("1.5"). */
export const UNIT = /[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.](?=\p{N})[\p{N}]+)*/gu;

/** A word longer than this is no word. */
const LONGEST_UNIT = 60;

/** A break that wink sees after one of these is none. */
const OPEN_END = /(?:\b(?:al|e\.g|i\.e|cf|vs|viz|resp|Fig|Figs|Eq|Sec|approx|ca|Dr|St|No)\.|[([])$/;

/** Reads the title and abstract (and keywords, where there are any) of a paper. */
export function readFields(paper: Pick<Paper, "title" | "abstract" | "keywords">): FieldText[] {
  const fields = [readField("title", paper.title), readField("abstract", paper.abstract)];
  if (paper.keywords !== undefined && paper.keywords !== "")
    fields.push(readField("keywords", paper.keywords));
  return fields;
}

/** Reads one field; any string will do, the empty one included. */
export function readField(field: Field, text: string): FieldText {
  const tagged = tag(text);
  const breaks = sentenceBreaks(text, tagged);
  const sentences: Sentence[] = [];
  for (let i = 0; i < breaks.length; ++i) {
    const span = trimSpan(text, breaks[i] ?? 0, breaks[i + 1] ?? text.length);
    if (span !== null) sentences.push({ field, ...span });
  }
  return { field, text, units: readUnits(text, tagged, sentences), sentences };
}

interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly pos: string;
  /** Whether wink begins a sentence here. */
  readonly opens: boolean;
}

/** wink's tokens with offsets; wink gives none, so each is found again from where the last ended. */
function tag(text: string): Tagged[] {
  if (text.trim() === "") return [];
  const doc = nlp.readDoc(text);
  const values = doc.tokens().out(its.value);
  const tags = doc.tokens().out(its.pos) as string[];
  const starts = new Set<number>();
  for (const [from] of doc.sentences().out(its.span) as unknown as [number, number][])
    starts.add(from);
  const tagged: Tagged[] = [];
  let at = 0;
  for (let i = 0; i < values.length; ++i) {
    const value = values[i] ?? "";
    const start = value === "" ? -1 : text.indexOf(value, at);
    if (start < 0) continue;
    at = start + value.length;
    tagged.push({ start, end: at, pos: tags[i] ?? "X", opens: starts.has(i) });
  }
  return tagged;
}

/** Offsets where sentences begin, the first 0; ascending. */
function sentenceBreaks(text: string, tagged: readonly Tagged[]): number[] {
  const breaks = [0];
  for (let i = 1; i < tagged.length; ++i) {
    const token = tagged[i];
    const before = tagged[i - 1];
    if (token === undefined || before === undefined || !token.opens) continue;
    const joined = token.start === before.end;
    const head = text.slice(Math.max(0, before.end - 12), before.end);
    const startsSmall = /^[\p{Ll},;)\]]/u.test(text.slice(token.start, token.start + 2));
    if (joined || startsSmall || OPEN_END.test(head)) continue;
    breaks.push(token.start);
  }
  return breaks;
}

function trimSpan(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? "")) ++start;
  while (end > start && /\s/.test(text[end - 1] ?? "")) --end;
  return start < end ? { start, end } : null;
}

function readUnits(
  text: string,
  tagged: readonly Tagged[],
  sentences: readonly Sentence[],
): Unit[] {
  const opaque = [...text.matchAll(OPAQUE)].map((m) => [m.index, m.index + m[0].length] as const);
  const units: Unit[] = [];
  let last = 0;
  let o = 0;
  let t = 0;
  let s = 0;
  for (const match of text.matchAll(UNIT)) {
    const start = match.index;
    const end = start + match[0].length;
    while (o < opaque.length && (opaque[o]?.[1] ?? 0) <= start) ++o;
    if ((opaque[o]?.[0] ?? Infinity) < end || end - start > LONGEST_UNIT) continue;
    while (t < tagged.length - 1 && (tagged[t]?.end ?? 0) <= start) ++t;
    while (s < sentences.length - 1 && (sentences[s]?.end ?? 0) <= start) ++s;
    const begins = units.length === 0 || units[units.length - 1]?.sentence !== s;
    units.push({
      text: match[0],
      start,
      end,
      norm: normalizeWord(match[0]),
      pos: tagged[t]?.pos ?? "X",
      joint: begins ? "break" : jointOf(text.slice(last, start)),
      sentence: s,
    });
    last = end;
  }
  for (const [i, unit] of units.entries())
    if (isVerbInTruth(units, i)) units[i] = { ...unit, pos: "VERB" };
  return units;
}

function jointOf(gap: string): Joint {
  if (/^[-‐‑‒–^_]$/.test(gap)) return "hyphen";
  return /^\s+$/.test(gap) && gap.length <= 3 ? "space" : "break";
}
