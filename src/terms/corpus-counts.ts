/**
 * What a corpus says of its phrases, names and abbreviations, as counts that can be added up.
 *
 * The vocabulary hangs on these counts alone, never on a paper. So papers can be counted apart, by
 * workers or by the machines of a cluster, and the counts be merged in any order: the result is
 * that of one pass over all of them. And counts that were written to a file stand in for a corpus:
 * then a paper's terms do not hang on what else is read with it.
 */
import type { MethodKind } from "./term.ts";

/** What is so of a phrase in some paper, as bits. */
export const PHRASE = {
  /** It is among the paper's best candidates. */
  best: 1,
  /** The source gives it as a keyword. */
  keyword: 2,
  /** It stands there twice or more. */
  repeated: 4,
  /** It is a whole noun phrase of the title. */
  inTitle: 8,
  /** It begins with a small letter. */
  small: 16,
  /** It is a whole noun phrase. */
  whole: 32,
  /** It has two units or more. */
  long: 64,
  /** It stands there without a preposition. */
  plain: 128,
  /** With a preposition, but the paper takes it for one phrase all the same. */
  fixed: 256,
  /** It is a keyword of a paper that is not English. */
  foreign: 512,
} as const;

/** Surface forms → papers; where papers agree on one form, as nearly all do, it alone. */
export type Forms = string | Map<string, number>;

export interface PhraseCount {
  /** Papers that have it as a candidate. */
  papers: number;
  /** PHRASE bits. */
  flags: number;
  /** The sum of what the ranker says of it in each, in thousandths. */
  evidence: number;
  /** How the papers that have it write it first. */
  forms: Forms;
}

export interface LongFormCount {
  readonly keys: Set<string>;
  /** Papers that define the short form by it. */
  papers: number;
}

export interface NameCount {
  /** A sighting, packed → papers. */
  readonly sightings: Map<string, number>;
  /** Surface form → papers that write it. */
  readonly forms: Map<string, number>;
  /** Keys of the name with its kind behind it: "Pick-a-Pic dataset". */
  withKind: ReadonlySet<string>;
  /** Key of a made-up word that ends it: "PolyBot" of "XEROX PARC PolyBot". */
  tails: ReadonlySet<string>;
  /** Kind → what speaks for it, in thousandths of points: in whole numbers no order of adding matters. */
  kinds: ReadonlyMap<MethodKind, number>;
}

/** A name as one paper has it. */
export interface NameSighting {
  readonly points: number;
  readonly introduced: number;
  readonly plural: boolean;
  readonly procedure: boolean;
  readonly isTitleCase: boolean;
  readonly hasKind: boolean;
  readonly known: boolean;
  /** Key of what the paper defines it by; "" where it does not. */
  readonly longKey: string;
}

/** Another wording of a phrase: "alignment of LLMs". */
export interface Wording {
  /** Key, and form where it may hold abbreviations, of what stands before the phrase's head. */
  readonly restKey: string;
  readonly rest: string;
  /** The noun or verb that becomes the head. */
  readonly head: string;
  readonly isVerb: boolean;
}

/**
 * A wording with its key left out, from which most of it can be read: twice the length of the
 * head, and 1 more where that is a verb; behind a tab the rest's form, where it may hold
 * abbreviations.
 */
export type PackedWording = number | string;

/** What the links of the counted papers say of a term. */
export interface TermCount {
  /** Papers that mention it. */
  papers: number;
  /** Those in which the ranker saw it, and the sum of what it says there, in thousandths. */
  seen: number;
  evidence: number;
  /** Papers that keep it, twice where they would though no other did. */
  support: number;
  /** Surface form → papers that keep the term and write it so. */
  readonly forms: Map<string, number>;
  /** Word in small letters → those that write it with a capital of its own. */
  readonly capitals: Map<string, number>;
  /** Kind → what speaks for it in those, in thousandths of points. */
  readonly kinds: Map<MethodKind, number>;
}

