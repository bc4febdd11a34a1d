/**
 * The terms stage: papers in, concepts and methods out, merged across papers, each with its
 * mentions.
 *
 * The steps: read each paper by itself (analysis), rank its phrases (features, ranking), count what
 * all of them say (corpus-counts), settle the vocabulary that all papers share (definitions,
 * methods, vocabulary), link every paper to every term that it mentions (linking), and keep what is
 * worth a place (selection). What concerns single papers is done by shards (shard), here or by
 * workers.
 */
import type { Paper } from "../corpus/index.ts";
import { compareText, sortedBy } from "../ordering.ts";
import type { TermRule } from "../term-rules.ts";
import type { CorpusCounts } from "./corpus-counts.ts";
import { NO_CURATION, planCuration } from "./curation.ts";
import { reportCuration, type RuleOutcome } from "./curation-outcomes.ts";
import { settleDefinitions } from "./definitions.ts";
import {
  type EntryName,
  gatherFacts,
  keywordsAmong,
  nameOf,
  stands,
  withoutStrays,
} from "./entry-facts.ts";
import { listForms } from "./form-counts.ts";
import { broaderConcepts, broaderMethods } from "./hierarchy.ts";
import { linkTableOf } from "./link-table.ts";
import { buildNameTable } from "./methods.ts";
import { nominate } from "./nomination.ts";
import { keyOfText } from "./key.ts";
import { partNamesakes } from "./namesakes.ts";
import type { Ranker } from "./ranking.ts";
import { type NameCounts, Shard } from "./shard.ts";
import type { Concept, Extraction, Method, Occurrence, Term } from "./term.ts";
import { giveTermKeys, type KnownTerm } from "./term-keys.ts";
import { buildVocabulary, type Vocabulary } from "./vocabulary.ts";

export interface ExtractOptions {
  /** Told after each paper that was read: papers done, papers in all. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends the work with the signal's reason. */
  readonly signal?: AbortSignal;
  /** What a person says of terms; the first rule that speaks of one holds. */
  readonly rules?: readonly TermRule[];
  /** Terms of the map that this one continues; those that are here again keep their keys. */
  readonly known?: readonly KnownTerm[];
  /** Ranks concepts; default: the head that ships. */
  readonly concepts?: Ranker;
}

/**
 * Extracts the terms of a corpus; the same whatever the order of the papers.
 *
 * @throws the signal's reason, once it is aborted
 */
export function extractTerms(papers: readonly Paper[], options: ExtractOptions = {}): Extraction {
  const sorted = sortedBy(papers, ({ key }) => key);
  const { shard, named, curation } = settlePapers(sorted, options);
  return {
    terms: finishTerms(named, placeTerms(shard, sorted), sorted, options),
    texts: sorted.map((_, i) => shard.text(i)),
    ...(curation && { curation }),
  };
}

/** Papers that were read together, and what their terms are called. */
export interface SettledPapers {
  /** Holds them in their order. */
  readonly shard: Shard;
  /** By index of the entry. */
  readonly named: ReadonlyMap<number, NamedTerm>;
  /** Missing where there were no rules. */
  readonly curation?: readonly RuleOutcome[];
}

/**
 * Reads papers, settles what their terms are, and chooses what each keeps.
 *
 * @throws the signal's reason, once it is aborted
 */
export function settlePapers(
  papers: readonly Paper[],
  options: ExtractOptions = {},
): SettledPapers {
  const { onProgress, signal, rules = [], known, concepts } = options;
  const shard = new Shard(concepts);
  for (const [i, paper] of papers.entries()) {
    signal?.throwIfAborted();
    shard.read(paper);
    onProgress?.(i + 1, papers.length);
  }
  const counts = shard.takeCounts();
  const vocabulary = settleVocabulary(counts, rules);
  const isKeyword = keywordsAmong(vocabulary, counts);
  signal?.throwIfAborted();
  const links = shard.link(linkTableOf(vocabulary, counts));
  const facts = gatherFacts(vocabulary, isKeyword, [links]);
  const names = shard.choose(facts);
  const named = nameTerms(withoutStrays(vocabulary, facts), names, known);
  return {
    shard,
    named,
    ...(rules.length > 0 && {
      curation: reportCuration(planCuration(rules), vocabulary, links.said, named),
    }),
  };
}

