/**
 * Names that are spelt by the words behind them, without brackets: "CLASP: Constrained Latent Shape
 * Projection for …", "CNEG, a novel Conditional Non-Autoregressive Error Generation model", "SCAR (for
 * Scalable Autoregressive Inference)".
 *
 * Nothing but the letters says that they belong together, so all must fit: each word gives its
 * initial, and some letters behind it where the name has them.
 */
import type { Pair } from "./abbreviations.ts";
import { KIND_NOUNS } from "./lexicon.ts";
import type { FieldText, Unit } from "./text.ts";
import { TRAIT } from "./traits.ts";

/** Three letters or more, two of them capitals. */
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})\p{L}[\p{L}\p{N}]{2,11}$/u;
/** What lies between a name and the words that spell it, up to the first of them. */
const OPENING = /^(?:: |, (?:an?|the) |,? \(?(?:which )?(?:short|stands|standing) for |,? \(for )$/;
/** Words that a name need not have a letter for. */
const SMALL =
  /^(?:an?|and|as|at|by|for|from|in|into|of|on|or|the|through|to|towards?|using|via|with)$/;
/** What needs a noun behind it. */
const ADJECTIVE = /(?:al|ar|ed|ent|ic|ive|ous)$/;
/** Words behind the name in which its long form may begin. */
const MOST_STEPS = 4;
/** Longest long form, in units. */
const MOST_UNITS = 12;

/** What spells a name in a title: "XAL: EXplainable Active Learning …" is one name, not two. */
export function spelledInTitle(field: FieldText): readonly (readonly [number, number])[] {
  if (field.field !== "title") return [];
  return field.units.flatMap((_, i) => {
    const pair = spelledBehind(field, i);
    return pair === null ? [] : [pair.long];
  });
}

/** The acronym at `i` with the words behind it that spell it; null where none do. */
export function spelledBehind(field: FieldText, i: number): Pair | null {
  const { units, text } = field;
  const short = units[i];
  // Most words: neither a capital nor a digit.
  if (short === undefined || (short.traits & TRAIT.plain) !== 0) return null;
  if (!ACRONYM.test(short.text)) return null;
  // "GP-MPPI", "MPPI-based"
  if (short.joint === "hyphen" || units[i + 1]?.joint === "hyphen") return null;
  const opening = openingOf(text, units, i);
  if (opening < 0) return null;
  // "CMB: A Comprehensive Medical Benchmark"
  const from = /^(?:an?|the)$/.test(units[opening]!.lower) ? opening + 1 : opening;
  for (const first of new Set([from, opening])) {
    const to = endOfSpelt(short.lower, units, first);
    if (to >= 0) return { short: [i, i + 1], long: [first, to] };
  }
  return null;
}

/** Where the words begin that may spell the acronym at `i`; −1 where it is not followed by any. */
function openingOf(text: string, units: readonly Unit[], i: number): number {
  const end = units[i]!.end;
  for (let from = i + 1; from <= i + MOST_STEPS; ++from) {
    const first = units[from];
    if (first === undefined) return -1;
    if (!OPENING.test(text.slice(end, first.start))) continue;
    // "CNEG, a novel Conditional …"
    const isDress = (first.traits & TRAIT.evaluative) !== 0 && first.joint === "space";
    return isDress && units[from + 1]?.joint === "space" ? from + 1 : from;
  }
  return -1;
}

/** Where the longest stretch of capitalised words from `from` on ends that spells the letters; or −1. */
function endOfSpelt(letters: string, units: readonly Unit[], from: number): number {
  let end = -1;
  if (units[from] === undefined || isSmallWord(units[from])) return end;
  for (let to = from + 1; to <= Math.min(units.length, from + MOST_UNITS); ++to) {
    const last = units[to - 1]!;
    if (to > from + 1 && (last.joint === "break" || isSmallWord(last))) break;
    const isWhole = to > from + 1 && !SMALL.test(last.lower) && units[to]?.joint !== "hyphen";
    if (isWhole && spells(letters, 0, units.slice(from, to), 0) && !isCutShort(units, to)) end = to;
  }
  return end;
}

/** A word in small letters that a name has an initial of: no name is written so here. */
function isSmallWord({ text, lower, joint }: Unit): boolean {
  return !/\p{Lu}/u.test(text) && joint !== "hyphen" && !SMALL.test(lower);
}

/** Whether words from `w` on spell the letters from `l` on, each with its initial at least. */
function spells(letters: string, l: number, words: readonly Unit[], w: number): boolean {
  const word = words[w];
  if (word === undefined) return l === letters.length;
  // "Non-Autoregressive" may give its N alone.
  const mayPass = SMALL.test(word.lower) || (w > 0 && word.joint === "hyphen");
  if (mayPass && spells(letters, l, words, w + 1)) return true;
  // "EXplainable": a name has its X alone.
  const skipped = word.lower.startsWith("ex") && letters[l] === "x" ? 1 : 0;
  let used = l;
  for (let c = skipped; c < word.lower.length && used < letters.length; ++c) {
    if (word.lower[c] !== letters[used]) {
      if (c === skipped) return false;
      continue;
    }
    ++used;
    if (spells(letters, used, words, w + 1)) return true;
  }
  return false;
}

/** "Narratives of Skin | Cancer": whether the noun phrase goes on behind what spells the name. */
function isCutShort(units: readonly Unit[], to: number): boolean {
  const next = units[to];
  if (next?.joint !== "space") return false;
  if (SMALL.test(next.lower) || /^(?:based|using)$/.test(next.lower)) return false;
  const isParticiple = /(?:ed|ing)$/.test(next.lower) || units[to + 1]?.joint === "hyphen";
  // "… Generation model": the kind of what has the name. Not of "Efficient Convolutional Network".
  if (KIND_NOUNS.has(next.norm)) return ADJECTIVE.test(units[to - 1]!.lower);
  return next.pos !== "VERB" || isParticiple;
}
