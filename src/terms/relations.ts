/**
 * Whether a paper introduces a thing or uses it.
 *
 * Papers say so in a few ways: "we propose X", "in this work we introduce X, a …", "our new
 * benchmark, X", "a framework called X", "X is proposed". Each is a stretch of text in which a name
 * is one that the paper introduces; anywhere else it is one that it uses.
 */
import { KIND_NOUNS } from "./lexicon.ts";
import type { FieldText, Unit } from "./text.ts";

/**
 * How a name in the stretch must stand.
 *
 * - "object": anywhere, as what is introduced
 * - "apposed": set off by commas: "we propose a way to do this, X, …"
 * - "ours": at once: "our X", "the proposed X"
 */
export type Standing = "object" | "apposed" | "ours";

/** Units `from` to `to` (exclusive) of a field in which names are introduced. */
export interface Introduction {
  readonly from: number;
  readonly to: number;
  /** In points. */
  readonly strength: number;
  readonly standing: Standing;
}

const VERBS = new Set(
  (
    "propose introduce present implement develop release design devise create build construct contribute " +
    "describe call name dub term coin formulate curate collect establish proposing introducing " +
    "presenting developing releasing developed proposed created introduced designed built presented " +
    "constructed collected proposes introduces presents develops describes releases"
  ).split(" "),
);

const NAMING = new Set("named called dubbed termed coined titled entitled".split(" "));
/** "denoted as X", "which we refer to as X" */
const NAMING_AS = new Set("denoted refer referred".split(" "));
const PARTICIPLES = new Set(
  (
    "proposed introduced presented developed released described designed devised created " +
    "constructed built"
  ).split(" "),
);

/** What an introduction is told by; most words are none of these. */
const CUES: ReadonlySet<string> = new Set([
  ...[...VERBS, ...NAMING, ...NAMING_AS, ...PARTICIPLES],
  ...["our", "novel", "new", "newly"],
]);

/** How far behind the verb a name may stand, in units. */
const REACH = 22;
/** How far an apposed one may. */
const FAR_REACH = 45;

/** Where what is introduced has been named, and its purpose or means begins. */
const CLAUSE_END =
  /^(?:which|that|using|by|via|on|upon|onto|to|where|when|while|because|with|without|from|built|inspired|leveraging|for|of|in|at|under|within|as|between|among|across|against|through|into|over|than|like|such|whose|whereby|so|during|after|before|since|instead|rather|including|compared)$/;

/** The stretches of a field in which names are introduced, in order. */
export function findIntroductions(field: FieldText): Introduction[] {
  const { units, text } = field;
  const found: Introduction[] = [];
  const add = (from: number, to: number, strength: number, standing: Standing = "object"): void => {
    found.push({ from, to: Math.min(to, units.length), strength, standing });
  };
  for (let i = 0; i < units.length; ++i) {
    const unit = units[i];
    if (unit === undefined) continue;
    const verb = unit.lower;
    if (!CUES.has(verb)) continue;
    // "Design: a survey": a heading.
    const isHeading = text[unit.end] === ":" && /^\p{Lu}/u.test(unit.text);
    // "we build on X"
    const isOnOther = /^(?:on|upon)$/.test(units[i + 1]?.text ?? "");
    if (VERBS.has(verb) && !isHeading && !isOnOther && !isOthers(units, i) && isOurs(units, i)) {
      const to = stretchEnd(units, text, i + 1);
      add(i + 1, to, 3);
      const far = sentenceEnd(units, i, FAR_REACH);
      if (far > to) add(to, far, 2.5, "apposed");
    } else if (NAMING.has(verb)) {
      if (isOurSentence(units, i) && !isOfOthers(units, i)) add(i + 1, i + 4, 3);
    } else if (NAMING_AS.has(verb)) {
      const as = units[i + 1]?.lower === "to" ? i + 2 : i + 1;
      if (units[as]?.lower === "as" && isOurSentence(units, i) && !isOfOthers(units, i))
        add(as + 1, as + 4, 3);
    } else if (
      (verb === "our" || verb === "proposed") &&
      !isPassive(units, i) &&
      !isOthers(units, i)
    ) {
      // "our proposed InSerter", "our method, PAS,": the name follows at once, or after its kind.
      const kind = units.slice(i + 1, i + 4).findIndex(({ norm }) => KIND_NOUNS.has(norm));
      add(i + 1, i + (kind < 0 ? 2 : kind + 3), 2, "ours");
    } else if ((verb === "novel" || verb === "new") && /^\p{Lu}/u.test(units[i + 1]?.text ?? "")) {
      // "the novel PANACEA data set"
      if (isOurSentence(units, i)) add(i + 1, i + 2, 2);
    } else if (verb === "newly" && VERBS.has(units[i + 1]?.text ?? "")) {
      // "The newly developed Burden Scale (BS)"
      add(i + 2, i + 3, 2.5);
    }
    if (isPassive(units, i)) {
      const from = subjectOf(units, text, i);
      const isNew = /^(?:an?|new|novel|two|three)$/i.test(units[from]?.text ?? "");
      add(from, stretchEnd(units, text, from, i), isNew ? 2.5 : 1);
    }
  }
  return found;
}

/** "the recently proposed X" is somebody else's. */
function isOthers(units: readonly Unit[], i: number): boolean {
  return /^(?:commonly|earlier|originally|previously|recently)$/.test(units[i - 1]?.lower ?? "");
}

