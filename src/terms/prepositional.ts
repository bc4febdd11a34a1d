/**
 * Phrases with a preposition inside: "burden of disease", "mixture of experts", "shape from motion".
 *
 * The pattern catches as many accidents of the sentence ("analysis of data from patients") as terms,
 * and no word in them tells which is which. So each is found here, and whether it is a term is told
 * by what writers do with it: say it again, abbreviate it, write it with capitals (nomination).
 *
 * After B. Daille, "Study and implementation of combined techniques for automatic extraction of
 * terminology", in The Balancing Act (MIT Press 1996), 49–66.
 */
import { phraseCount } from "./background.ts";
import type { Candidate, Span } from "./candidates.ts";
import { EMPTY_HEADS, LIGHT_ALONE } from "./lexicon.ts";
import type { FieldText, Unit } from "./text.ts";
import { TRAIT } from "./traits.ts";

/** Units `from` to `to` (exclusive) of a field, and its preposition's place. */
export interface PrepositionalPhrase {
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** Whether it holds the noun phrases on both sides whole. */
  readonly whole: boolean;
  /** Whether it ends where the noun phrase behind the preposition ends. */
  readonly ends: boolean;
}

/** Longest phrase, in units. */
const MOST_UNITS = 6;

/** Units of "burden of disease"; longer ones are said again because of what stands in them. */
const SHORTEST = 3;

/** Heads that say how much there is of something, or that it is one: they go with any noun. */
const PARTITIVE = new Set(
  (
    "ability amount area capability case context field performance problem purpose task array body bulk category class collection combination copy couple degree dozen family " +
    "form fraction group handful host hundred kind level list lot million mix number pair percent " +
    "percentage piece plethora portion proportion range rate selection sequence series set share " +
    "size sort spectrum subset sum thousand total type unit value variety version wealth"
  ).split(" "),
);

/** Terms whose head or last word makes none elsewhere. */
const FIXED =
  /^(?:degree of freedom|(?:chain|train|tree) of thought|end of life|line of (?:code|sight)|point of (?:care|view)|(?:area|conflict|point|region|volume) of interest)$/;

/** What may stand inside a term. */
export const PREPOSITION = /^(?:of|from)$/;

/** @param chunks - the field's noun phrases, as unit ranges in order */
export function findPrepositional(
  { units }: FieldText,
  chunks: readonly (readonly [number, number])[],
): PrepositionalPhrase[] {
  const phrases: PrepositionalPhrase[] = [];
  const endOf = new Map(chunks);
  for (const [left, at] of chunks) {
    if (!PREPOSITION.test(units[at]?.norm ?? "") || units[at]?.joint !== "space") continue;
    const right = at + 1;
    if (units[right]?.joint !== "space") continue;
    const end = endOf.get(right) ?? bareVerbEnd(units, right);
    // "the assessment of burden | of COPD" is cut anywhere but there.
    if (end === null || PREPOSITION.test(units[end]?.norm ?? "")) continue;
    const first = firstWord(units, left, at);
    for (const from of wordStarts(units, first, at))
      for (let to = right + 1; to <= Math.min(end, from + MOST_UNITS); ++to)
        if (isPhrase(units, from, at, to, end))
          phrases.push({ from, at, to, whole: from === first && to === end, ends: to === end });
  }
  return phrases;
}

/** "chain of thought": behind "of" stands a noun, whatever the tagger says. */
function bareVerbEnd(units: readonly Unit[], at: number): number | null {
  const unit = units[at];
  const isBare =
    unit?.pos === "VERB" && /^\p{L}{4,}$/u.test(unit.text) && !unit.text.endsWith("ing");
  const goesOn = units[at + 1]?.joint === "space" && /^(?:DET|PRON)$/.test(units[at + 1]!.pos);
  return isBare && !goesOn ? at + 1 : null;
}

/**
 * Whether a paper takes a phrase for one: it says it again, abbreviates it or gives it capitals; or
 * papers of many fields have it.
 *
 * @param candidate - stands with a preposition throughout
 */
export function isFixed(
  { key, spans }: Pick<Candidate, "key" | "spans">,
  abbreviated: ReadonlySet<string>,
): boolean {
  return (
    phraseCount(key).papers > 0 ||
    spans.filter(({ to, from }) => to - from === SHORTEST).length >= 2 ||
    abbreviated.has(key) ||
    spans.some(isCapitalised)
  );
}

/** "Chain of Thought" inside a sentence; in a title all words may have capitals. */
function isCapitalised({ field, from, to }: Span): boolean {
  const words = field.units.slice(from, to);
  return (
    field.field === "abstract" &&
    words.filter(({ text }) => text.length > 3).every(({ text }) => /^\p{Lu}/u.test(text))
  );
}

/** The unit that a phrase is about: "mixture" of "mixture of experts"; otherwise its last. */
export function headOf(units: readonly Unit[], from: number, to: number): Unit | undefined {
  for (let i = from + 1; i < to; ++i)
    if (PREPOSITION.test(units[i]!.norm) && units[i]!.joint === "space") return units[i - 1];
  return units[to - 1];
}

/** Where the noun phrase begins, judgements aside. */
function firstWord(units: readonly Unit[], from: number, to: number): number {
  let first = from;
  while (first < to - 1 && units[first + 1]?.joint !== "hyphen" && isJudgement(units[first]))
    ++first;
  return first;
}

function isJudgement(unit: Unit | undefined): boolean {
  return ((unit?.traits ?? 0) & (TRAIT.evaluative | TRAIT.functional | TRAIT.number)) !== 0;
}

function wordStarts(units: readonly Unit[], from: number, to: number): number[] {
  const starts: number[] = [];
  for (let i = from; i < to; ++i) if (i === from || units[i]?.joint !== "hyphen") starts.push(i);
  return starts;
}

function isPhrase(
  units: readonly Unit[],
  from: number,
  at: number,
  to: number,
  end: number,
): boolean {
  const head = units[at - 1]!;
  const last = units[to - 1]!;
  if (units[to]?.joint === "hyphen" && to < end) return false;
  // "quality of life" of "quality of life scores"; more would cut the phrase behind in two.
  const isCut = to < end;
  if (isCut && (units[at]!.norm !== "of" || to > at + 2 || !isNoun(last))) return false;
  if (!isNoun(head)) return false;
  if (isJudgement(units[from]) || isJudgement(units[at + 1])) return false;
  if (FIXED.test(`${head.norm} ${units[at]!.norm} ${last.norm}`)) return true;
  if (isAboutMany(head, last)) return false;
  return !EMPTY_HEADS.has(head.norm) && !PARTITIVE.has(head.norm) && !EMPTY_HEADS.has(last.norm);
}

function isNoun({ pos, text }: Unit): boolean {
  return pos === "NOUN" || pos === "PROPN" || (pos === "VERB" && text.endsWith("ing"));
}

/** Behind these, a plural is what the sentence is about: "control of robots", not "bag of words". */
function isAboutMany(head: Unit, last: Unit): boolean {
  const isPlural = last.lower.endsWith("s") && last.norm !== last.lower;
  const isLight = LIGHT_ALONE.has(head.norm) || /(?:tion|ment|ing|ance|sis)$/.test(head.norm);
  return isPlural && isLight && !/^\p{Lu}/u.test(head.text);
}
