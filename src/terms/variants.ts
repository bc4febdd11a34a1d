/**
 * Other ways to say a phrase: "alignment of LLMs" and "aligning LLMs" for "LLM alignment", "alignment
 * with human values" for "human value alignment".
 *
 * Only what some paper also writes as a plain noun phrase is joined to it, so nothing is made up.
 * After C. Jacquemin, "Spotting and Discovering Terms through Natural Language Processing" (MIT
 * Press 2001): permutation around a preposition, and verb for noun.
 */
import { keyOf } from "./key.ts";
import { remembered } from "./memory.ts";
import type { FieldText, Unit } from "./text.ts";

export interface Variant {
  /** The key of the surface form. */
  readonly key: string;
  /** The units that stand before the head in the plain phrase, as a range. */
  readonly rest: readonly [number, number];
  /** What becomes the plain phrase's head: a noun as it is, or a verb (nounsOf). */
  readonly head: string;
  readonly isVerb: boolean;
  readonly field: FieldText;
}

/** Longest noun phrase after a preposition or a verb, in units. */
const MOST_UNITS = 4;

/** Nouns that say how one thing is to another: "robustness to noise", not "feedback to users". */
const RELATIONAL = /(?:ment|ness|ity|ance)$/;

/** All wordings of a field that could be another way to say some plain noun phrase. */
export function findVariants(field: FieldText): Variant[] {
  const { units } = field;
  const variants: Variant[] = [];
  for (let i = 0; i + 1 < units.length; ++i) {
    const unit = units[i]!;
    if (isNoun(unit) && units[i + 1]?.joint === "space" && binds(unit, units[i + 1]!))
      addRests(variants, field, i, i + 2, { head: unit.norm, isVerb: false });
    else if (isVerb(unit) && unit.text.length > 4)
      addRests(variants, field, i, i + 1, { head: unit.norm, isVerb: true });
  }
  return variants;
}

/** Whether what follows a preposition could stand before a noun as well. */
function binds({ norm }: Unit, preposition: Unit): boolean {
  if (preposition.norm === "of") return true;
  return (preposition.norm === "to" || preposition.norm === "with") && RELATIONAL.test(norm);
}

/** No participle: "structured data" is no data structure, nor a "closed loop" loop closing. */
function isVerb({ pos, norm }: Unit): boolean {
  return norm.endsWith("ing") || (pos === "VERB" && !norm.endsWith("ed"));
}

function isNoun({ pos }: Unit): boolean {
  return pos === "NOUN" || pos === "PROPN";
}

function addRests(
  variants: Variant[],
  field: FieldText,
  from: number,
  restFrom: number,
  head: Pick<Variant, "head" | "isVerb">,
): void {
  const { units } = field;
  for (let to = restFrom + 1; to <= Math.min(units.length, restFrom + MOST_UNITS); ++to) {
    const last = units[to - 1];
    if (last === undefined || last.joint === "break") return;
    if (
      !isNoun(last) &&
      last.pos !== "ADJ" &&
      last.joint !== "hyphen" &&
      units[to]?.joint !== "hyphen"
    )
      return;
    if (!isNoun(last) || goesOn(last, units[to])) continue;
    variants.push({ key: keyOf(units, from, to), rest: [restFrom, to], ...head, field });
  }
}

/**
 * Whether a noun phrase goes on: "predict control" is cut out of "predict control points", and "model
 * multi-level" out of "model multi-level interactions". Behind a plural it hardly does.
 */
function goesOn(last: Unit, next: Unit | undefined): boolean {
  if (next?.joint === "hyphen") return true;
  return last.norm === last.lower && next?.joint === "space" && isNoun(next);
}

/** Verbs whose noun is what they make: who models images makes no image model, but models of images. */
const MAKING = new Set(
  "cluster graph label list map mask model network plan program sample score".split(" "),
);

/**
 * "aligning", "align" → "alignment", "alignation" …: what a verb's noun could be; the first that
 * some paper writes is meant.
 */
export const nounsOf = remembered((verb): readonly string[] => {
  const base = verb.replace(/(?:ing|ed)$/, "");
  const single = /([^aeiouls])\1$/.test(base) ? base.slice(0, -1) : base;
  const stems = [single, base.replace(/e$/, "")];
  const nouns = new Set<string>();
  for (const stem of stems) {
    for (const ending of ["ment", "ement", "ation", "ion", "ition", "ing", "ction", "sis", "al"])
      nouns.add(stem + ending);
    if (stem.endsWith("iz")) nouns.add(`${stem}ation`);
    if (stem.endsWith("ify") || stem.endsWith("fy")) nouns.add(`${stem.slice(0, -1)}ication`);
    for (const noun of [stem, `${stem}e`]) if (!MAKING.has(noun)) nouns.add(noun);
  }
  return [...nouns];
});
