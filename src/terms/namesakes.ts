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
import { normsOfText } from "./key.ts";
import { KIND_NOUNS } from "./lexicon.ts";
import { labelOf } from "./naming.ts";
import type { Method, Occurrence, Term } from "./term.ts";
import { plainKey } from "./term-keys.ts";

/**
 * What two papers share tells that they speak of one thing from this many natural units of
 * information on: one term that a twentieth of the papers have, or two of a fifth.
 */
const TELLING = inNats(20);

/** A term of two papers tells of these, however few there are. */
const FEWEST = 2;

/** Behind a name, its kind: "DART algorithm". */
const KIND_BEHIND = /\)?\s+(\p{Ll}+)$/u;

export interface NamesakeOptions {
  /** Whether a person speaks of the term, and so takes it for one thing; default: of none. */
  readonly isOne?: (term: Term) => boolean;
  /** Keys of the map that this one continues. */
  readonly known?: ReadonlySet<string>;
}

/**
 * Terms, with each method that several unrelated works introduce parted into one for each; sorted by
 * key. Papers that only use the name go with the work that they have most in common with, or are
 * left to a term of their own. Each work's thing has the hash of a paper that introduces it in its
 * key, the one that it had on an earlier map or else the oldest: the plain key would lead to
 * another thing when an older work comes.
 */
export function partNamesakes(
  terms: readonly Term[],
  papers: readonly Paper[],
  { isOne = () => false, known = new Set() }: NamesakeOptions = {},
): Term[] {
  const paperOf = new Map(papers.map((paper) => [paper.key, paper]));
  const methods = terms.filter((term): term is Method => term.kind === "method" && !isOne(term));
  const shared = methods.filter(maybeShared);
  const likeness = likenessBetween(terms, paperOf, shared);
  const keys = new Set(terms.map(({ key }) => key));
  const parted = new Map<string, readonly Method[]>();
  for (const term of shared) {
    const parts = partOne(term, paperOf, likeness);
    if (parts.length > 1) parted.set(term.key, giveKeys(term, parts, paperOf, { known, keys }));
  }
  for (const term of methods) {
    // It had a namesake on the earlier map, and has none now; it may have taken that one's key.
    const own = parted.has(term.key) ? undefined : knownKeyOf(term, known);
    const hasPlain = known.has(term.key) && term.key === plainKey("method", term);
    if (own === undefined || hasPlain || keys.has(own)) continue;
    keys.add(own);
    parted.set(term.key, [{ ...term, key: own }]);
  }
  if (parted.size === 0) return [...terms];
  return terms
    .flatMap((term): readonly Term[] => parted.get(term.key) ?? [term])
    .map((term) => withBroader(term, parted))
    .sort((a, b) => compareText(a.key, b.key));
}

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

/** How telling the terms are that two papers share beside one; Infinity where they share an author. */
type Likeness = (a: Paper, b: Paper, besides: string) => number;