/** "the recently proposed representation called X", "commonly called X": likewise. */
function isOfOthers(units: readonly Unit[], naming: number): boolean {
  if (/^(?:also|often|so|sometimes)$|ly$/.test(units[naming - 1]?.lower ?? "")) return true;
  const sentence = units[naming]?.sentence;
  for (let i = naming - 1; i > naming - REACH && units[i]?.sentence === sentence; --i) {
    const { lower } = units[i]!;
    // "introduced by others, and called X", "we adopt a method called X"
    const isTheirs = PARTICIPLES.has(lower) && (isOthers(units, i) || units[i + 1]?.lower === "by");
    if (isTheirs || (USING.test(lower) && units[i - 1]?.lower === "we")) return true;
    if (VERBS.has(lower)) return false;
  }
  return false;
}

const USING = /^(?:adopt|apply|employ|follow|leverage|use|utilize)$/;

/** "X is proposed", "a new X has been developed"; not "X was proposed by others". */
function isPassive(units: readonly Unit[], i: number): boolean {
  if (!PARTICIPLES.has(units[i]?.text ?? "")) return false;
  if (/^(?:by|previously|originally)$/.test(units[i + 1]?.text ?? "")) return false;
  const before = units.slice(Math.max(0, i - 3), i).map(({ lower }) => lower);
  if (before.some((word) => /^(?:previously|originally|recently|first|commonly)$/.test(word)))
    return false;
  return before.some((word, j) =>
    j === before.length - 1
      ? /^(?:is|are|was|were|been)$/.test(word)
      : /^(?:is|are|been)$/.test(word) &&
        /ly$|^(?:then|also|further|here)$/.test(before[j + 1] ?? ""),
  );
}

/** Where the subject of the passive at `i` begins: after "in this paper", with its article. */
function subjectOf(units: readonly Unit[], text: string, i: number): number {
  const sentence = units[i]?.sentence;
  let from = i;
  while (from > 0 && units[from - 1]?.sentence === sentence && i - from < REACH) {
    --from;
    const gap = text.slice(units[from - 1]?.end ?? 0, units[from]?.start);
    if (gap.includes(",") && /^(?:an?|the|new|novel)$/.test(units[from]?.text ?? "")) return from;
  }
  for (let j = from; j < i - 1; ++j)
    if (/^(?:paper|work|study|article)$/.test(units[j]?.norm ?? "") && j - from < 4) return j + 1;
  return from;
}

/** Whether the verb's subject is the authors, or the paper. */
function isOurs(units: readonly Unit[], verb: number): boolean {
  const sentence = units[verb]?.sentence;
  for (let j = verb - 1; j >= Math.max(0, verb - 8); --j) {
    const unit = units[j];
    if (unit === undefined || unit.sentence !== sentence) return false;
    const { lower } = unit;
    if (/^(?:we|paper|work|i|article|authors)$/.test(lower)) return true;
    // "this study presents X", not "study design: X"
    if (lower === "study") return j === verb - 1 && units[verb]?.text.endsWith("s") === true;
    if (/^(?:been|was|were|are|is|it|they|which|that)$/.test(lower)) return false;
  }
  return isSecondVerb(units, verb);
}

/** "we encode …, and design X": what the authors do next. */
function isSecondVerb(units: readonly Unit[], verb: number): boolean {
  const { sentence, lower } = units[verb]!;
  const isBase = !/(?:ed|ing|s)$/.test(lower) && lower !== "built";
  if (!isBase || !/^(?:and|further|then)$/.test(units[verb - 1]?.lower ?? "")) return false;
  for (let j = verb - 2; j >= 0 && units[j]?.sentence === sentence; --j)
    if (units[j]?.lower === "we") return true;
  return false;
}

const OUR_SENTENCE =
  /^(?:we|our|paper|work|novel|new|propose|proposed|introduce|present|article|study)$/;

/** Whether the sentence speaks of the paper's own, before `i` or in a passive behind it. */
function isOurSentence(units: readonly Unit[], i: number): boolean {
  const sentence = units[i]?.sentence;
  for (let j = i - 1; j >= 0 && units[j]?.sentence === sentence; --j)
    if (OUR_SENTENCE.test(units[j]?.lower ?? "")) return true;
  for (let j = i + 1; j < units.length && units[j]?.sentence === sentence; ++j)
    if (isPassive(units, j)) return true;
  return false;
}

/** Introductions end where their purpose begins, or with the sentence, at `limit` at the latest. */
function stretchEnd(
  units: readonly Unit[],
  text: string,
  from: number,
  limit = Number.POSITIVE_INFINITY,
): number {
  const end = Math.min(limit, sentenceEnd(units, from - 1, REACH));
  let hasName = false;
  for (let to = from; to < end; ++to) {
    const word = units[to]?.text ?? "";
    const isBound = units[to]?.joint === "hyphen" || units[to + 1]?.joint === "hyphen";
    if (to > from && !isBound && CLAUSE_END.test(units[to]?.lower ?? "")) return to;
    if (word === "based" && !isBound && /^(?:up)?on$/.test(units[to + 1]?.text ?? "")) return to;
    const gap = text.slice(units[to - 1]?.end ?? 0, units[to]?.start ?? 0);
    if (to > from && gap.includes(";")) return to;
    // "FIRE-BIRD, an ArcGIS toolbox": what a name is, is not introduced.
    if (hasName && gap.includes(",") && /^an?$/.test(word)) return to;
    hasName ||= /\p{Lu}/u.test(word);
  }
  return end;
}

function sentenceEnd(units: readonly Unit[], i: number, reach: number): number {
  const sentence = units[i + 1]?.sentence;
  let to = i + 1;
  while (to < units.length && units[to]?.sentence === sentence && to - i <= reach) ++to;
  return to;
}