/** The vocabulary of a corpus, out of what it says. */
export function settleVocabulary(
  counts: CorpusCounts,
  rules: readonly TermRule[] = [],
): Vocabulary {
  const curation = rules.length === 0 ? NO_CURATION : planCuration(rules);
  const definitions = settleDefinitions(counts);
  const names = buildNameTable(counts, definitions);
  return buildVocabulary(counts, nominate(counts), names, definitions, curation);
}

/** A term before it is known where it stands. */
export type NamedTerm = Omit<Concept, "occurrences"> | Omit<Method, "occurrences">;

/** What entries are called, by their index; what stands nowhere is left out. */
export function nameEntries({ entries }: Vocabulary, names: NameCounts): Map<number, EntryName> {
  const called = new Map<number, EntryName>();
  for (const index of names.forms.keys())
    if (stands(index, names)) called.set(index, nameOf(entries[index]!, index, names));
  return called;
}

/**
 * Terms with names and keys, by index of their entry; what stands nowhere is left out.
 *
 * @param known - terms of the map that this one continues
 */
export function nameTerms(
  { entries }: Vocabulary,
  names: NameCounts,
  known?: readonly KnownTerm[],
): Map<number, NamedTerm> {
  const drafts = [...names.forms]
    .filter(([index]) => stands(index, names))
    .sort(([a], [b]) => a - b)
    .map(([index, forms]) => {
      const entry = entries[index]!;
      const description = entry.curated?.describe?.description;
      const aliases = listForms(forms)
        .map(([form]) => form)
        .sort(compareText);
      return {
        index,
        id: entry.id,
        ...nameOf(entry, index, names),
        aliases,
        support: names.support.get(index) ?? 0,
        rest: { aliases, ...(description !== undefined && { description }) },
      };
    });
  const concepts = drafts.filter(({ methodKind }) => methodKind === undefined);
  const methods = drafts.filter(({ methodKind }) => methodKind !== undefined);
  const conceptKeys = giveTermKeys("concept", concepts, known);
  const methodKeys = giveTermKeys("method", methods, known);
  const terms = new Map<number, NamedTerm>();
  const broader = new Map([
    ...broaderConcepts(concepts.map(({ label, rest }, i) => kin(conceptKeys[i], label, rest))),
    ...broaderMethods(methods.map(({ label, rest }, i) => kin(methodKeys[i], label, rest))),
  ]);
  concepts.forEach(({ index, label, rest }, i) => {
    const named = kin(conceptKeys[i], label, rest);
    terms.set(index, { kind: "concept", ...named, broader: broader.get(named.key) ?? [] });
  });
  methods.forEach(({ index, label, rest, methodKind = "method" }, i) => {
    const named = kin(methodKeys[i], label, rest);
    terms.set(index, {
      kind: "method",
      ...named,
      broader: broader.get(named.key) ?? [],
      methodKind,
    });
  });
  return terms;
}

/**
 * Terms with where they stand, different things of one name apart; sorted by key.
 *
 * @param named - by index of the entry
 * @param placed - likewise
 * @param rules - a name that a person speaks of is one thing
 * @param known - terms of the map that this one continues
 */
export function finishTerms(
  named: ReadonlyMap<number, NamedTerm>,
  placed: ReadonlyMap<number, readonly Occurrence[]>,
  papers: readonly Paper[],
  { rules = [], known = [] }: Pick<ExtractOptions, "rules" | "known"> = {},
): Term[] {
  const terms = [...named]
    .map(([index, term]): Term => ({ ...term, occurrences: placed.get(index) ?? [] }))
    .sort((a, b) => compareText(a.key, b.key));
  const curation = planCuration(rules);
  return partNamesakes(terms, papers, {
    isOne: ({ aliases }) => curation.of(aliases.map(keyOfText)) !== undefined,
    known: new Set(known.map(({ key }) => key)),
  });
}

function kin<Rest>(key = "", label: string, rest: Rest): { key: string; label: string } & Rest {
  return { key, label, ...rest };
}

/** Where each entry is kept, in order of the papers; by its index. */
function placeTerms(shard: Shard, papers: readonly Paper[]): Map<number, Occurrence[]> {
  const placed = new Map<number, Occurrence[]>();
  for (const [i, { key }] of papers.entries())
    for (const { entry, ...rest } of shard.placements(i)) {
      const occurrence = { paper: key, ...rest };
      const list = placed.get(entry);
      if (list === undefined) placed.set(entry, [occurrence]);
      else list.push(occurrence);
    }
  return placed;
}
