/**
 * The corpus's vocabulary: which keys are terms, which keys are one term, and which are methods.
 *
 * Papers are read one by one; here they come together. "LLM", "LLMs" and "large language models"
 * meet in one entry because a paper defines one by the other; a name that one paper introduces is a
 * name in all.
 */
import { compareText } from "../ordering.ts";
import {
  type CorpusCounts,
  formsOf,
  MAY_ABBREVIATE,
  oneForm,
  PHRASE,
  type PhraseCount,
  unpackSighting,
  unpackWording,
} from "./corpus-counts.ts";
import { isCapitalWord } from "./capitals.ts";
import { type Curated, type Curation, NO_CURATION } from "./curation.ts";
import { type Definitions, expandForm, majority } from "./definitions.ts";
import { joinGenericHeads } from "./generic-heads.ts";
import { normsOfText, spellingOf } from "./key.ts";
import { remembered } from "./memory.ts";
import { Merging } from "./merging.ts";
import type { NameTable } from "./methods.ts";
import { STANDARD_SYNONYMS } from "./standard-synonyms.ts";
import { nounsOf } from "./variants.ts";
import { joinWordVariants } from "./word-variants.ts";

export interface Entry {
  /** Its keys' smallest. */
  readonly id: string;
  readonly keys: readonly string[];
  readonly isMethod: boolean;
  /** How many papers take a method for a name by themselves; Infinity where it needs none. */
  readonly namedBy: number;
  /** How many write it as a name; Infinity where its letters tell it from ordinary words. */
  readonly writtenBy: number;
  /** How many papers say that they introduce it. */
  readonly introducedBy: number;
  /** Whether some paper nominated it as a concept, be it a method or not; "Places dataset" is none. */
  readonly isNominated: boolean;
  /** Whether only papers that are not English have it, as a keyword. */
  readonly isForeign: boolean;
  /** The rules that hold for it. */
  readonly curated?: Curated;
}

