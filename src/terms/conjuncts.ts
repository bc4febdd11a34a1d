/**
 * The conjuncts of a coordination, as the words on both sides of "and", "or", "/" and "&".
 *
 * What stands there is read word by word, hyphenated ones whole: a tagger's parts of speech, and
 * what the hyphen or the apostrophe behind a word leaves open, tell a modifier from a noun.
 */
import { EVALUATIVE, FUNCTION_LIKE } from "./lexicon.ts";
import type { FieldText, Unit } from "./text.ts";

/** One word, its hyphenated parts included, as units; `to` exclusive. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly kind: "modifier" | "noun";
  /** "text-" of "text- and image-based". */
  readonly suspended: boolean;
}

/** Longest conjunct, in words. */
const MOST_WORDS = 4;

/** Most conjuncts of a list, the last aside. */
const MOST_CONJUNCTS = 5;

/** No conjunct holds one of these: they are tagged as adjectives now and then. */
const NO_CONJUNCT =
  /^(?:both|either|neither|such|other|same|several|many|more|most|various|certain)$/;

/** Endings of adjectives. */
const ADJECTIVAL = /(?:al|ic|ive|ous|ary|able|ible|ful|less)$/;

/**
 * Where the left conjunct ends if the right one begins at unit `i`, otherwise null.
 *
 * @returns a unit, exclusive
 */
export function markBefore({ text, units }: FieldText, i: number): number | null {
  const unit = units[i]!;
  const before = units[i - 1]!;
  if (before.sentence !== unit.sentence) return null;
  const word = before.lower;
  if (word !== "and" && word !== "or")
    return /^\s?[/&]\s?$/.test(text.slice(before.end, unit.start)) ? i : null;
  const left = units[i - 2];
  if (unit.joint !== "space" || left?.sentence !== unit.sentence) return null;
  return /^(?:[-‐‑–]|['’]s?)?,? $/.test(text.slice(left.end, before.start)) ? i - 1 : null;
}

/** The words of a noun phrase that begins at a unit; none where it does not end in a noun. */
export function wordsFrom(field: FieldText, from: number): Word[] {
  const words: Word[] = [];
  for (let at = from; words.length <= MOST_WORDS;) {
    const word = wordAt(field, at, at === from);
    if (word === null) break;
    words.push(word);
    at = word.to;
  }
  while (words.length > 0 && words.at(-1)!.kind !== "noun") words.pop();
  return words.length > MOST_WORDS ? [] : words;
}

/** The word that begins at a unit and goes on what stands before, unless it is the first. */
function wordAt(field: FieldText, at: number, isFirst: boolean): Word | null {
  const { units } = field;
  const unit = units[at];
  if (unit === undefined || (!isFirst && !isWithin(unit))) return null;
  let to = at + 1;
  while (units[to]?.joint === "hyphen") ++to;
  return wordOf(field, at, to);
}

function wordOf(field: FieldText, from: number, to: number): Word | null {
  const { text, units } = field;
  const end = units[to - 1]!.end;
  const isPossessive = possessiveEnd(text, end) > end;
  const kind = isPossessive ? "modifier" : kindOf(units, from, to);
  if (kind === null) return null;
  const suspended = /^[-‐‑–](?:,? |\/|$)/.test(text.slice(end, end + 3));
  return { from, to, kind, suspended };
}

function kindOf(units: readonly Unit[], from: number, to: number): Word["kind"] | null {
  const last = units[to - 1]!;
  const lower = last.lower;
  if (to - from > 1)
    return last.pos === "NOUN" || last.pos === "PROPN" || lower.endsWith("ing")
      ? "noun"
      : "modifier";
  if (FUNCTION_LIKE.has(lower) || EVALUATIVE.has(lower) || NO_CONJUNCT.test(lower)) return null;
  if (!/\p{L}/u.test(lower)) return null;
  switch (last.pos) {
    case "PROPN":
      // Capitals make names of a title's adjectives.
      return ADJECTIVAL.test(lower) ? "modifier" : "noun";
    case "NOUN":
      return "noun";
    case "ADJ":
      return "modifier";
    case "VERB":
      // "labeled and unlabeled data"; "are trained and evaluated" is told by what stands before.
      if (/(?:ed|en)$/.test(lower)) return opensPhrase(units[from - 1]) ? "modifier" : null;
      return lower.endsWith("ing") && isNominal(units[from - 1]) ? "noun" : null;
    default:
      return null;
  }
}

/** Whether a noun phrase goes on over what stands before a unit. */
function isWithin(unit: Unit | undefined): boolean {
  return unit?.joint === "space" || unit?.joint === "possessive";
}

/** Where a possessive s behind a unit ends; the unit's end where there is none. */
export function possessiveEnd(text: string, end: number): number {
  return end + (/^['’]s(?= )|^['’](?= )/.exec(text.slice(end, end + 3))?.[0].length ?? 0);
}

function isNominal(unit: Unit | undefined): boolean {
  return unit !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(unit.pos);
}

/** Whether a noun phrase can begin behind a unit. */
function opensPhrase(unit: Unit | undefined): boolean {
  return unit === undefined || /^(?:ADJ|ADP|CCONJ|DET)$/.test(unit.pos);
}

/**
 * The conjuncts that end before a unit, the nearest first: a phrase, or a list of single words.
 */
export function conjunctsBefore(field: FieldText, to: number): Word[][] {
  const { text, units } = field;
  const nearest = wordsBefore(field, to);
  if (nearest.length === 0) return [];
  const conjuncts = [nearest];
  let from = nearest[0]!.from;
  while (conjuncts.at(-1)!.length === 1 && conjuncts.length < MOST_CONJUNCTS) {
    const before = units[from - 1];
    if (before?.sentence !== units[from]!.sentence) break;
    if (!/^[-‐‑–]?, $/.test(text.slice(before.end, units[from]!.start))) break;
    const word = wordEndingAt(field, from);
    if (word === null || isPlural(field, word)) break;
    conjuncts.push([word]);
    from = word.from;
  }
  return conjuncts;
}

/** The words of the phrase that ends before a unit. */
function wordsBefore(field: FieldText, to: number): Word[] {
  const { units } = field;
  const words: Word[] = [];
  for (let at = to; words.length < MOST_WORDS;) {
    const word = wordEndingAt(field, at);
    if (word === null) break;
    // A suspended word ends the phrase before it.
    if (words.length > 0 && word.suspended) break;
    words.unshift(word);
    at = word.from;
    if (!isWithin(units[at])) break;
  }
  return words;
}

function wordEndingAt(field: FieldText, to: number): Word | null {
  let from = to - 1;
  while (from > 0 && field.units[from]?.joint === "hyphen") --from;
  return from < 0 ? null : wordOf(field, from, to);
}

/** The units of words, in their order. */
export function unitsOf({ units }: FieldText, words: readonly Word[]): Unit[] {
  return words.flatMap(({ from, to }) => units.slice(from, to));
}

/** Whether a word is a plural: its last unit ends in an s that its norm has not. */
export function isPlural({ units }: FieldText, { to }: Word): boolean {
  const { lower, norm } = units[to - 1]!;
  return lower.endsWith("s") && norm !== lower;
}