export interface CorpusCounts {
  papers: number;
  /** By key. */
  readonly phrases: Map<string, PhraseCount>;
  /** Short key → long key without small words → count. */
  readonly definitions: Map<string, Map<string, LongFormCount>>;
  /** Short key → spellings of the abbreviation. */
  readonly shortForms: Map<string, Set<string>>;
  /** By key. */
  readonly names: Map<string, NameCount>;
  /** Phrase key → keys of names in it. */
  readonly holds: Map<string, Set<string>>;
  /** By key. */
  readonly wordings: Map<string, PackedWording>;
  /** By the key that stood for it; empty until the papers are linked. */
  readonly terms: Map<string, TermCount>;
}

/** The counts of no paper, to be added to. */
export function noCounts(): CorpusCounts {
  return {
    papers: 0,
    phrases: new Map(),
    definitions: new Map(),
    shortForms: new Map(),
    names: new Map(),
    holds: new Map(),
    wordings: new Map(),
    terms: new Map(),
  };
}

/** Adds what more papers say of a phrase; `given` may be kept, and changed later. */
export function addPhrase(phrases: CorpusCounts["phrases"], key: string, given: PhraseCount): void {
  const known = phrases.get(key);
  if (known === undefined) {
    phrases.set(key, given);
    return;
  }
  known.forms = addForms(known, given);
  known.papers += given.papers;
  known.evidence += given.evidence;
  known.flags |= given.flags;
}

function addForms(a: PhraseCount, b: PhraseCount): Forms {
  if (b.papers === 0) return a.forms;
  if (a.papers === 0 || a.forms === b.forms) return b.forms;
  const forms = typeof a.forms === "string" ? new Map([[a.forms, a.papers]]) : a.forms;
  if (typeof b.forms === "string") {
    forms.set(b.forms, (forms.get(b.forms) ?? 0) + b.papers);
    return forms;
  }
  for (const [form, papers] of b.forms) forms.set(form, (forms.get(form) ?? 0) + papers);
  return forms;
}

/** Form → papers. */
export function formsOf({ forms, papers }: PhraseCount): Iterable<readonly [string, number]> {
  if (typeof forms !== "string") return forms;
  return papers === 0 ? [] : [[forms, papers]];
}

/** The form that speaks for a phrase where one will do: the least, whatever the papers' order. */
export function oneForm({ forms }: PhraseCount): string {
  if (typeof forms === "string") return forms;
  let least: string | undefined;
  for (const form of forms.keys()) if (least === undefined || form < least) least = form;
  return least ?? "";
}

/**
 * Adds papers that spell a short form out.
 *
 * @param short - key of the short form
 * @param content - key of the long form without small words
 */
export function addLongForm(
  definitions: CorpusCounts["definitions"],
  short: string,
  content: string,
  { keys, papers }: LongFormCount,
): void {
  const longs = mapOf(definitions, short);
  const known = longs.get(content);
  if (known === undefined) longs.set(content, { keys: new Set(keys), papers });
  else {
    known.papers += papers;
    for (const key of keys) known.keys.add(key);
  }
}

/** The count of a name, a new one where there is none yet. */
export function nameOf(names: CorpusCounts["names"], key: string): NameCount {
  let count = names.get(key);
  if (count === undefined) {
    count = {
      sightings: new Map(),
      forms: new Map(),
      withKind: NO_KEYS,
      tails: NO_KEYS,
      kinds: NO_KINDS,
    };
    names.set(key, count);
  }
  return count;
}

/** Empties counts that are no longer needed. */
export function forgetCounts(counts: CorpusCounts): void {
  for (const map of Object.values(counts)) if (map instanceof Map) map.clear();
}

/** Shared by the many names that have none: an empty set takes as much memory as its name. */
const NO_KEYS: ReadonlySet<string> = new Set();
const NO_KINDS: ReadonlyMap<MethodKind, number> = new Map();

/** Adds to what few names have. */
export function addToName(
  name: NameCount,
  { withKind, tails, kinds }: Pick<NameCount, "withKind" | "tails" | "kinds">,
): void {
  if (withKind.size > 0) name.withKind = new Set([...name.withKind, ...withKind]);
  if (tails.size > 0) name.tails = new Set([...name.tails, ...tails]);
  if (kinds.size === 0) return;
  const sums = new Map(name.kinds);
  for (const [kind, points] of kinds) addTo(sums, kind, points);
  name.kinds = sums;
}

