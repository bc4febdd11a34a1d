/** Names where a paper introduces something, and those whose long form stands there. */
import type { Abbreviation } from "./abbreviations.ts";
import { keyOf } from "./key.ts";
import { KIND_NOUNS } from "./lexicon.ts";
import type { Name, NameSpan } from "./name.ts";
import { shapePoints } from "./name-shapes.ts";
import type { Introduction } from "./relations.ts";
import type { FieldText, Unit } from "./text.ts";

/** Gives names points for the introductions of a field that they, or their long forms, stand in. */
export function witnessIntroductions(
  names: Map<string, Name>,
  field: FieldText,
  introductions: readonly Introduction[],
  abbreviations: readonly Abbreviation[],
): void {
  const { units } = field;
  for (const introduction of introductions) {
    const { from, to, strength, standing } = introduction;
    for (const name of names.values()) {
      for (const span of name.spans) {
        if (span.field !== field || span.from < from || span.from >= to) continue;
        if (!isIntroduced(name, span, introduction)) continue;
        name.points += strength;
        name.introduced += strength;
      }
    }
    for (const pair of abbreviations) {
      if (pair.field !== field || pair.long[0] < from || pair.long[0] >= to) continue;
      if (isBound(field.text, units[pair.long[1] - 1]?.end ?? 0)) continue;
      if (standing === "apposed" && !/^an?$/.test(units[pair.long[0] - 1]?.text ?? "")) continue;
      const name = names.get(keyOf(units, ...pair.short));
      if (name === undefined || pair.short[0] < to) continue;
      name.points += strength;
      name.introduced += strength;
    }
  }
}

function isIntroduced(name: Name, span: NameSpan, { standing }: Introduction): boolean {
  const { units, text } = span.field;
  const next = units[span.to];
  // "we design RAG-specific scenarios": the scenarios are new, not RAG.
  if (next?.joint === "hyphen" || isBound(text, units[span.to - 1]?.end ?? 0)) return false;
  // "a Whittle index based mechanism"
  if (isBased(units, span.to) || isBased(units, span.to + 1)) return false;
  const isModifier = next?.joint === "space" && next.pos === "NOUN";
  const isBeforeKind = isModifier && KIND_NOUNS.has(next.norm);
  // "we introduce Bayesian optimisation", "a VLSI implementation": the noun is what is new.
  if (isModifier && !isBeforeKind && (name.isTitleCase || isPlain(units, span))) return false;
  const isOld = isSaidBefore(name, span);
  if (standing === "ours") return !isOld;
  if (standing === "apposed") return !isOld && isApposed(text, units, span);
  // "a new SLAM approach", "a vision-based SLAM system": SLAM is no news.
  return !(isBeforeKind && (isOld || name.known)) && !(isBeforeKind && isDescribed(units, span));
}

/** "based mechanism"; not "based on many images". */
function isBased(units: readonly Unit[], i: number): boolean {
  return units[i]?.text === "based" && !/^(?:on|upon)$/.test(units[i + 1]?.text ?? "");
}

/** "a Control Barrier Function (CBF)-inspired measure": a hyphen behind the bracket. */
function isBound(text: string, end: number): boolean {
  return /^(?: \([^()]{1,12})?\)-/.test(text.slice(end, end + 16));
}

/** Letters that nobody made up for a name: "VLSI", "CoM". */
function isPlain(units: readonly Unit[], { from, to }: NameSpan): boolean {
  return to - from === 1 && shapePoints(units[from]?.text ?? "") < 1;
}

/** "vision-based SLAM", "index based Q-learning" */
function isDescribed(units: readonly Unit[], { from }: NameSpan): boolean {
  const before = units[from - 1];
  if (units[from]?.joint !== "space" || before === undefined) return false;
  return before.text === "based" || (before.joint === "hyphen" && /^\p{Ll}+$/u.test(before.text));
}

/** Whether an earlier sentence has the name. */
function isSaidBefore(name: Name, { field, from }: NameSpan): boolean {
  const sentence = field.units[from]?.sentence ?? 0;
  return name.spans.some(
    (other) => other.field === field && (field.units[other.from]?.sentence ?? 0) < sentence,
  );
}

/** Before "a X" or "and X": a list goes on, or something else is meant. */
const NO_APPOSITION = /^(?:\p{Lu}|(?:against|for|from|like|of|over|than|to|unlike)$)/u;

/** ", X,", ": X.", "via a X (": set off, or new to the reader. */
function isApposed(text: string, units: readonly Unit[], { from, to }: NameSpan): boolean {
  if (units[to]?.joint === "space") return false;
  const before = units[from - 1];
  const gap = text.slice(before?.end ?? 0, units[from]?.start ?? 0);
  if (/^(?:an?|and)$/.test(before?.text ?? ""))
    return !NO_APPOSITION.test(units[from - 2]?.text ?? "");
  // "Washington, Oregon, and Idaho": a list.
  const noun = /^the$/.test(before?.text ?? "") ? units[from - 2] : before;
  const ahead = noun === before ? gap : text.slice(noun?.end ?? 0, before?.start ?? 0);
  return !/\p{Lu}/u.test(noun?.text ?? "") && /^\s?(?:[,:–—]|--)\s?(?:i\.e\.,?\s)?$/.test(ahead);
}
