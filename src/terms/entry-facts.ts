/**
 * What the corpus says of its entries: how widely they are used, and what they are called.
 *
 * From the links of all papers where those are at hand, and from counts alone where counts stand in
 * for a corpus.
 */
import { isInPassing, phraseCount } from "./background.ts";
import { addTerm, type CorpusCounts, formsOf, PHRASE, type TermCount } from "./corpus-counts.ts";
import { curatedLabel } from "./curation.ts";
import { mostWritten } from "./form-choice.ts";
import { listForms } from "./form-counts.ts";
import { LEAST_SHARE, likeliestKind } from "./methods.ts";
import { labelOf } from "./naming.ts";
import { LEAST_WRITTEN } from "./plain-names.ts";
import type { LinkCounts, NameCounts } from "./shard.ts";
import type { MethodKind } from "./term.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";

/** By index of the entry. */
export interface EntryFacts {
  /** Papers that mention it. */
  readonly papers: Int32Array;
  /**
   * Mean evidence in the papers that have it as a candidate; −∞ where none has. It stands in where
   * the tagger took a noun for a verb ("a learned reward model") and the phrase was none.
   */
  readonly usual: Float64Array;
  /** 1 where half of the papers that mention it or more have it as a candidate. */
  readonly isUsual: Uint8Array;
  /** 1 where some paper has it as a keyword. */
  readonly isKeyword: Uint8Array;
  /** Background papers that have it. */
  readonly background: Int32Array;
  /** 1 where they have it in passing alone: "general framework". */
  readonly inPassing: Uint8Array;
  /** One of STRAY. */
  readonly strays: Uint8Array;
  /**
   * 1 where it is known already that too few papers keep it for any but one that is mostly about
   * it; where the papers themselves are at hand, they are asked first.
   */
  readonly isAlone: Uint8Array;
}

/**
 * What becomes of a method that next to none of the papers with it take for a name. "Most" is a data
 * set in one paper, and opens sentences in thousands; "stability" is one too, and a concept in all others.
 * And of one that most of them write as they write any word: a "road scene" is a concept, and
 * "Natural Questions" are a data set to those papers that speak of them as of one.
 */
export const STRAY = { none: 0, concept: 1, nothing: 2, some: 3 } as const;

/** Whether an entry is a method after all, if in some papers alone. */
export function isMethodStill(stray: number | undefined): boolean {
  return stray === STRAY.none || stray === STRAY.some;
}

/** Share of the papers that mention a concept in which it must be a candidate, to tell of the others. */
const LEAST_SEEN = 0.05;

/** Support from here on is enough: two papers, or one that is mostly about it. */
const ENOUGH_SUPPORT = 2;

/** What an entry is called. */
export interface EntryName {
  readonly label: string;
  /** Absent where it is a concept. */
  readonly methodKind?: MethodKind;
}

/**
 * @param isKeyword - as keywordsAmong gives it
 * @param links - of each shard
 */
export function gatherFacts(
  { entries }: Vocabulary,
  isKeyword: Uint8Array,
  links: readonly LinkCounts[],
): EntryFacts {
  const papers = new Int32Array(entries.length);
  const usual = new Float64Array(entries.length);
  const isUsual = new Uint8Array(entries.length);
  for (const i of entries.keys()) {
    let seen = 0;
    for (const own of links) {
      papers[i]! += own.papers[i] ?? 0;
      usual[i]! += own.evidence[i] ?? 0;
      seen += own.seen[i] ?? 0;
    }
    isUsual[i] = 2 * seen >= papers[i]! ? 1 : 0;
    usual[i] = usualOf(usual[i]!, seen, papers[i]!);
  }
  return {
    papers,
    usual,
    isUsual,
    isKeyword,
    ...ofBackground(entries),
    strays: straysAmong(entries, papers),
    isAlone: new Uint8Array(entries.length),
  };
}

