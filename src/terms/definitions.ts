/**
 * What the corpus means by its abbreviations.
 *
 * One paper's definition holds in papers that write the abbreviation without one, as long as the
 * papers that define it agree.
 */
import { compareBy, compareText } from "../ordering.ts";
import { type CorpusCounts, MAY_ABBREVIATE, unpackSighting } from "./corpus-counts.ts";
import { normalizeWord } from "./inflection.ts";
import { unitsOfText } from "./key.ts";
import { STANDARD_ABBREVIATIONS } from "./standard-methods.ts";
import type { Unit } from "./text.ts";

/** A long form: all its spellings that differ in small words alone. */
export interface LongForm {
  /** The key without prepositions and articles. */
  readonly content: string;
  readonly keys: ReadonlySet<string>;
  /** Papers that define the short form by it. */
  readonly papers: number;
  /** Whether all readers know the short form for it; absent where they do not. */
  readonly isStandard?: boolean;
}

/** Short key → its long forms. */
export type Definitions = ReadonlyMap<string, readonly LongForm[]>;

/** Share of the defining papers that must agree on a long form. */
const AGREEMENT = 0.6;

const SMALL_WORDS = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|through|to|via|with)$/;

/** Misspellings of a long form differ from it by this many characters. */
const MOST_TYPOS = 2;
const LEAST_LENGTH = 12;

/**
 * What the corpus's counts come to. An abbreviation that no paper defines, as all readers know it,
 * stands for what it always stands for.
 */
export function settleDefinitions(
  counts: Pick<CorpusCounts, "definitions" | "names">,
): Definitions {
  const definitions = new Map<string, LongForm[]>();
  for (const [short, long] of STANDARD_ABBREVIATIONS) {
    const sightings = [...(counts.names.get(short)?.sightings.keys() ?? [])];
    if (sightings.some((packed) => unpackSighting(packed).known))
      definitions.set(short, [{ content: long, keys: new Set([long]), papers: 1 }]);
  }
  for (const [short, longs] of counts.definitions) {
    const standard = STANDARD_ABBREVIATIONS.get(short);
    const forms = withoutTypos([...longs].map(([content, form]) => ({ content, ...form })));
    definitions.set(
      short,
      forms.map((form) => (form.content === standard ? { ...form, isStandard: true } : form)),
    );
  }
  return definitions;
}

/**
 * Long forms of one abbreviation that differ by a slip of the pen ("fune-tuning") are one: the
 * abbreviation is the evidence, likeness alone would be none.
 */
function withoutTypos(forms: readonly LongForm[]): LongForm[] {
  const ordered = [...forms].sort(
    (a, b) => b.papers - a.papers || compareText(a.content, b.content),
  );
  const kept: { content: string; keys: Set<string>; papers: number }[] = [];
  for (const { content, keys, papers } of ordered) {
    const right = kept.find((form) => isNear(form.content, content));
    if (right === undefined) kept.push({ content, keys: new Set(keys), papers });
    else {
      right.papers += papers;
      for (const key of keys) right.keys.add(key);
    }
  }
  return kept;
}

/** Whether two long texts are a few insertions, deletions or changes apart (Levenshtein 1966). */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_LENGTH) return false;
  if (Math.abs(a.length - b.length) > MOST_TYPOS || !b.startsWith(a.charAt(0))) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const next = [i];
    for (let j = 1; j <= b.length; ++j)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return (row[b.length] ?? Infinity) <= MOST_TYPOS;
}

/** The key of units `from` to `to` without prepositions and articles. */
export function contentKey(units: readonly Unit[], from: number, to: number): string {
  let key = "";
  for (let i = from; i < to; ++i) {
    const norm = units[i]?.norm ?? "";
    if (!SMALL_WORDS.test(norm)) key += norm;
  }
  return key;
}

/**
 * The long form that most papers mean; null where they do not agree. Who writes it shorter or longer
 * agrees: "policy optimization (PPO)" is proximal policy optimization.
 */
export function majority(longs: readonly LongForm[]): LongForm | null {
  const [best] = [...longs].sort(compareForms);
  if (best === undefined) return null;
  let total = 0;
  let agreeing = 0;
  for (const { content, papers } of longs) {
    total += papers;
    if (areWordings(content, best.content)) agreeing += papers;
  }
  return agreeing >= AGREEMENT * total ? best : null;
}

/** Share of the shorter of two long forms that both begin with, where they are wordings of one. */
const SAME_BEGINNING = 0.8;

/** "Policy optimization" and "proximal policy optimization"; "low-rank adapters" and "… adaptation". */
function areWordings(a: string, b: string): boolean {
  const [part, whole] = a.length < b.length ? [a, b] : [b, a];
  if (whole.endsWith(part)) return true;
  let same = 0;
  while (same < part.length && part[same] === whole[same]) ++same;
  return same >= SAME_BEGINNING * part.length;
}

/** Most papers first, then what all readers know. */
const compareForms = compareBy<LongForm>(
  (a, b) => b.papers - a.papers,
  (a, b) => Number(b.isStandard ?? false) - Number(a.isStandard ?? false),
  (a, b) => compareText(a.content, b.content),
);

/** The key of a phrase with every abbreviation written out. */
export function expandForm(form: string, definitions: Definitions): string {
  let key = "";
  for (const word of unitsOfText(form)) {
    const norm = normalizeWord(word);
    const longs = MAY_ABBREVIATE.test(word) ? definitions.get(norm) : undefined;
    key += (longs === undefined ? undefined : majority(longs)?.content) ?? norm;
  }
  return key;
}
