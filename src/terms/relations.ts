/**
 * Whether a paper introduces a thing or uses it.
 *
 * Papers say so in a few ways: "we propose X", "in this work we introduce X, a …", "our new
 * benchmark, X", "a framework called X". Each is a stretch of text in which a name is one that the
 * paper introduces; anywhere else it is one that it uses.
 */
import { KIND_NOUNS } from "./lexicon.ts";
import type { FieldText, Unit } from "./text.ts";

/** Units `from` to `to` (exclusive) of a field in which names are introduced. */
export interface Introduction {
  readonly from: number;
  readonly to: number;
  /** In points. */
  readonly strength: number;
  /** Whether only a name set off by commas is meant: "we propose a way to do this, X, …". */
  readonly apposed: boolean;
}

const VERBS = new Set(
  (
    "propose introduce present implement develop release design devise create build construct contribute " +
    "describe call name dub term coin formulate curate collect establish proposing introducing " +
    "presenting developing releasing developed proposed created introduced designed built presented " +
    "constructed collected proposes introduces presents develops describes releases"
  ).split(" "),
);

/** How far behind the verb a name may stand, in units. */
const REACH = 22;
/** How far an apposed one may. */
const FAR_REACH = 45;

/** Where what is introduced has been named, and its purpose or means begins. */
const CLAUSE_END =
  /^(?:which|that|using|based|by|via|on|to|where|when|while|because|with|from|built|inspired|leveraging|for|of|in|under|within|as|between|among|against|through|into|over|than|like|such|whose|whereby|so)$/;

/** The stretches of a field in which names are introduced, in order. */
export function findIntroductions({ units, text }: FieldText): Introduction[] {
  const found: Introduction[] = [];
  for (let i = 0; i < units.length; ++i) {
    const unit = units[i];
    if (unit === undefined) continue;
    const verb = unit.text.toLowerCase();
    if (VERBS.has(verb) && isOurs(units, i)) {
      const to = stretchEnd(units, text, i + 1);
      found.push({ from: i + 1, to, strength: 3, apposed: false });
      const far = sentenceEnd(units, i, FAR_REACH);
      if (far > to) found.push({ from: to, to: far, strength: 2.5, apposed: true });
    } else if (/^(?:named|called|dubbed|termed|coined|titled|entitled)$/.test(verb)) {
      if (isOurSentence(units, i))
        found.push({ from: i + 1, to: Math.min(i + 4, units.length), strength: 3, apposed: false });
    } else if (/^(?:our|proposed)$/.test(verb)) {
      // "our proposed InSerter", "the proposed PAL": the name follows at once.
      const strength = 2;
      // "our method, PAS,": or it follows the word for its kind.
      const kind = units.slice(i + 1, i + 4).findIndex(({ norm }) => KIND_NOUNS.has(norm));
      found.push({ from: i + 1, to: i + (kind < 0 ? 2 : kind + 3), strength, apposed: false });
    } else if (/^(?:novel|new)$/.test(verb) && /^\p{Lu}/u.test(units[i + 1]?.text ?? "")) {
      // "the novel PANACEA data set"
      if (isOurSentence(units, i))
        found.push({ from: i + 1, to: i + 2, strength: 2, apposed: false });
    } else if (verb === "newly" && VERBS.has(units[i + 1]?.text ?? "")) {
      // "The newly developed Burden Scale (BS)"
      found.push({ from: i + 2, to: i + 3, strength: 2.5, apposed: false });
    } else if (/^(?:proposed|introduced|presented|developed|released)$/.test(verb)) {
      const be = units[i - 1]?.text.toLowerCase();
      if (be === "is" || be === "are")
        found.push({ from: Math.max(0, i - 6), to: i, strength: 1, apposed: false });
    }
  }
  return found;
}

/** Whether the verb's subject is the authors, or the paper. */
function isOurs(units: readonly Unit[], verb: number): boolean {
  const sentence = units[verb]?.sentence;
  for (let j = verb - 1; j >= Math.max(0, verb - 8); --j) {
    const unit = units[j];
    if (unit === undefined || unit.sentence !== sentence) return false;
    const lower = unit.text.toLowerCase();
    if (/^(?:we|paper|work|i|article|authors)$/.test(lower)) return true;
    if (/^(?:been|was|were|are|is|it|they|which|that)$/.test(lower)) return false;
  }
  return false;
}

const OUR_SENTENCE =
  /^(?:we|our|paper|work|novel|new|propose|proposed|introduce|present|article|study)$/;

function isOurSentence(units: readonly Unit[], i: number): boolean {
  const sentence = units[i]?.sentence;
  for (let j = i - 1; j >= 0 && units[j]?.sentence === sentence; --j)
    if (OUR_SENTENCE.test(units[j]?.text.toLowerCase() ?? "")) return true;
  return false;
}

/** Introductions end where their purpose begins, or with the sentence. */
function stretchEnd(units: readonly Unit[], text: string, from: number): number {
  const end = sentenceEnd(units, from - 1, REACH);
  for (let to = from; to < end; ++to) {
    const lower = units[to]?.text.toLowerCase() ?? "";
    // ", which we call X": a new introduction begins there.
    if (
      to > from &&
      units[to]?.joint !== "hyphen" &&
      units[to + 1]?.joint !== "hyphen" &&
      CLAUSE_END.test(lower)
    )
      return to;
    const gap = text.slice(units[to - 1]?.end ?? 0, units[to]?.start ?? 0);
    if (to > from && gap.includes(";")) return to;
  }
  return end;
}

function sentenceEnd(units: readonly Unit[], i: number, reach: number): number {
  const sentence = units[i]?.sentence;
  let to = i + 1;
  while (to < units.length && units[to]?.sentence === sentence && to - i <= reach) ++to;
  return to;
}