function straysAmong(entries: readonly Entry[], papers: Int32Array): Uint8Array {
  return Uint8Array.from(entries, (entry, i) => {
    const { isMethod, namedBy, writtenBy, isNominated, curated } = entry;
    // What a person speaks for is no stray.
    if (!isMethod || curated?.keep !== undefined) return STRAY.none;
    const all = papers[i]!;
    if (namedBy < LEAST_SHARE * all) return isNominated ? STRAY.concept : STRAY.nothing;
    const least = LEAST_WRITTEN * all;
    if (isNominated && writtenBy < least) return STRAY.concept;
    // Of two papers one says little: it may have the name in its title alone.
    return writtenBy <= least && all > 2 ? STRAY.some : STRAY.none;
  });
}

/** The vocabulary without methods that are none. */
export function withoutStrays(vocabulary: Vocabulary, { strays }: EntryFacts): Vocabulary {
  const entries = vocabulary.entries.map((entry, i) =>
    isMethodStill(strays[i]) ? entry : { ...entry, isMethod: false },
  );
  return { ...vocabulary, entries };
}

/**
 * Mean evidence of a concept in the papers that have it as a candidate.
 *
 * "Carried out" is a noun phrase to the tagger in one paper of a thousand; what the ranker thought of
 * it there says nothing of the others.
 */
function usualOf(evidence: number, seen: number, papers: number): number {
  return seen === 0 || seen < LEAST_SEEN * papers ? -Infinity : evidence / seen / 1000;
}

function ofBackground(entries: readonly Entry[]): Pick<EntryFacts, "background" | "inPassing"> {
  const background = new Int32Array(entries.length);
  const inPassing = new Uint8Array(entries.length);
  for (const [i, { keys }] of entries.entries()) {
    let commonest = phraseCount(keys[0]!);
    for (const key of keys) {
      const count = phraseCount(key);
      if (count.papers > commonest.papers) commonest = count;
    }
    background[i] = commonest.papers;
    inPassing[i] = isInPassing(commonest) ? 1 : 0;
  }
  return { background, inPassing };
}

/** The same from counts alone: what links said, or, of what was no term there, what phrases do. */
export function factsFromCounts({ entries }: Vocabulary, counts: CorpusCounts): EntryFacts {
  const papers = new Int32Array(entries.length);
  const usual = new Float64Array(entries.length);
  const isUsual = new Uint8Array(entries.length);
  const isAlone = new Uint8Array(entries.length);
  for (const [i, { keys }] of entries.entries()) {
    const linked = keys.flatMap((key) => counts.terms.get(key) ?? []);
    const support = linked.reduce((sum, term) => sum + term.support, 0);
    if (linked.length > 0 && support < ENOUGH_SUPPORT) isAlone[i] = 1;
    const own = linked.length > 0 ? linked : keys.flatMap((key) => asTerm(counts, key) ?? []);
    let seen = 0;
    for (const term of own) {
      papers[i]! += term.papers;
      usual[i]! += term.evidence;
      seen += term.seen;
    }
    isUsual[i] = 2 * seen >= papers[i]! ? 1 : 0;
    usual[i] = usualOf(usual[i]!, seen, papers[i]!);
  }
  return {
    papers,
    usual,
    isUsual,
    isKeyword: keywordsAmong({ entries }, counts),
    ...ofBackground(entries),
    strays: straysAmong(entries, papers),
    isAlone,
  };
}

function asTerm(
  { phrases }: CorpusCounts,
  key: string,
): Omit<TermCount, "forms" | "capitals" | "kinds" | "support"> | null {
  const phrase = phrases.get(key);
  return phrase === undefined ? null : { ...phrase, seen: phrase.papers };
}

/** By index of the entry, 1 where some paper has it as a keyword. */
export function keywordsAmong(
  { entries }: Pick<Vocabulary, "entries">,
  { phrases }: CorpusCounts,
): Uint8Array {
  return Uint8Array.from(entries, ({ keys }) =>
    keys.some((key) => ((phrases.get(key)?.flags ?? 0) & PHRASE.keyword) !== 0) ? 1 : 0,
  );
}

