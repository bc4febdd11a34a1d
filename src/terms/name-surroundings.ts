/** What stands around a name: "the X data set", "called X", "X is a framework that …". */
import { keyOf } from "./key.ts";
import {
  BIOLOGICAL_NOUNS,
  EVALUATIVE,
  FUNCTION_LIKE,
  KIND_NOUNS,
  LIGHT_ALONE,
  PROCEDURES,
} from "./lexicon.ts";
import { addKind, nameAt, type Name } from "./name.ts";
import type { MethodKind } from "./term.ts";
import type { FieldText, Unit } from "./text.ts";
import { textOf, type UnitRange } from "./unit-range.ts";

/** What people call things of a kind. */
const NAME_ENDINGS: readonly (readonly [RegExp, MethodKind])[] = [
  [/(?:bench|eval|arena)\b/i, "benchmark"],
  [/(?:gpt|bert|net|former|llama|vae|gan|lm)(?:\b|[-\d])/i, "model"],
  [/(?:[cC]orpus|[bB]ank)\b/, "dataset"],
];

/** "VLN agent" is an agent for VLN, not one called VLN. */
const DOERS =
  /^(?:agent|application|app|assistant|classifier|decoder|detector|embedding|encoder|generator|interface|loss|mechanism|module|objective|parser|procedure|strategy|system)$/;

/** Nouns that stand behind many a word with a capital. */
const STUDIES = /^(?:challenge|cohort|competition|rct|registry|survey|task|trial)$/;

const NAMING = /^(?:called|named|dubbed|termed|coined)$/;
const APPLYING =
  /^(?:using|use|via|outperform|outperforming|surpass|surpassing|exceed|exceeding|like|including|include|on|with|than|apply|applying|employ|employing|utilizing|over|by|versus)$/;
const ACTING =
  /^(?:achieve|outperform|is|use|improve|show|enable|provide|leverage|introduce|generate|demonstrate|consist|allow|learn|employ|combine|can|surpass|offer|exhibit|yield|reduce)s?$/;

/** What is made up has these said of it, and what people speak has not. */
const FORMAL =
  /\b(?:program|specif|quer|model|logic|markup|descri|script|formal|domain-specific|comput)/i;

