/**
 * A paper's best phrases, by what its authors would choose: what its list of terms begins with
 * (term-list.ts), and where each stands.
 *
 * Linking finds a term at its longest. That "path planning" stands in "informative path planning",
 * or that a paper is about "evaluation", which is no term of any map, only the phrases know.
 */
import { LASTING } from "./array-pool.ts";
import { isJudgement } from "./background.ts";
import { bestFirst } from "./best-first.ts";
import type { Candidate } from "./candidates.ts";
import { entryAt, ownMeanings } from "./linking.ts";
import type { LinkTable } from "./link-table.ts";
import { type BestPhrase, readBest, type StoredPaper } from "./stored-paper.ts";
import type { Field, Mention } from "./term.ts";
import type { FieldText } from "./text.ts";

/** Phrases of a paper that are listed at most, and the least log-odds of theirs: one in thirty. */
const MOST = 20;
const LEAST_EVIDENCE = -3.5;

/**
 * The best phrases that stand somewhere in one piece, best first, by their places among the keys;
 * without words that only judge others, unless they are the authors' own keywords.
 */
export function bestPhrases(
  phrases: ReadonlyMap<string, Candidate>,
  { keys, byAuthors }: { readonly keys: readonly string[]; readonly byAuthors: Float64Array },
): readonly number[] {
  const places: number[] = [];
  for (const [i, key] of keys.entries()) {
    if (byAuthors[i]! < LEAST_EVIDENCE) continue;
    const spans = phrases.get(key)?.spans ?? [];
    const [span] = spans;
    if (span === undefined || span.form !== undefined) continue;
    const isKeyword = spans.some(({ field }) => field.field === "keywords");
    if (span.to - span.from === 1 && !isKeyword && isJudgement(key)) continue;
    places.push(i);
  }
  return bestFirst(keys, byAuthors, MOST, places);
}

/** What a linked paper holds of them. */
export interface StoredPhrases {
  /** For each: its entry's index or NO_ENTRY, mentions' number; for each of these field, start, end. */
  readonly places: Int32Array;
  /** For each, that the authors would choose it. */
  readonly evidence: Float32Array;
}

/** In their order. */
export const FIELDS: readonly Field[] = ["title", "abstract", "keywords"];
/** Where the vocabulary has no such phrase. */
export const NO_ENTRY = -1;

/**
 * Finds the entries of a paper's best phrases, and where these stand beside their links.
 *
 * @param fields - the paper's, read again
 * @param linked - index of an entry → its mentions
 */
export function linkBest(
  paper: StoredPaper,
  fields: readonly FieldText[],
  linked: ReadonlyMap<number, readonly Mention[]>,
  table: LinkTable,
): StoredPhrases {
  const own = ownMeanings(paper.abbreviations, table.meanings);
  const byEntry = new Map<number, Mention[]>();
  const list: { entry: number; evidence: number; mentions: Mention[] }[] = [];
  for (const phrase of readBest(paper, fields)) {
    const spans = phrase.spans.map(([field, from, to]) => mentionOf(field, from, to));
    const [first] = phrase.spans;
    const entry = entryAt(phrase.key, surfaceOf(first), table, own) ?? NO_ENTRY;
    const links = linked.get(entry);
    // A name inside a longer one is not that name: LLaVA is not used where LLaVA-1.5 is.
    if (links === undefined && entry !== NO_ENTRY && table.isMethod[entry] === 1) continue;
    let mentions = byEntry.get(entry);
    if (mentions === undefined) {
      mentions = [];
      list.push({ entry, evidence: phrase.byAuthors, mentions });
      if (entry !== NO_ENTRY) byEntry.set(entry, mentions);
    }
    for (const span of spans)
      if (![...(links ?? []), ...mentions].some((other) => overlap(span, other)))
        mentions.push(span);
  }
  return {
    places: LASTING.ints(
      list.flatMap(({ entry, mentions }) => [
        entry,
        mentions.length,
        ...mentions.flatMap(({ field, start, end }) => [FIELDS.indexOf(field), start, end]),
      ]),
    ),
    evidence: LASTING.floats(list.map(({ evidence }) => evidence)),
  };
}

function mentionOf({ field, units }: FieldText, from: number, to: number): Mention {
  return { field, start: units[from]!.start, end: units[to - 1]!.end };
}

function surfaceOf([{ text, units }, from, to]: BestPhrase["spans"][0]): string {
  return text.slice(units[from]!.start, units[to - 1]!.end);
}

function overlap(a: Mention, b: Mention): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

/** A best phrase of a linked paper, or several that are one entry. */
export interface LinkedPhrase {
  /** Index of its entry, or NO_ENTRY. */
  readonly entry: number;
  readonly evidence: number;
  /** Those that no link of the entry covers. */
  readonly mentions: readonly Mention[];
}

/** The phrases as they were stored, in their order. */
export function* readPhrases({ places, evidence }: StoredPhrases): Generator<LinkedPhrase> {
  let i = 0;
  const next = (): number => places[i++] ?? 0;
  for (const each of evidence) {
    const entry = next();
    const mentions: Mention[] = [];
    for (let left = next(); left > 0; --left)
      mentions.push({ field: FIELDS[next()] ?? "abstract", start: next(), end: next() });
    yield { entry, evidence: each, mentions };
  }
}