/** What a paper says of a name, out of the text under which NameCount counts it. */
export function unpackSighting(packed: string): NameSighting {
  const parts = packed.split(" ");
  const [points = 0, introduced = 0, bits = 0] = parts.slice(0, 3).map(Number);
  return {
    points: points / 10,
    introduced: introduced / 10,
    plural: (bits & 1) > 0,
    procedure: (bits & 2) > 0,
    isTitleCase: (bits & 4) > 0,
    hasKind: (bits & 8) > 0,
    known: (bits & 16) > 0,
    longKey: parts[3] ?? "",
  };
}

/** Two capitals in a word: it may be an abbreviation. */
export const MAY_ABBREVIATE = /\p{Lu}\S*\p{Lu}/u;

/** What stands between a noun that becomes the head and the rest. */
const OF = "of";

/** A wording out of its key and what is kept beside it. */
export function unpackWording(key: string, packed: PackedWording): Wording {
  const [given = "", rest = ""] = typeof packed === "number" ? [] : packed.split("\t");
  const number = typeof packed === "number" ? packed : Number(given);
  const size = Math.floor(number / 2);
  const isVerb = number % 2 === 1;
  const restKey = key.slice(size + (isVerb ? 0 : OF.length));
  return { head: key.slice(0, size), isVerb, restKey, rest };
}

/** Of two readings of the same letters the lesser is kept: one will do. */
export function addWording({ wordings }: CorpusCounts, key: string, packed: PackedWording): void {
  const known = wordings.get(key);
  if (known === undefined || isLess(packed, known)) wordings.set(key, packed);
}

function isLess(a: PackedWording, b: PackedWording): boolean {
  return typeof a === typeof b ? a < b : typeof a === "number";
}

/** Adds counts to others; in any order, the sum is the same. `more` is used up. */
export function mergeCounts(counts: CorpusCounts, more: CorpusCounts): void {
  counts.papers += more.papers;
  for (const [key, phrase] of more.phrases) addPhrase(counts.phrases, key, phrase);
  for (const [short, longs] of more.definitions)
    for (const [content, long] of longs) addLongForm(counts.definitions, short, content, long);
  for (const [short, spellings] of more.shortForms)
    addAll(setOf(counts.shortForms, short), spellings);
  for (const [key, name] of more.names) {
    const known = nameOf(counts.names, key);
    for (const [sighting, papers] of name.sightings) addTo(known.sightings, sighting, papers);
    for (const [form, papers] of name.forms) addTo(known.forms, form, papers);
    addToName(known, name);
  }
  for (const [key, names] of more.holds) addAll(setOf(counts.holds, key), names);
  for (const [key, packed] of more.wordings) addWording(counts, key, packed);
  for (const [key, term] of more.terms) addTerm(counts, key, term);
}

/** Adds what the links of more papers say of a term; `more` may be kept, and changed later. */
export function addTerm({ terms }: CorpusCounts, key: string, more: TermCount): void {
  const known = terms.get(key);
  if (known === undefined) {
    terms.set(key, more);
    return;
  }
  known.papers += more.papers;
  known.seen += more.seen;
  known.evidence += more.evidence;
  known.support += more.support;
  for (const [form, papers] of more.forms) addTo(known.forms, form, papers);
  for (const [word, papers] of more.capitals) addTo(known.capitals, word, papers);
  for (const [kind, points] of more.kinds) addTo(known.kinds, kind, points);
}

function addAll(set: Set<string>, items: Iterable<string>): void {
  for (const item of items) set.add(item);
}

/** Adds to a sum; one that is missing is 0. */
export function addTo<Key>(map: Map<Key, number>, key: Key, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount);
}

/** The set under a key, an empty one put there where there is none. */
export function setOf(sets: Map<string, Set<string>>, key: string): Set<string> {
  let set = sets.get(key);
  if (set === undefined) sets.set(key, (set = new Set()));
  return set;
}

/** The map under a key, an empty one put there where there is none. */
export function mapOf<Outer, Inner, Value>(
  maps: Map<Outer, Map<Inner, Value>>,
  key: Outer,
): Map<Inner, Value> {
  let map = maps.get(key);
  if (map === undefined) maps.set(key, (map = new Map<Inner, Value>()));
  return map;
}