/** Whether an entry stands on the map: two papers keep it, or one that is mostly about it. */
export function stands(index: number, { support }: NameCounts): boolean {
  return (support.get(index) ?? 0) >= ENOUGH_SUPPORT;
}

/** The same of counted papers: 1 where it stands, by index of the entry. */
export function standingByCounts({ entries }: Vocabulary, { terms }: CorpusCounts): Uint8Array {
  return Uint8Array.from(entries, ({ keys }) => {
    const support = keys.reduce((sum, key) => sum + (terms.get(key)?.support ?? 0), 0);
    return support >= ENOUGH_SUPPORT ? 1 : 0;
  });
}

/** What the papers that keep an entry call it. */
export function nameOf(entry: Entry, index: number, names: NameCounts): EntryName {
  const { forms, capitals, kinds } = names;
  const own = { forms: new Map(listForms(forms.get(index))), capitals: capitals.get(index) };
  return named(entry, own, kinds.get(index));
}

/** What the counted papers call it. */
export function nameFromCounts(entry: Entry, counts: CorpusCounts): EntryName {
  const forms = new Map<string, number>();
  const capitals = new Map<string, number>();
  const kinds = new Map<MethodKind, number>();
  for (const key of entry.keys) {
    const term = counts.terms.get(key);
    addAll(forms, term?.forms);
    addAll(capitals, term?.capitals);
    addAll(kinds, term?.kinds);
  }
  if (forms.size > 0) return named(entry, { forms, capitals }, kinds);
  for (const key of entry.keys) {
    const name = counts.names.get(key);
    const phrase = counts.phrases.get(key);
    // A name that is a phrase as well was seen as both, in the same papers.
    addAll(forms, name !== undefined && entry.isMethod ? name.forms : phrase && formsOf(phrase));
    addAll(kinds, name?.kinds);
  }
  // A wording that is no phrase anywhere has its key alone.
  return named(entry, { forms: forms.size > 0 ? forms : new Map([[entry.id, 1]]) }, kinds);
}

function addAll<Key>(
  sums: Map<Key, number>,
  more: Iterable<readonly [Key, number]> | undefined,
): void {
  for (const [key, count] of more ?? []) sums.set(key, (sums.get(key) ?? 0) + count);
}

/** Counts what links and choices came to, for those who have no papers. */
export function countTerms(
  counts: CorpusCounts,
  { entries }: Vocabulary,
  links: readonly LinkCounts[],
  { forms, capitals, kinds, support }: NameCounts,
): void {
  for (const [i, { id }] of entries.entries()) {
    const term = { papers: 0, seen: 0, evidence: 0, support: support.get(i) ?? 0 };
    for (const own of links) {
      term.papers += own.papers[i] ?? 0;
      term.seen += own.seen[i] ?? 0;
      term.evidence += own.evidence[i] ?? 0;
    }
    if (term.papers === 0) continue;
    addTerm(counts, id, {
      ...term,
      forms: new Map(listForms(forms.get(i))),
      capitals: new Map(capitals.get(i)),
      kinds: new Map(kinds.get(i)),
    });
  }
}

/** How papers write an entry. */
interface Written {
  readonly forms: ReadonlyMap<string, number>;
  readonly capitals?: ReadonlyMap<string, number> | undefined;
}

function named(
  { keys, isMethod, isForeign, curated }: Entry,
  { forms, capitals }: Written,
  kinds: ReadonlyMap<MethodKind, number> | undefined,
): EntryName {
  // Number and capitals are known of English alone: "Waldökologie" is what papers write.
  const label =
    curatedLabel(curated) ??
    (isForeign ? mostWritten([...forms]) : labelOf(forms, isMethod, capitals));
  if (!isMethod) return { label };
  const given = curated?.kind?.kind;
  const methodKind =
    given === undefined || given === "concept" ? likeliestKind(keys, kinds) : given;
  return { label, methodKind };
}
