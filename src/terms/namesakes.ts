/**
 * Different things of one name: HALO is a way to learn rewards in one paper, and a flying robot in
 * another.
 *
 * Where papers say what letters stand for, the vocabulary tells such things apart (definitions.ts).
 * A name without a long form says nothing of itself; but two works that both introduce it, that have
 * no author and no telling term in common, name two things by it. As one term, they would tie papers
 * together that have nothing to do with each other.
 */
import { familyAndInitial } from "../authors.ts";
import type { Paper } from "../corpus/index.ts";
import { compareBy, compareText } from "../ordering.ts";
import { shortHash } from "../slug.ts";
import type { Method, Occurrence, Term } from "./term.ts";

/**
 * What two papers share tells that they speak of one thing from this many natural units of
 * information on: one term that a twentieth of the papers have, or two of a fifth.
 */
const TELLING = inNats(20);

/** A term of two papers tells of these, however few there are. */
const FEWEST = 2;

/** Behind a name, its kind: "DART algorithm". */
const KIND_BEHIND = /\)?\s+\p{Ll}+$/u;

/**
 * Terms, with each method that several unrelated works introduce parted into one for each; sorted by
 * key. The oldest work's keeps the key, and papers that only use the name go with the work that they
 * have most in common with.
 *
 * @param isOne - whether a person speaks of the term, and so takes it for one thing
 */
export function partNamesakes(
  terms: readonly Term[],
  papers: readonly Paper[],
  isOne: (term: Term) => boolean = () => false,
): Term[] {
  const shared = terms.filter(
    (term): term is Method => term.kind === "method" && maybeShared(term) && !isOne(term),
  );
  if (shared.length === 0) return [...terms];
  const paperOf = new Map(papers.map((paper) => [paper.key, paper]));
  const likeness = likenessBetween(terms, paperOf, shared);
  const keys = new Set(terms.map(({ key }) => key));
  const parted = new Map(
    shared.map((term) => [term.key, partOne(term, paperOf, likeness, keys)] as const),
  );
  return terms
    .flatMap((term) => parted.get(term.key) ?? [term])
    .sort((a, b) => compareText(a.key, b.key));
}

/** Two papers' author in common, or how telling the terms are that they share. */
type Likeness = (a: Paper, b: Paper, name: string) => number;

/**
 * Whether a method is introduced twice, by a name that says nothing else of it, and is not what many
 * more papers use: "we build a VAE" introduces none.
 */
function maybeShared({ aliases, occurrences }: Method): boolean {
  const introduced = occurrences.filter(isIntroduction).length;
  const isWord = (form: string): boolean => !/\s/u.test(form.replace(KIND_BEHIND, ""));
  return introduced >= 2 && 2 * introduced >= occurrences.length && aliases.every(isWord);
}

function isIntroduction({ relation }: Occurrence): boolean {
  return relation === "introduces";
}

function likenessBetween(
  terms: readonly Term[],
  paperOf: ReadonlyMap<string, Paper>,
  shared: readonly Method[],
): Likeness {
  const asked = new Set(shared.flatMap(({ occurrences }) => occurrences.map(({ paper }) => paper)));
  // Term → how telling it is; by paper.
  const termsOf = new Map<string, Map<string, number>>();
  for (const { key, occurrences } of terms) {
    const papers = occurrences.length;
    const weight = papers <= FEWEST ? TELLING : inNats(paperOf.size / papers);
    for (const { paper } of occurrences) {
      if (!asked.has(paper)) continue;
      const own = termsOf.get(paper);
      if (own === undefined) termsOf.set(paper, new Map([[key, weight]]));
      else own.set(key, weight);
    }
  }
  return (a, b, name) => {
    if (haveAuthorInCommon(a, b)) return Infinity;
    const others = termsOf.get(b.key);
    let sum = 0;
    for (const [key, weight] of termsOf.get(a.key) ?? [])
      if (key !== name && others?.has(key) === true) sum += weight;
    return sum;
  };
}

function haveAuthorInCommon(
  { authors: own = [] }: Paper,
  { authors: others = [] }: Paper,
): boolean {
  const names = new Set(own.map(familyAndInitial));
  return others.some((author) => names.has(familyAndInitial(author)));
}

function partOne(
  term: Method,
  paperOf: ReadonlyMap<string, Paper>,
  likeness: Likeness,
  keys: Set<string>,
): Method[] {
  const like = (a: Occurrence, b: Occurrence): number =>
    likeness(paperOf.get(a.paper)!, paperOf.get(b.paper)!, term.key);
  const introductions = term.occurrences.filter(isIntroduction).sort(
    compareBy<Occurrence>(
      (a, b) => yearOf(a, paperOf) - yearOf(b, paperOf),
      (a, b) => compareText(a.paper, b.paper),
    ),
  );
  const works = joinAlike(introductions, (a, b) => like(a, b) >= TELLING);
  if (works.length < 2) return [term];
  for (const occurrence of term.occurrences) {
    if (isIntroduction(occurrence)) continue;
    const likest = works.map((work) => Math.max(...work.map((other) => like(occurrence, other))));
    works[likest.indexOf(Math.max(...likest))]!.push(occurrence);
  }
  return works.map((work, i) => {
    const key = i === 0 ? term.key : freeKey(term.key, work, keys);
    const occurrences = work.sort((a, b) => compareText(a.paper, b.paper));
    return { ...term, key, aliases: formsIn(occurrences, paperOf, term), occurrences };
  });
}

function yearOf({ paper }: Occurrence, paperOf: ReadonlyMap<string, Paper>): number {
  return paperOf.get(paper)?.year ?? Infinity;
}

/** Works that are of one thing, in the order of the first of each. */
function joinAlike(
  introductions: readonly Occurrence[],
  areAlike: (a: Occurrence, b: Occurrence) => boolean,
): Occurrence[][] {
  let works: Occurrence[][] = [];
  for (const introduction of introductions) {
    const isOf = (work: Occurrence[]): boolean =>
      work.some((other) => areAlike(introduction, other));
    const [first, ...others] = works.filter(isOf);
    if (first === undefined) works.push([introduction]);
    else {
      first.push(introduction, ...others.flat());
      works = works.filter((work) => !others.includes(work));
    }
  }
  return works;
}

/** The key with a hash of the work that introduces the thing, another where that one is taken. */
function freeKey(key: string, [first]: readonly Occurrence[], keys: Set<string>): string {
  let free = key;
  for (let hash = first!.paper; keys.has(free); free = `${key}-${hash}`) hash = shortHash(hash);
  keys.add(free);
  return free;
}

/** How some of a term's papers write it, sorted. */
function formsIn(
  occurrences: readonly Occurrence[],
  paperOf: ReadonlyMap<string, Paper>,
  { aliases }: Method,
): string[] {
  const written = new Set(
    occurrences.flatMap(({ paper, mentions }) =>
      mentions.map(
        ({ field, start, end, form }) =>
          form ?? (paperOf.get(paper)?.[field] ?? "").slice(start, end),
      ),
    ),
  );
  // "Alpaca" stands in "Alpaca model".
  const isTheirs = (alias: string): boolean =>
    [...written].some((form) => form === alias || form.startsWith(alias));
  return aliases.filter(isTheirs);
}

/** How much it tells that something is so of one in so many, in nats; logarithms differ in their last bits. */
function inNats(oneIn: number): number {
  return Number(Math.log(oneIn).toFixed(9));
}
