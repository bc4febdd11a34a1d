/**
 * Which names of the corpus are methods, of what kind, and what each paper does with them.
 */
import { compareText } from "../ordering.ts";
import { type CorpusCounts, formsOf, PHRASE, unpackSighting } from "./corpus-counts.ts";
import { type Definitions, majority } from "./definitions.ts";
import { KNOWN_INTRODUCED, type Name, NAME_THRESHOLD } from "./name.ts";
import { isPlainName, isTask, LEAST_WRITTEN } from "./plain-names.ts";
import { STANDARD_METHODS } from "./standard-methods.ts";
import type { MethodKind } from "./term.ts";

/** Points for each doubling of the papers that write a name. */
const POINTS_PER_DOUBLING = 0.25;
/** What this share of papers writes in the plural is a kind of thing: "LLMs". */
const MOSTLY_PLURAL = 0.25;
/** A phrase that this many papers have is no one's name for a data set. */
const COMMON = 3;
/** Share of the papers with a name that must take it for one. */
export const LEAST_SHARE = 0.15;
/** What is a task by its words is a method's name where this share of the papers introduce it. */
const TASK_INTRODUCED = 0.5;
/** What this share of the papers introduce is theirs. */
const INTRODUCED_BY_ALL = 0.75;
/** Capitals that other papers do without are emphasis. */
const SMALL_LETTERS_COST = 1.7;
/** … and more where nothing but the capitals made a name of ordinary words. */
const EMPHASIS_COST = 4;
/** What a standard method's own kind counts, in thousandths of points. */
const STANDARD_POINTS = 4000;
/** Points from which on a paper introduces what it names. */
const INTRODUCED = 2;

/** What the corpus knows of its names. */
export interface NameTable {
  /** Keys that could be methods: names with enough points, and the standard methods. */
  readonly keys: ReadonlySet<string>;
  /**
   * How many papers take keys that are one term for a name, whatever others say: Infinity where it is
   * a standard method, 0 where it is none.
   */
  namedBy(keys: readonly string[]): number;
  /**
   * How many papers write as a name what keys that are one term are; Infinity where the letters tell
   * it from ordinary words, or a paper spells it out.
   */
  writtenBy(keys: readonly string[]): number;
  /** How many papers say that they introduce what these keys are. */
  introducedBy(keys: readonly string[]): number;
}

interface Tally {
  best: number;
  /** Papers in which it has enough points by itself. */
  strong: number;
  plural: number;
  /** Papers that introduce it. */
  introduced: number;
  procedure: boolean;
  known: boolean;
  papers: number;
  /** Papers that write it as a name; Infinity where its letters are no ordinary word's. */
  written: number;
}

/** Sums up what the papers say of names, that of a short form under what it stands for. */
export function buildNameTable(counts: CorpusCounts, definitions: Definitions): NameTable {
  const tallies = tallyNames(counts, definitions);
  const long = longKeysOf(definitions);
  const keys = new Set(STANDARD_METHODS.keys());
  for (const [key, tally] of tallies)
    if (pointsOf(tally, key, counts) >= NAME_THRESHOLD) keys.add(key);
  return {
    keys,
    namedBy(group) {
      if (group.some((key) => STANDARD_METHODS.has(key))) return Infinity;
      const together = togetherOf(group, tallies, counts);
      const isSmall = (key: string): boolean => long.has(key) && isSmallSomewhere(key, counts);
      const isOne =
        together.strong >= LEAST_SHARE * together.papers &&
        isNamed(together, group.some(isSmall)) &&
        (isCalledSo(together) || !group.some((key) => isTaskKey(key, counts)));
      return isOne ? together.strong : 0;
    },
    writtenBy(group) {
      if (group.some((key) => STANDARD_METHODS.has(key))) return Infinity;
      return group.reduce((sum, key) => sum + (tallies.get(key)?.written ?? 0), 0);
    },
    introducedBy(group) {
      return group.reduce((sum, key) => sum + (tallies.get(key)?.introduced ?? 0), 0);
    },
  };
}

/** What the papers say of each name, under its own key or that of what it stands for. */
function tallyNames(counts: CorpusCounts, definitions: Definitions): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const [key, { sightings, forms }] of counts.names) {
    const small = isSmallSomewhere(key, counts);
    const isPlain = isPlainName(forms.keys(), small);
    const isCommon = papersWith(key, counts) >= COMMON;
    for (const [packed, papers] of sightings) {
      const name = unpackSighting(packed);
      const meaning = meaningOf(key, name.longKey, definitions);
      let tally = tallies.get(meaning);
      if (tally === undefined) tallies.set(meaning, (tally = emptyTally()));
      const isEmphasis = name.isTitleCase && !name.known && small;
      const cost = isEmphasis && (!name.hasKind || isCommon) ? EMPHASIS_COST : 0;
      tally.best = Math.max(tally.best, name.points - cost);
      const isStrong = name.points - cost >= NAME_THRESHOLD;
      if (isStrong) tally.strong += papers;
      tally.papers += papers;
      if (!isPlain || (isStrong && (name.known || name.longKey !== ""))) tally.written = Infinity;
      else tally.written += papers;
      if (name.plural && !name.known) tally.plural += papers;
      if (name.introduced >= INTRODUCED) tally.introduced += papers;
      tally.procedure ||= name.procedure;
      tally.known ||= name.known;
    }
  }
  return tallies;
}