export interface Vocabulary {
  /** Sorted by id. */
  readonly entries: readonly Entry[];
  /** Key → index of its entry. */
  readonly entryOf: ReadonlyMap<string, number>;
  /** Keys that are names: a mention must be spelt like one of these, case included. */
  readonly spellings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Short key → keys of what most papers mean by it; empty where they do not agree. */
  readonly meanings: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * @param concepts - keys that some paper nominated
 * @param names - which keys could be methods, and which groups of keys are
 * @param curation - what a person says of them
 */
export function buildVocabulary(
  counts: CorpusCounts,
  concepts: ReadonlySet<string>,
  names: NameTable,
  definitions: Definitions,
  curation: Curation = NO_CURATION,
): Vocabulary {
  const methods = names.keys;
  const keys = new Set([...withoutNames(counts, concepts, methods), ...methods]);
  const found = new Set(keys);
  for (const key of curation.kept) keys.add(key);
  const merged = new Merging();
  joinAbbreviations(keys, merged, definitions);
  joinSynonyms(keys, merged, definitions);
  const expanded = expansions(counts.phrases, definitions);
  joinExpansions(counts, keys, merged, expanded);
  joinVariants(counts, keys, merged, definitions, expanded);
  joinGenericHeads(counts, concepts, keys, merged);
  joinWordVariants(counts, concepts, keys, merged);
  joinKindNouns(counts, keys, merged, methods);
  joinCurated(curation, keys, merged);
  const groups = Map.groupBy([...keys].sort(compareText), (key) => merged.find(key));
  const entryOf = new Map<string, number>();
  const withKind = namesWithKind(counts, methods);
  const entries = [...groups.values()].map((group, i): Entry => {
    for (const key of group) entryOf.set(key, i);
    const curated = curation.of(group);
    const kind = curated?.kind?.kind;
    const namedBy = kind === undefined ? names.namedBy(group) : kind === "concept" ? 0 : Infinity;
    return {
      id: group[0] ?? "",
      keys: group,
      isMethod: namedBy > 0,
      namedBy,
      writtenBy: kind === undefined ? names.writtenBy(group) : Infinity,
      introducedBy: names.introducedBy(group),
      isNominated: group.some((key) => concepts.has(key) && !withKind.has(key)),
      isForeign: isForeign(counts.phrases, group),
      ...(curated && { curated }),
    };
  });
  return {
    entries,
    entryOf,
    spellings: withCurated(collectSpellings(counts, methods), curation, found),
    meanings: new Map(
      [...definitions].map(([short, longs]) => [short, majority(longs)?.keys ?? new Set()]),
    ),
  };
}

/**
 * The concepts that do not hold a name: "LLaVA-series models" is no concept, and would hide that
 * LLaVA is used.
 */
function withoutNames(
  { holds }: CorpusCounts,
  concepts: ReadonlySet<string>,
  methods: ReadonlySet<string>,
): Set<string> {
  const kept = new Set(concepts);
  for (const [key, names] of holds)
    if (!methods.has(key) && [...names].some((name) => methods.has(name))) kept.delete(key);
  return kept;
}

function isForeign(phrases: CorpusCounts["phrases"], keys: readonly string[]): boolean {
  const known = keys.flatMap((key) => phrases.get(key) ?? []);
  return (
    known.some(({ flags }) => (flags & PHRASE.foreign) !== 0) &&
    known.every(({ papers }) => papers === 0)
  );
}

function joinAbbreviations(keys: Set<string>, merged: Merging, definitions: Definitions): void {
  for (const [short, longs] of definitions) {
    const long = majority(longs);
    if (long === null || ![short, ...long.keys].some((key) => keys.has(key))) continue;
    keys.add(short);
    for (const key of long.keys) {
      keys.add(key);
      merged.join(short, key);
    }
  }
}

/** "COCO" and "MS COCO"; but not where the papers spell out that they mean another thing. */
function joinSynonyms(keys: ReadonlySet<string>, merged: Merging, definitions: Definitions): void {
  for (const group of STANDARD_SYNONYMS) {
    const isMeant = (key: string): boolean => {
      const long = majority(definitions.get(key) ?? []);
      return long === null || group.some((other) => long.keys.has(other));
    };
    const [first, ...rest] = group.filter((key) => keys.has(key) && isMeant(key));
    for (const key of rest) merged.join(first!, key);
  }
}

/** "LLM alignment" and "large language model alignment". */
function joinExpansions(
  { phrases }: CorpusCounts,
  keys: Set<string>,
  merged: Merging,
  expansions: readonly Expansion[],
): void {
  const byExpansion = new Map<string, string[]>();
  for (const { key, expanded } of expansions) {
    const group = byExpansion.get(expanded);
    if (group !== undefined) group.push(key);
    // What is written out already is its own expansion.
    else byExpansion.set(expanded, isLong(phrases.get(expanded)) ? [expanded, key] : [key]);
  }
  for (const group of byExpansion.values()) {
    if (group.length < 2 || !group.some((key) => keys.has(key))) continue;
    const [first, ...rest] = group.sort(compareText);
    for (const key of rest) merged.join(first ?? key, key);
    for (const key of group) keys.add(key);
  }
}

/** A phrase of two units or more, and its key once the abbreviations in it are written out. */
interface Expansion {
  readonly key: string;
  readonly expanded: string;
  readonly phrase: PhraseCount;
}

/** All that another key stands for; a phrase has one for each way in which it is written out. */
function expansions(phrases: CorpusCounts["phrases"], definitions: Definitions): Expansion[] {
  const found: Expansion[] = [];
  for (const [key, phrase] of phrases) {
    if (!isLong(phrase)) continue;
    const first = found.length;
    for (const [form] of formsOf(phrase)) {
      if (!MAY_ABBREVIATE.test(form)) continue;
      const expanded = expandForm(form, definitions);
      if (expanded === key) continue;
      let i = first;
      while (i < found.length && found[i]!.expanded !== expanded) ++i;
      if (i === found.length) found.push({ key, expanded, phrase });
    }
  }
  return found;
}

function isLong(phrase: PhraseCount | undefined): boolean {
  return phrase !== undefined && (phrase.flags & PHRASE.long) !== 0;
}

/**
 * Whether some paper has it as a noun phrase: "language model alignment" that only stands in "large
 * language model alignment" is nothing that anyone would call "aligning language models".
 */
function isPlain(phrase: PhraseCount | undefined): boolean {
  return isLong(phrase) && ((phrase?.flags ?? 0) & PHRASE.whole) !== 0;
}

/** "alignment of LLMs", "aligning LLMs": where "LLM alignment" is a term. */
function joinVariants(
  { phrases, wordings }: CorpusCounts,
  keys: Set<string>,
  merged: Merging,
  definitions: Definitions,
  expansions: readonly Expansion[],
): void {
  const writtenOut = new Map<string, string>();
  for (const { key, expanded, phrase } of expansions) {
    const known = writtenOut.get(expanded);
    if (isPlain(phrase) && (known === undefined || compareText(key, known) < 0))
      writtenOut.set(expanded, key);
  }
  const headNorms = new Set<string>();
  for (const phrase of phrases.values())
    if (isPlain(phrase)) headNorms.add(lastNormOf(oneForm(phrase)));
  const usable = new Map<string, readonly string[]>();
  const headsOf = (verb: string): readonly string[] => {
    let heads = usable.get(verb);
    if (heads === undefined) {
      heads = nounsOf(verb).filter((noun) => headNorms.has(noun));
      usable.set(verb, heads);
    }
    return heads;
  };
  const joined: [string, string][] = [];
  for (const [key, packed] of wordings) {
    const { restKey, rest, head, isVerb } = unpackWording(key, packed);
    const heads = isVerb ? headsOf(head) : [head];
    if (heads.length === 0) continue;
    const start = rest === "" ? restKey : expandForm(rest, definitions);
    for (const noun of heads) {
      const plain = start + noun;
      const meant = isPlain(phrases.get(plain)) ? plain : writtenOut.get(plain);
      if (meant === undefined || meant === key || !(keys.has(key) || keys.has(meant))) continue;
      joined.push([key, meant]);
      break;
    }
  }
  for (const [key, meant] of joined) {
    keys.add(key);
    keys.add(meant);
    merged.join(key, meant);
  }
}

function lastNormOf(form: string): string {
  let from = form.length;
  while (from > 0 && !SPACE.test(form.charAt(from - 1))) --from;
  return normOfEnd(form.slice(from));
}

const SPACE = /\s/;

/** The last word of what has no space in it. */
const normOfEnd = remembered((end): string => normsOfText(end).at(-1) ?? "");

/** "Pick-a-Pic" and "Pick-a-Pic dataset", "PolyBot" and "XEROX PARC PolyBot". */
function joinKindNouns(
  { names }: CorpusCounts,
  keys: Set<string>,
  merged: Merging,
  methods: ReadonlySet<string>,
): void {
  for (const [key, { withKind, tails }] of names) {
    if (!methods.has(key)) continue;
    for (const tail of tails) if (methods.has(tail)) merged.join(key, tail);
    for (const longer of withKind) {
      keys.add(longer);
      merged.join(key, longer);
    }
  }
}

/** Keys of names with their kind behind them. */
function namesWithKind({ names }: CorpusCounts, methods: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const key of methods) for (const longer of names.get(key)?.withKind ?? []) found.add(longer);
  return found;
}