function likenessBetween(
  terms: readonly Term[],
  paperOf: ReadonlyMap<string, Paper>,
  shared: readonly Method[],
): Likeness {
  const asked = new Set(shared.flatMap(({ occurrences }) => occurrences.map(({ paper }) => paper)));
  // Paper → term → how telling it is.
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
  return (a, b, besides) => {
    if (haveAuthorInCommon(a, b)) return Infinity;
    const others = termsOf.get(b.key);
    let sum = 0;
    for (const [key, weight] of termsOf.get(a.key) ?? [])
      if (key !== besides && others?.has(key) === true) sum += weight;
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

/** The things that a name stands for, the oldest work's first, without keys of their own. */
function partOne(
  term: Method,
  paperOf: ReadonlyMap<string, Paper>,
  likeness: Likeness,
): readonly Method[] {
  const like = (a: Occurrence, b: Occurrence): number =>
    likeness(paperOf.get(a.paper)!, paperOf.get(b.paper)!, term.key);
  const introductions = oldestFirst(term.occurrences.filter(isIntroduction), paperOf);
  const works = joinAlike(introductions, (a, b) => like(a, b) >= TELLING);
  if (works.length < 2) return [term];
  const parts = works.map((work) => [...work]);
  const others: Occurrence[] = [];
  for (const occurrence of term.occurrences) {
    if (isIntroduction(occurrence)) continue;
    const likest = works.map((work) => Math.max(...work.map((one) => like(occurrence, one))));
    const most = Math.max(...likest);
    (most > 0 ? parts[likest.indexOf(most)]! : others).push(occurrence);
  }
  if (others.length > 0) parts.push(others);
  return parts.map((occurrences) => partOf(term, occurrences, paperOf));
}

function oldestFirst(
  occurrences: readonly Occurrence[],
  paperOf: ReadonlyMap<string, Paper>,
): Occurrence[] {
  const yearOf = ({ paper }: Occurrence): number => paperOf.get(paper)?.year ?? Infinity;
  return [...occurrences].sort(
    compareBy<Occurrence>(
      (a, b) => (yearOf(a) < yearOf(b) ? -1 : yearOf(a) > yearOf(b) ? 1 : 0),
      (a, b) => compareText(a.paper, b.paper),
    ),
  );
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

/** One of the things: called as its own papers call it, and of the kind that they say. */
function partOf(
  term: Method,
  placed: readonly Occurrence[],
  paperOf: ReadonlyMap<string, Paper>,
): Method {
  const occurrences = [...placed].sort((a, b) => compareText(a.paper, b.paper));
  const forms = new Map<string, number>();
  const kinds = new Map<string, number>();
  for (const { paper, mentions } of occurrences) {
    const written = new Set<string>();
    for (const { field, start, end, form } of mentions)
      written.add(form ?? (paperOf.get(paper)?.[field] ?? "").slice(start, end));
    for (const form of written) {
      const [tail = "", kind = ""] = KIND_BEHIND.exec(form) ?? [];
      const bare = form.slice(0, form.length - tail.length);
      for (const each of new Set([form, bare])) forms.set(each, (forms.get(each) ?? 0) + 1);
      if (kind !== "") kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  const aliases = term.aliases.filter((alias) => forms.has(alias));
  const bare = new Map([...forms].filter(([form]) => !KIND_BEHIND.test(form)));
  return {
    ...term,
    aliases,
    occurrences,
    label: bare.size === 0 ? term.label : labelOf(bare, true),
    methodKind: kindSaid(kinds) ?? (saysKind(term) ? "method" : term.methodKind),
  };
}

/** The kind that most papers write behind the name; undefined where none does. */
function kindSaid(kinds: ReadonlyMap<string, number>): Method["methodKind"] | undefined {
  const ranked = [...kinds].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return ranked.flatMap(([noun]) => KIND_NOUNS.get(normsOfText(noun)[0] ?? "") ?? [])[0];
}

/** Whether somebody writes a kind behind the name: what it says is true of one of the things. */
function saysKind({ aliases }: Method): boolean {
  return aliases.some((alias) => KIND_BEHIND.test(alias));
}

/**
 * Gives each of a name's things its key; what nobody introduces has the plain one, where no other term
 * has that, and else the name's own.
 */
function giveKeys(
  term: Method,
  parts: readonly Method[],
  paperOf: ReadonlyMap<string, Paper>,
  { known, keys }: { readonly known: ReadonlySet<string>; readonly keys: Set<string> },
): Method[] {
  return parts.map((part) => {
    const [oldest] = oldestFirst(part.occurrences.filter(isIntroduction), paperOf);
    const plain = plainKey("method", part);
    if (oldest === undefined) {
      const key = keys.has(plain) ? term.key : plain;
      keys.add(key);
      return { ...part, key };
    }
    let key = knownKeyOf(part, known) ?? `${plain}-${shortHash(oldest.paper)}`;
    for (let hash = oldest.paper; keys.has(key); key = `${plain}-${hash}`) hash = shortHash(hash);
    keys.add(key);
    return { ...part, key };
  });
}

/** The key by which an earlier map told a work's thing from its namesakes. */
function knownKeyOf(term: Method, known: ReadonlySet<string>): string | undefined {
  if (known.size === 0) return undefined;
  const plain = plainKey("method", term);
  return term.occurrences
    .filter(isIntroduction)
    .map(({ paper }) => `${plain}-${shortHash(paper)}`)
    .find((key) => known.has(key));
}

/**
 * What is broader than a term, where that was parted: the thing of which one of the term's papers
 * speaks; none where that is not known.
 */
function withBroader(term: Term, parted: ReadonlyMap<string, readonly Method[]>): Term {
  if (!term.broader.some((key) => parted.has(key))) return term;
  const own = new Set(term.occurrences.map(({ paper }) => paper));
  const broader = term.broader.flatMap((key) => {
    const parts = parted.get(key);
    if (parts === undefined) return [key];
    const [first, ...others] = parts;
    if (others.length === 0) return [first!.key];
    const meant = parts.find((part) => part.occurrences.some(({ paper }) => own.has(paper)));
    return meant === undefined ? [] : [meant.key];
  });
  return { ...term, broader: broader.sort(compareText) };
}

/** How much it tells that something is so of one in so many, in nats; logarithms differ in their last bits. */
function inNats(oneIn: number): number {
  return Number(Math.log(oneIn).toFixed(9));
}