/** "Homogeneous | and Heterogeneous Feature Transfer (H2FT)": a part of what the letters stand for. */
const AND_MORE =
  /^ (?:and|&) (?:\p{Lu}[\p{L}-]+ )*\p{Lu}[\p{L}-]+[”"'}]*\s?\((\p{Lu})[\p{L}\d&-]*\)/u;

/** What stands before and behind one of those who made a thing. */
const MAKERS: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  // "A model introduced by Kajita and Tani"
  [/\b(?:described|developed|introduced|proposed|suggested) by $/, /^ (?:and|&) \p{Lu}\p{Ll}/u],
  [/\b(?:described|developed|introduced|proposed|suggested) by \p{Lu}\p{Ll}+ (?:and|&) $/u, /^/],
  // "Chu and Halpern's measure"
  [/^/, /^ (?:and|&) \p{Lu}\p{Ll}+['’]s? /u],
  [/\p{Lu}\p{Ll}+ (?:and|&) $/u, /^['’]s? /],
];
/** Characters that are looked at for it. */
const LOOK_AROUND = 40;

const ADJECTIVE = /\p{L}{3}(?:tive|sive|al|ic|ous|ible|able|[ei]an)$/u;

/** Weighs what stands around one span. */
export function witnessSurroundings(
  names: Map<string, Name>,
  field: FieldText,
  range: UnitRange,
): void {
  const { units, text } = field;
  const [from, to] = range;
  const name = nameAt(names, field, range);
  const after = units[to];
  const end = units[to - 1]?.end ?? 0;
  const isInSentence = after !== undefined && after.sentence === units[from]?.sentence;
  if (isInSentence && /^\)?\s$/.test(text.slice(end, after.start))) {
    const kind = KIND_NOUNS.get(after.norm);
    const isSpoken = after.norm === "language" && name.isTitleCase && !isFormal(field, range);
    if (isSpoken) name.points -= 1;
    else if (kind !== undefined && /^\p{Ll}/u.test(after.text) && !DOERS.test(after.norm)) {
      name.points += pointsBeforeKind(name, field, range, kind);
      addKind(name, kind, 2);
      // "ALL tasks" is not "all tasks".
      const isWord = [EVALUATIVE, FUNCTION_LIKE, LIGHT_ALONE].some((list) => list.has(name.key));
      const isThing = !PROCEDURES.has(after.norm) || /^(?:algorithm|method|test)$/.test(after.norm);
      if (isThing && !isWord) name.withKind.add(keyOf(units, from, to + 1));
    } else if (units[to + 1]?.joint === "space") {
      const far = KIND_NOUNS.get(units[to + 1]?.norm ?? "");
      addKind(name, far, 0.5);
      // "on the XTREME multilingual benchmark"
      const isNamed = units[from - 1]?.text === "the" && /^\p{Ll}/u.test(after.text);
      if (isNamed && !name.isTitleCase)
        name.points += pointsBeforeFarKind(units[to + 1]!.norm, far);
    }
    if (BIOLOGICAL_NOUNS.has(after.norm)) name.points -= 2;
    // "the BAIC problem"
    if (/^(?:problem|setting)$/.test(after.norm)) name.points -= 1.5;
    // "Image Generative models": an adjective needs its noun.
    if (name.isTitleCase && ADJECTIVE.test(units[to - 1]?.text ?? "")) name.points -= 2;
    if (ACTING.test(after.lower)) name.points += 0.4;
    // "X is a framework that …"
    if (after.text === "is") addKind(name, kindAfter(units, to + 1), 1);
  }
  // "X, a framework for …"
  if (
    isInSentence &&
    /^\)?["”']*\s?[,:–—]+\s$/.test(text.slice(end, after.start)) &&
    /^(?:a|an|the|our)$/i.test(after.text)
  ) {
    const kind = kindAfter(units, to + 1);
    if (kind !== undefined) name.points += 1;
    addKind(name, kind, 2);
    if (/^(?:new|novel)$/i.test(units[to + 1]?.text ?? "")) name.introduced += 2;
  }
  const ending = NAME_ENDINGS.find(([pattern]) => pattern.test(textOf(field, range)));
  addKind(name, ending?.[1], 0.8);
  if (name.isTitleCase && isCutAtAnd(field, range)) name.points -= 3;
  if (name.isTitleCase && isOfInitials(text, units[from]!.start)) name.points -= 6;
  if (name.isTitleCase && (isPartBy(units, from - 1, from - 2) || isPartBy(units, to, to + 1)))
    name.points -= 1.5;
  const ahead = units[from - 1];
  if (ahead === undefined || ahead.sentence !== units[from]?.sentence) return;
  const gap = text.slice(ahead.end, units[from].start);
  const kind = KIND_NOUNS.get(ahead.norm);
  if (
    kind !== undefined &&
    /^[\s,(:]+$/.test(gap) &&
    !(name.isTitleCase && STUDIES.test(ahead.norm))
  ) {
    // "benchmark CLEVR images": what a benchmark's is.
    const isWhole = !KIND_NOUNS.has(after?.norm ?? "");
    name.points += isWhole ? pointsAfterKind(name, kind, gap) : 0.8;
    // "a keypoint-based method (FPFH)"
    if (kind !== "tool" && !name.isTitleCase && gap === " (" && text[end] === ")")
      name.points += 0.8;
    // "alignment of LLMs (DeAL)": what stands before a bracket may be a part of the long form.
    addKind(name, kind, gap.includes("(") ? 0.5 : 1.5);
  }
  if (name.isTitleCase && isMaker(field, range)) name.points -= 3;
  const article = /^(?:the|a|an|our|both)$/i.test(ahead.text);
  const cue = (article ? (units[from - 2]?.text ?? "") : ahead.text).toLowerCase();
  if (BIOLOGICAL_NOUNS.has(ahead.norm)) name.points -= 2;
  if (NAMING.test(cue)) {
    name.points += 2.5;
    addKind(name, kindBefore(units, from - 1), 1.5);
  }
  // "an accuracy of .9 on X"
  const isGround = units[from - (article ? 3 : 2)]?.text === "based";
  if (cue === "on" && !isGround) addKind(name, "dataset", 0.4);
  if (APPLYING.test(cue) && !(name.isTitleCase && cue === "by" && !article)) name.points += 0.4;
  if (/^(?:in|at|from|across|near)$/.test(cue) && name.isTitleCase) name.points -= 1;
  if (cue === "as" && units[from - 2]?.norm === "such") name.points += 0.6;
  const listed = kindOfList(units, from);
  if (listed === undefined) return;
  name.points += pointsInList(name, listed);
  addKind(name, listed, 1.5);
}

/** Words between what things are and the first of their names: "benchmarks, i.e., X", "methods like X". */
const LISTING = /^(?:e|g|i|as|including|like|namely|such|the|viz)$/;

/** "data sets such as X": the kind of what a list's first name is one of. */
function kindOfList(units: readonly Unit[], from: number): MethodKind | undefined {
  let before = from - 1;
  while (before > 0 && from - before <= 4 && LISTING.test(units[before]!.lower)) --before;
  const noun = units[before];
  const isListing = before < from - 1 && units[from - 1]!.lower !== "the";
  if (!isListing || noun?.sentence !== units[from]!.sentence) return undefined;
  // "A list as X": one says so of many.
  if (!noun.text.endsWith("s") && noun.norm !== "data") return undefined;
  return STUDIES.test(noun.norm) ? undefined : KIND_NOUNS.get(noun.norm);
}

function pointsInList({ isTitleCase }: Name, kind: MethodKind): number {
  if (kind === "dataset" || kind === "benchmark") return isTitleCase ? 1.2 : 2;
  return isTitleCase ? 0 : 1.2;
}

/** Whether what stands in brackets begins with the name's letter: "Struck and Kernel Filter (KF)" are two. */
function isCutAtAnd({ text, units }: FieldText, [from, to]: UnitRange): boolean {
  const end = units[to - 1]!.end;
  return AND_MORE.exec(text.slice(end, end + 2 * LOOK_AROUND))?.[1] === units[from]!.text.charAt(0);
}

/** "ECC (Emotion, Cause, and | Commonsense)": one of the words whose initials the name before them is. */
function isOfInitials(text: string, start: number): boolean {
  const [, initials = "", before = ""] =
    /(\p{Lu}{2,}) \(([^()]*)$/u.exec(text.slice(Math.max(0, start - 2 * LOOK_AROUND), start)) ?? [];
  if (initials === "") return false;
  const [behind = ""] = /^[^()]*(?=\))/.exec(text.slice(start, start + 2 * LOOK_AROUND)) ?? [];
  const inside = before + behind;
  // "DCPS (a Distributed Connectionist Production System)" says what it is: a list does not.
  return inside.includes(",") && inside.match(/\b\p{Lu}/gu)?.join("") === initials;
}

/** Whether a name is that of somebody who made a thing, with another. */
function isMaker({ text, units }: FieldText, [from, to]: UnitRange): boolean {
  const before = text.slice(Math.max(0, units[from]!.start - LOOK_AROUND), units[from]!.start);
  const after = text.slice(units[to - 1]!.end, units[to - 1]!.end + LOOK_AROUND);
  return (
    to - from === 1 && MAKERS.some(([ahead, behind]) => ahead.test(before) && behind.test(after))
  );
}

/** Whether the sentence speaks of languages that are made for machines. */
function isFormal({ text, units, sentences }: FieldText, [from]: UnitRange): boolean {
  const { start, end } = sentences[units[from]!.sentence]!;
  return FORMAL.test(text.slice(start, end));
}

/** "Grading of | Recommendations Assessment": whether a small word ties the name to a longer one. */
function isPartBy(units: readonly Unit[], small: number, other: number): boolean {
  const beyond = units[other];
  return (
    /^(?:of|for)$/.test(units[small]?.text ?? "") &&
    beyond !== undefined &&
    beyond.sentence === units[small]?.sentence &&
    /^\p{Lu}\p{Ll}/u.test(beyond.text)
  );
}

/** "the data set X", "a new data set, X": what a kind before a name is worth. */
function pointsAfterKind({ isTitleCase }: Name, kind: MethodKind, gap: string): number {
  const isData = kind === "dataset" || kind === "benchmark";
  if (isTitleCase) return gap.includes(",") ? 0.8 : 1;
  if (gap.includes(",")) return isData ? 1.2 : 0.8;
  return isData && gap === " " ? 1.5 : 1;
}

/** "the X data set": what a kind behind a name is worth. */
function pointsBeforeKind(
  { isTitleCase }: Name,
  { units, text }: FieldText,
  [from, to]: UnitRange,
  kind: MethodKind,
): number {
  const noun = units[to];
  // "Randomized trial", "British survey", "Weekly task": a capital alone does not name these.
  if (isTitleCase && STUDIES.test(noun?.norm ?? "")) return 0;
  // "six ALD algorithms": of many, unless as many are named.
  const isListed = /,\s$|(?:and|or|both)\s$/.test(
    text.slice(Math.max(0, (units[from]?.start ?? 0) - 5), units[from]?.start),
  );
  if (noun?.text.endsWith("s") === true && !isListed) return 0.3;
  // "the GEC task" is what is asked for.
  if (noun?.norm === "task") return 1.2;
  if (kind === "dataset" || kind === "benchmark") return 2;
  if (isTitleCase) return 0.6;
  // Robots have names of their own.
  return noun?.norm === "robot" || noun?.norm === "humanoid" ? 1.4 : 1;
}

/** "the X humanoid robot": what a kind is worth with a word before it. */
function pointsBeforeFarKind(noun: string, kind: MethodKind | undefined): number {
  if (STUDIES.test(noun)) return 0;
  return kind === "dataset" || kind === "benchmark" || noun === "robot" ? 1.5 : 0;
}

function kindBefore(units: readonly Unit[], i: number): MethodKind | undefined {
  for (let j = i - 1; j >= Math.max(0, i - 4); --j) {
    const kind = KIND_NOUNS.get(units[j]?.norm ?? "");
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The head of the noun phrase that begins at `i`, where it says a kind. */
export function kindAfter(units: readonly Unit[], i: number): MethodKind | undefined {
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
