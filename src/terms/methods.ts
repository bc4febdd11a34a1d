/**
 * Which names of the corpus are methods, of what kind, and what each paper does with them.
 */
import { compareText } from "../ordering.ts";
import type { Analysis } from "./analysis.ts";
import type { Definitions } from "./definitions.ts";
import { keyOfText } from "./key.ts";
import { NAME_THRESHOLD } from "./name.ts";
import { STANDARD_METHODS } from "./standard-methods.ts";
import type { MethodKind } from "./term.ts";

/** Points for each doubling of the papers that write a name. */
const POINTS_PER_DOUBLING = 0.25;
/** What this share of papers writes in the plural is a kind of thing: "LLMs". */
const MOSTLY_PLURAL = 0.25;
/** A phrase that this many papers have is no one's name for a data set. */
const COMMON = 3;
/** Share of the papers with a name that must take it for one. */
const LEAST_SHARE = 0.15;
/** Capitals that other papers do without are emphasis. */
const SMALL_LETTERS_COST = 1.7;
/** … and more where nothing but the capitals made a name of ordinary words. */
const EMPHASIS_COST = 4;
/** Points from which on a paper introduces what it names. */
const INTRODUCED = 2;

/** What the corpus knows of its names. */
export interface NameTable {
  /** Keys that could be methods: names with enough points, and the standard methods. */
  readonly keys: ReadonlySet<string>;
  /** Whether keys that are one term are a method. */
  isMethod(keys: readonly string[]): boolean;
}

interface Tally {
  best: number;
  /** Papers in which it has enough points by itself. */
  strong: number;
  plural: number;
  introduced: boolean;
  procedure: boolean;
  papers: number;
}

export function buildNameTable(analyses: readonly Analysis[], definitions: Definitions): NameTable {
  const long = new Set<string>();
  for (const forms of definitions.values())
    for (const { keys } of forms) for (const key of keys) long.add(key);
  const tallies = new Map<string, Tally>();
  const small = smallLetterKeys(analyses);
  const mentioning = papersByKey(analyses);
  for (const { names } of analyses) {
    for (const [key, name] of names) {
      const tally = tallies.get(key) ?? {
        best: -Infinity,
        strong: 0,
        plural: 0,
        introduced: false,
        procedure: false,
        papers: 0,
      };
      const cost =
        name.isTitleCase &&
        small.has(key) &&
        (name.withKind.size === 0 || (mentioning.get(key) ?? 0) >= COMMON)
          ? EMPHASIS_COST
          : 0;
      tally.best = Math.max(tally.best, name.points - cost);
      if (name.points - cost >= NAME_THRESHOLD) tally.strong += 1;
      tally.papers += 1;
      if (name.plural) tally.plural += 1;
      tally.introduced ||= name.introduced >= INTRODUCED;
      tally.procedure ||= name.procedure;
      tallies.set(key, tally);
    }
  }
  const standard = new Set(standardKeys());
  // In thousands of papers any word once stands where a name would.
  const pointsOf = ({ best, papers, strong }: Tally, key: string): number =>
    strong < LEAST_SHARE * Math.max(papers, mentioning.get(key) ?? 0)
      ? -Infinity
      : best + POINTS_PER_DOUBLING * Math.log2(papers);
  const keys = new Set(standard);
  for (const [key, tally] of tallies) if (pointsOf(tally, key) >= NAME_THRESHOLD) keys.add(key);
  return {
    keys,
    isMethod(group) {
      if (group.some((key) => standard.has(key))) return true;
      let best = -Infinity;
      let plural = false;
      let procedure = false;
      let introduced = false;
      let isSmall = false;
      for (const key of group) {
        const tally = tallies.get(key);
        if (small.has(key) && long.has(key)) isSmall = true;
        if (tally === undefined) continue;
        best = Math.max(best, pointsOf(tally, key));
        plural ||= tally.plural >= MOSTLY_PLURAL * tally.papers && tally.plural > 0;
        introduced ||= tally.introduced;
        procedure ||= tally.procedure;
      }
      if (plural && (isSmall || !introduced)) return false;
      if (isSmall && !procedure) best -= SMALL_LETTERS_COST;
      return best >= NAME_THRESHOLD;
    },
  };
}

/** Key → papers that have it as a phrase, however written. */
function papersByKey(analyses: readonly Analysis[]): Map<string, number> {
  const papers = new Map<string, number>();
  for (const { candidates } of analyses)
    for (const key of candidates.keys()) papers.set(key, (papers.get(key) ?? 0) + 1);
  return papers;
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
