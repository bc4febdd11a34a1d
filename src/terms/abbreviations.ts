/**
 * Abbreviations and what they stand for.
 *
 * "Large language models (LLMs)" makes "LLM" and "large language model" one term, here and in each
 * paper that writes only one of them. The test of a pair is that of A. S. Schwartz and M. A. Hearst,
 * "A simple algorithm for identifying abbreviation definitions in biomedical text", Pacific
 * Symposium on Biocomputing 2003, 451–462, https://psb.stanford.edu/psb-online/proceedings/psb03/schwartz.pdf;
 * both directions, "long (SHORT)" and "SHORT (long)", and plurals.
 */
import { spelledBehind } from "./acronyms.ts";
import { keyOf } from "./key.ts";
import { isMarked } from "./name-marks.ts";
import type { FieldText, Unit } from "./text.ts";
import { textOf } from "./unit-range.ts";

export interface Abbreviation {
  readonly field: FieldText;
  /** Unit ranges, end exclusive. */
  readonly short: readonly [number, number];
  readonly long: readonly [number, number];
}

/** Pairs that a field defines, in order. */
export function findAbbreviations(field: FieldText): Abbreviation[] {
  const { text, units } = field;
  const pairs: Abbreviation[] = [];
  for (const match of text.matchAll(/\(([^()]{2,120})\)/g)) {
    const open = match.index;
    const inside = match[1] ?? "";
    const head = inside.split(/[,;]/)[0] ?? "";
    const from = firstUnitFrom(units, open);
    const to = firstUnitFrom(units, open + 1 + head.length);
    if (to <= from) continue;
    const pair = isShortForm(head.trim())
      ? longBefore(field, [from, to], from)
      : shortBefore(field, [from, to], from);
    if (pair !== null && isOfMark(field, pair)) pairs.push({ field, ...pair });
  }
  // What spells a name in a title says as well what the paper is about: names.ts asks for it.
  const isTitle = field.field === "title";
  for (let i = 0; i < units.length; ++i) {
    const pair = apposedLong(field, i) ?? (isTitle ? null : spelledBehind(field, i));
    if (pair !== null) pairs.push({ field, ...pair });
  }
  return pairs;
}

/**
 * "Rapidly-exploring random trees (RRT*)" says what RRT is; what the star adds, it does not. Nor is
 * "HER2-positive" what HER2 stands for.
 */
function isOfMark(field: FieldText, { short, long }: Pair): boolean {
  const { text, units } = field;
  const end = units[short[1] - 1]?.end ?? 0;
  const isCut = isMarked(text.slice(end, end + 1));
  if (isCut || !isMarked(textOf(field, short))) return !isCut;
  const last = units[long[1] - 1]?.text ?? "";
  return isMarked(last) || /^(?:star|plus|sharp)$/i.test(last);
}

/** "MTAM, a Multimodal Transformer Alignment Model": the capitals spell it. */
function apposedLong({ text, units }: FieldText, i: number): Pair | null {
  const short = units[i]?.text ?? "";
  const article = units[i + 1];
  if (!/^\p{Lu}{3,}$/u.test(short) || article === undefined) return null;
  // "GP-MPPI, an online …" says nothing of MPPI.
  if (units[i]?.joint === "hyphen") return null;
  if (!/^, (?:an?|the) $/.test(text.slice(units[i]?.end ?? 0, units[i + 2]?.start ?? 0)))
    return null;
  let spelt = "";
  let to = i + 2;
  while (spelt.length < short.length && (to === i + 2 || units[to]?.joint !== "break")) {
    const unit = units[to];
    if (unit === undefined) return null;
    spelt += unit.text.replace(/[^\p{Lu}]/gu, "");
    ++to;
  }
  return spelt === short ? { short: [i, i + 1], long: [i + 2, to] } : null;
}

function firstUnitFrom(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One or two words, 2 to 10 characters, a letter first and a capital somewhere. */
function isShortForm(text: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}\-‐‑–/&. ]{1,11}[*∗+#]{0,2}$/u.test(text) &&
    text.split(/\s+/).length <= 2 &&
    /\p{Lu}/u.test(text) &&
    !/^\p{Lu}\p{Ll}+$/u.test(text)
  );
}

/** The ranges of a pair. */
export type Pair = Pick<Abbreviation, "short" | "long">;

