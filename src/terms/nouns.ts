/**
 * Nouns that the tagger takes for verbs, told by other papers, and gerunds by what stands around them.
 *
 * In "customize reward functions" and "cross-lingual transfer" it sees verbs, and the paper would
 * have neither term. The papers of the background have such a word as a phrase with the one before
 * or behind it.
 */
import { phraseCountOf } from "./background.ts";
import type { Unit } from "./text.ts";
import { TRAIT } from "./traits.ts";
import { SUBJECTS_AND_MODALS } from "./verbs.ts";

/** Endings that a verb has and its noun has not, but for "-ing". */
const INFLECTED = /(?:ed|en|s)$/;

/** A word of fewer letters is no noun of a term. */
const WORD = /^\p{L}{4,}$/u;

/** Whether the unit at `i`, tagged as a verb, is a noun in truth. */
export function isNounInTruth(units: readonly Unit[], i: number): boolean {
  const { pos, text, lower, joint, traits } = units[i]!;
  if (pos !== "VERB" || !WORD.test(text) || INFLECTED.test(lower)) return false;
  if ((traits & TRAIT.evaluative) !== 0) return false;
  const before = joint === "break" ? undefined : units[i - 1];
  const goesOn = joint !== "hyphen" && isNounAhead(units, i);
  // "the rich embedding space", but "by learning policies"
  if (lower.endsWith("ing")) return goesOn && /^(?:DET|ADJ)$/.test(before?.pos ?? "");
  const ahead = before?.lower ?? "";
  if (ahead === "to" || SUBJECTS_AND_MODALS.test(ahead)) return false;
  if (before !== undefined && modifies(before) && isKnown(units, wordStart(units, i - 1), i + 1))
    return true;
  // "we first extract feature maps"
  return goesOn && before?.pos !== "ADV" && isKnown(units, i, i + 2);
}

function isKnown(units: readonly Unit[], from: number, to: number): boolean {
  return phraseCountOf(units, from, to).papers > 0;
}

function isNounAhead(units: readonly Unit[], i: number): boolean {
  const next = units[i + 1];
  return next?.joint === "space" && (next.pos === "NOUN" || next.pos === "PROPN");
}

/** Where the hyphenated word begins that a unit ends. */
function wordStart(units: readonly Unit[], i: number): number {
  let from = i;
  while (from > 0 && units[from]!.joint === "hyphen") --from;
  return from;
}

/** Whether a word can stand before its noun: plurals are what does something. */
function modifies({ pos, lower, norm }: Unit): boolean {
  if (pos === "ADJ") return true;
  return (pos === "NOUN" || pos === "PROPN") && !(lower.endsWith("s") && norm !== lower);
}