function emptyTally(): Tally {
  return {
    best: -Infinity,
    strong: 0,
    plural: 0,
    introduced: 0,
    procedure: false,
    known: false,
    papers: 0,
    written: 0,
  };
}

/** What is said of keys that are one term. */
interface Together {
  /** Points of the name that has most. */
  best: number;
  /** Papers that take it for a name. */
  strong: number;
  /** Papers that have the key which most have. */
  papers: number;
  introduced: number;
  /** Whether one of the keys stands in the plural often enough for a kind of thing. */
  plural: boolean;
  procedure: boolean;
  known: boolean;
}

function togetherOf(
  group: readonly string[],
  tallies: ReadonlyMap<string, Tally>,
  counts: CorpusCounts,
): Together {
  const together: Together = {
    best: -Infinity,
    strong: 0,
    papers: 0,
    introduced: 0,
    plural: false,
    procedure: false,
    known: false,
  };
  for (const key of group) {
    const tally = tallies.get(key);
    together.papers = Math.max(together.papers, papersWith(key, counts), tally?.papers ?? 0);
    if (tally === undefined) continue;
    together.strong += tally.strong;
    together.best = Math.max(together.best, pointsOf(tally, key, counts));
    together.plural ||= tally.plural >= MOSTLY_PLURAL * tally.papers && tally.plural > 0;
    together.introduced += tally.introduced;
    together.procedure ||= tally.procedure;
    together.known ||= tally.known;
  }
  return together;
}

/**
 * Whether a term is a name of its own, and no kind of thing.
 *
 * @param isSmall - whether it is what a short form stands for, and some write it in small letters
 */
function isNamed(
  { best, strong, papers, introduced, plural, procedure, known }: Together,
  isSmall: boolean,
): boolean {
  if (plural && (isSmall || introduced === 0)) return false;
  // "We propose a circulant sparse tracker (CST)": who makes a thing may call it what he will.
  const isOurs = introduced >= INTRODUCED_BY_ALL * papers && strong > 0;
  const cost = isSmall && !procedure && !known && !isOurs ? SMALL_LETTERS_COST : 0;
  return best - cost >= NAME_THRESHOLD;
}

/** "VPR methods" and "the ALD data set" are for a task, and not called so unless enough say it. */
function isCalledSo({ known, introduced, papers }: Together): boolean {
  return known || introduced >= TASK_INTRODUCED * papers;
}

/** A name's points in the corpus: in thousands of papers any word once stands where a name would. */
function pointsOf(
  { best, papers, strong, written }: Tally,
  key: string,
  counts: CorpusCounts,
): number {
  const all = Math.max(papers, papersWith(key, counts));
  // Candidates are counted within longer names as well: "Dynamic Window" of "… Approach".
  const isWritten = !isSmallSomewhere(key, counts) || written >= LEAST_WRITTEN * all;
  return isWritten && strong >= LEAST_SHARE * all
    ? best + POINTS_PER_DOUBLING * Math.log2(papers)
    : -Infinity;
}

function papersWith(key: string, { phrases }: CorpusCounts): number {
  return phrases.get(key)?.papers ?? 0;
}

/** "Reinforcement learning": some abstract writes it in small letters. */
function isSmallSomewhere(key: string, { phrases }: CorpusCounts): boolean {
  return ((phrases.get(key)?.flags ?? 0) & PHRASE.small) !== 0;
}

function isTaskKey(key: string, { names, phrases }: CorpusCounts): boolean {
  const phrase = phrases.get(key);
  const forms = phrase === undefined ? [] : [...formsOf(phrase)].map(([form]) => form);
  return isTask([...(names.get(key)?.forms.keys() ?? []), ...forms]);
}

/** Keys of what short forms stand for. */
function longKeysOf(definitions: Definitions): ReadonlySet<string> {
  const forms = [...definitions.values()].flat();
  return new Set(forms.flatMap(({ keys }) => [...keys]));
}

/** The key under which a name counts: its long form's, where most papers mean another by it. */
function meaningOf(key: string, longKey: string, definitions: Definitions): string {
  if (longKey === "" || longKey === key) return key;
  return majority(definitions.get(key) ?? [])?.keys.has(longKey) === true ? key : longKey;
}

/**
 * The kind that most evidence speaks for; "method" where none does.
 *
 * @param keys - the method's
 * @param kinds - what speaks for each, in thousandths of points
 */
export function likeliestKind(
  keys: readonly string[],
  kinds: ReadonlyMap<MethodKind, number> | undefined,
): MethodKind {
  const tally = new Map(kinds);
  for (const key of keys) {
    const kind = STANDARD_METHODS.get(key);
    if (kind !== undefined) tally.set(kind, (tally.get(kind) ?? 0) + STANDARD_POINTS);
  }
  const ranked = [...tally].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return ranked[0]?.[0] ?? "method";
}

/** The keys that a paper's name stands for: its own, and that of what the paper defines it by. */
export function keysOfName({ key, longKey }: Name): string[] {
  return longKey === "" || longKey === key ? [key] : [key, longKey];
}

/**
 * Whether a paper introduces what it names. "We build a VAE" does not: of what is known it must say
 * so twice, as with an abbreviation of its own, or before its title's colon.
 */
export function isIntroduced({ introduced, known, key }: Name): boolean {
  const isKnown = known || STANDARD_METHODS.has(key);
  return introduced >= (isKnown ? KNOWN_INTRODUCED : INTRODUCED);
}