function longBefore(field: FieldText, short: [number, number], end: number): Pair | null {
  const { units, text } = field;
  const shortText = textOf(field, short).replace(/(?<=\p{Lu})s$/u, "");
  const letters = shortText.replace(/[^\p{L}\p{N}]/gu, "");
  const most = Math.min(letters.length + 5, letters.length * 2);
  const sentence = units[end - 1]?.sentence;
  // The long form touches the bracket: only a space lies between.
  if (
    end === 0 ||
    !/^\s*["'”’]?\s*\($/.test(text.slice(units[end - 1]?.end ?? 0, units[short[0]]?.start ?? 1))
  )
    return null;
  let from = end;
  for (let n = 0; n < most * 2 && from > 0; ++n) {
    if (units[from - 1]?.sentence !== sentence) break;
    // Punctuation ends a long form, a comma or slash aside.
    if (n > 0 && /[.;:()!?]/.test(text.slice(units[from - 1]?.end ?? 0, units[from]?.start ?? 0)))
      break;
    --from;
  }
  const reach = [units[from]?.start ?? 0, units[end - 1]?.end ?? 0] as const;
  const spelt = byCapitals(letters, text, ...reach);
  const start = spelt >= 0 ? spelt : bestLongForm(letters, text, ...reach);
  if (start < 0) return null;
  const first = firstUnitFrom(units, start);
  const size = end - first;
  if (first >= end || size > most || units[first]?.start !== start) return null;
  if (textOf(field, [first, end]).length <= shortText.length) return null;
  return { short, long: [first, end] };
}

function shortBefore(field: FieldText, long: [number, number], end: number): Pair | null {
  const { units, text } = field;
  const before = units[end - 1];
  if (before === undefined || !/\s/.test(textOf(field, long))) return null;
  let from = end - 1;
  while (from > 0 && units[from]?.joint === "hyphen") --from;
  const short: [number, number] = [from, end];
  const shortText = textOf(field, short);
  if (!/^\s*\($/.test(text.slice(before.end, units[long[0]]?.start ?? 0))) return null;
  if (!isShortForm(shortText) || !/\p{Lu}.*\p{Lu}/u.test(shortText)) return null;
  const letters = shortText.replace(/(?<=\p{Lu})s$/u, "").replace(/[^\p{L}\p{N}]/gu, "");
  const longStart = units[long[0]]?.start ?? 0;
  if (long[1] - long[0] > Math.min(letters.length + 5, letters.length * 2)) return null;
  return bestLongForm(letters, text, longStart, units[long[1] - 1]?.end ?? 0) === longStart
    ? { short, long }
    : null;
}

/**
 * "modAlity-aligneD Action PrompTs (ADAPT)": the capitals spell it, wherever in the words they
 * stand.
 *
 * @returns offset where the long form begins, or −1
 */
function byCapitals(short: string, text: string, from: number, to: number): number {
  let s = short.length - 1;
  let at = to - 1;
  for (; at >= from && s >= 0; --at) {
    const char = text[at] ?? "";
    if (!/\p{Lu}/u.test(char)) continue;
    if (char !== short[s]?.toUpperCase()) return -1;
    --s;
  }
  if (s >= 0) return -1;
  let start = at + 1;
  while (start > from && /[\p{L}\p{N}]/u.test(text[start - 1] ?? "")) --start;
  return start;
}

/**
 * Schwartz and Hearst's match, from the right: each character of the short form is found in the long
 * one, in order, its first at the start of a word.
 *
 * @returns offset where the long form begins, or −1
 */
function bestLongForm(short: string, text: string, from: number, to: number): number {
  let at = to - 1;
  for (let s = short.length - 1; s >= 0; --s) {
    const wanted = short[s]?.toLowerCase() ?? "";
    while (
      at >= from &&
      (text[at]?.toLowerCase() !== wanted ||
        (s === 0 && at > from && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")))
    )
      --at;
    if (at < from) return -1;
    --at;
  }
  return at + 1;
}

/** Keys of the short and the long forms alike. */
export function abbreviatedKeys(abbreviations: readonly Abbreviation[]): Set<string> {
  const keys = new Set<string>();
  for (const { field, short, long } of abbreviations) {
    keys.add(keyOf(field.units, ...short));
    keys.add(keyOf(field.units, ...long));
  }
  return keys;
}
