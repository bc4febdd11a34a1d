/**
 * Which names of the corpus are methods, of what kind, and what each paper does with them.
 */
import { compareText } from "../ordering.ts";
import type { Analysis } from "./analysis.ts";
import { keyOfText } from "./key.ts";
import { NAME_THRESHOLD } from "./names.ts";
import { STANDARD_METHODS } from "./standard-methods.ts";
import type { MethodKind } from "./term.ts";

/** Points for each doubling of the papers that write a name. */
const POINTS_PER_DOUBLING = 0.25;
/** What is written in the plural is a kind of thing: "LLMs". */
const PLURAL_COST = 3;
/** Capitals that other papers do without are emphasis. */
const SMALL_LETTERS_COST = 1.7;
/** Points from which on a paper introduces what it names. */
const INTRODUCED = 2;

/** Keys of all names with enough points in some paper, and of the standard methods. */
export function methodKeys(analyses: readonly Analysis[]): Set<string> {
  const tallies = new Map<string, { best: number; plural: boolean; papers: number }>();
  const small = smallLetterKeys(analyses);
  for (const { names } of analyses) {
    for (const [key, name] of names) {
      const tally = tallies.get(key) ?? { best: -Infinity, plural: false, papers: 0 };
      const cost =
        name.isTitleCase && name.withKind.size === 0 && small.has(key) ? SMALL_LETTERS_COST : 0;
      tally.best = Math.max(tally.best, name.points - cost);
      tally.papers += 1;
      tally.plural ||= name.plural;
      tallies.set(key, tally);
    }
  }
  const methods = new Set<string>(standardKeys());
  for (const [key, { best, plural, papers }] of tallies) {
    const points = best + POINTS_PER_DOUBLING * Math.log2(papers) - (plural ? PLURAL_COST : 0);
    if (points >= NAME_THRESHOLD) methods.add(key);
  }
  return methods;
}

/** Keys of phrases that some abstract writes in small letters: "reinforcement learning". */
function smallLetterKeys(analyses: readonly Analysis[]): Set<string> {
  const small = new Set<string>();
  for (const { candidates } of analyses)
    for (const [key, { spans }] of candidates)
      if (spans.some(({ field, from }) => /^\p{Ll}/u.test(field.units[from]?.text ?? "")))
        small.add(key);
  return small;
}

let standard: readonly string[] | undefined;

function standardKeys(): readonly string[] {
  standard ??= STANDARD_METHODS.map(keyOfText);
  return standard;
}

/** The kind that most evidence speaks for; "method" where none does. */
export function methodKindOf(keys: readonly string[], analyses: Iterable<Analysis>): MethodKind {
  const tally = new Map<MethodKind, number>();
  for (const { names } of analyses)
    for (const key of keys)
      for (const [kind, points] of names.get(key)?.kinds ?? [])
        tally.set(kind, (tally.get(kind) ?? 0) + points);
  const ranked = [...tally].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return ranked[0]?.[0] ?? "method";
}

/** What a paper does with a method. */
export function relationOf(keys: readonly string[], { names }: Analysis): "introduces" | "uses" {
  return keys.some((key) => (names.get(key)?.introduced ?? 0) >= INTRODUCED)
    ? "introduces"
    : "uses";
}