/** What a person calls one term, where a paper has it under one of the names. */
function joinCurated({ groups }: Curation, keys: Set<string>, merged: Merging): void {
  for (const [first, ...rest] of groups)
    for (const key of rest) if (first !== undefined) merged.join(first, key);
  const roots = new Set([...keys].map((key) => merged.find(key)));
  for (const group of groups)
    for (const key of group) if (roots.has(merged.find(key))) keys.add(key);
}

/**
 * @param found - keys that are terms without any rule: how the papers spell those is known
 */
function withCurated(
  spellings: Map<string, Set<string>>,
  curation: Curation,
  found: ReadonlySet<string>,
): Map<string, Set<string>> {
  for (const [key, written] of curation.spellings) {
    const known = spellings.get(key);
    if (known !== undefined) for (const spelling of written) known.add(spelling);
    // "CAT" for computed tomography is no cat.
    else if (!found.has(key) && curation.acronyms.has(key)) spellings.set(key, new Set(written));
  }
  return spellings;
}

function collectSpellings(
  { names, shortForms }: CorpusCounts,
  methods: ReadonlySet<string>,
): Map<string, Set<string>> {
  const spellings = new Map<string, Set<string>>();
  for (const [key, spelt] of shortForms) spellings.set(key, new Set(spelt));
  for (const [key, { forms, sightings }] of names) {
    if (!methods.has(key)) continue;
    // Of several words, the capitals are not what makes the name.
    if ([...forms.keys()].some((form) => /\s/.test(form))) spellings.delete(key);
    else {
      const own = spellings.get(key) ?? new Set<string>();
      const isKnown = [...sightings.keys()].some((packed) => unpackSighting(packed).known);
      const defined = isKnown ? NONE : new Set(own);
      for (const form of forms.keys()) {
        const spelt = spellingOf(form);
        if (!isWordOf(spelt, defined)) own.add(spelt);
      }
      spellings.set(key, own);
    }
  }
  return spellings;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Whether a spelling is that of a word, where the papers that spell a name out have it in capitals:
 * "Core" is no CORE, nor "Ada" the ADA of active domain adaptation.
 *
 * @param defined - how those papers spell it
 */
function isWordOf(spelt: string, defined: ReadonlySet<string>): boolean {
  return isCapitalWord(spelt) && !defined.has(spelt) && defined.has(spelt.toUpperCase());
}
