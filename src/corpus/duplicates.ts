/**
 * One paper for all records of the same work.
 *
 * People put together exports that overlap; a paper that stands on the map twice draws its terms
 * twice as near. Two records are of one work where
 *
 * 1. data/map.yaml names them as the same,
 * 2. or they have the same DOI,
 * 3. or the same arXiv id (versions apart; a DOI of arXiv's is its id),
 * 4. or the same PubMed id,
 * 5. or the same title, letters and digits compared, and nothing speaks against it. What speaks
 *    against it: years more than one apart (more than three between a preprint and what became of
 *    it, where the first author is the same); two publishers' DOIs, with years one apart or without
 *    a common author; authors who share no family name. Where something does, within all records of
 *    a title, only those are one that agree in first author, or in year and first author, and have
 *    nothing against it among themselves, or that have the same abstract, or are the same to the
 *    letter.
 *
 * The groups are the connected components of these pairs, which no order of the input changes. Where
 * data/map.yaml names two as different, they are kept apart: each record goes with the first that it
 * fits, in the order of the rules above, by key, best record first. How the fields are merged:
 * merge-fields.ts.
 */
import { InputError, type OnProblem } from "../errors.ts";
import { compareText } from "../ordering.ts";
import { normalizeTitle } from "../slug.ts";
import { familyName, firstAuthorOf } from "../authors.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { arxivOf, isArxivDoi } from "./identifiers.ts";
import { compareRecords, contentOf, mergeRecords, type MergedRecord } from "./merge-fields.ts";
import { findNamed, type FoundRule, type MergeRules } from "./merge-rules.ts";
import { givePaperKeys, type KnownPaper } from "./paper-keys.ts";
import { isPreprint, publisherDoi } from "./preprints.ts";
import type { PaperRecord } from "./record.ts";

/** Why records are one, as a reader is told; a reason's bit is its place here. */
const REASONS = [
  "named as the same in the map",
  "same DOI",
  "same arXiv id",
  "same PubMed id",
  "same title",
  "same abstract",
] as const;

export interface Work extends MergedRecord {
  /** What made them one, strongest first; empty where there is only one record. */
  readonly reasons: readonly string[];
}

/** Years between the records of one title that need no explanation. */
const YEARS_APART = 1;
/** Years that a preprint may wait for its publication. */
const PREPRINT_YEARS_APART = 3;

/**
 * The works, in no stated order.
 *
 * @param rules - a person's own; they go before all others
 * @param onProblem - told of rules that cannot be followed, which are then left out
 * @param known - papers of an earlier map, by whose keys rules may name them
 */
export function mergeDuplicates(
  records: readonly PaperRecord[],
  rules?: MergeRules,
  onProblem?: OnProblem,
  known?: readonly KnownPaper[],
): Work[] {
  const groups = findGroups(records, rules, onProblem, known);
  return groups.map(({ items, reasons }) => ({
    ...mergeRecords(items.map((i) => records[i]!)),
    reasons: REASONS.filter((_, bit) => (reasons & (1 << bit)) !== 0),
  }));
}

type Groups = ReturnType<DisjointSets["groups"]>;

function findGroups(
  records: readonly PaperRecord[],
  rules: MergeRules | undefined,
  onProblem: OnProblem = () => undefined,
  known: readonly KnownPaper[] = [],
): Groups {
  const sets = new DisjointSets(records.length);
  if (rules !== undefined && rules.same.length + rules.different.length > 0) {
    applyRules(sets, records, rules, onProblem, known);
  }
  const uniteEqual = (
    reason: (typeof REASONS)[number],
    key: (record: PaperRecord) => string | undefined,
  ): void => {
    for (const group of groupBy(records, key)) unite(sets, records, group, reason);
  };
  uniteEqual("same DOI", ({ doi }) => (doi === undefined || isArxivDoi(doi) ? undefined : doi));
  uniteEqual("same arXiv id", ({ doi, arxiv }) => arxiv ?? arxivOf(doi));
  uniteEqual("same PubMed id", ({ pmid }) => pmid);
  for (const group of groupBy(records, titleOf)) {
    const reason = records[group[0]!]!.titled ? "same title" : "same abstract";
    for (const part of worksOfTitle(group.map((i) => records[i]!))) {
      unite(
        sets,
        records,
        part.map((i) => group[i]!),
        reason,
      );
    }
  }
  return sets.groups();
}

function unite(
  sets: DisjointSets,
  records: readonly PaperRecord[],
  items: readonly number[],
  reason: (typeof REASONS)[number],
): void {
  const ordered = sets.isConstrained
    ? items.toSorted((a, b) => compareRecords(records[a]!, records[b]!))
    : items;
  sets.unite(ordered, 1 << REASONS.indexOf(reason));
}

/** Joins what a person names as the same, and forbids what they name as different. */
function applyRules(
  sets: DisjointSets,
  records: readonly PaperRecord[],
  { same, different }: MergeRules,
  onProblem: OnProblem,
  known: readonly KnownPaper[],
): void {
  // People know keys from a map, so keys mean what they would without any rule.
  const groups = findGroups(records, undefined);
  const works = groups.map(({ items }) => mergeRecords(items.map((i) => records[i]!)));
  const keys = givePaperKeys(works, known);
  const keyed = groups.map(({ items }, i) => ({ key: keys[i]!, items }));

  for (const { records: found } of findNamed(same, records, keyed, onProblem)) {
    unite(sets, records, found.flat(), "named as the same in the map");
  }
  for (const found of findNamed(different, records, keyed, onProblem)) {
    const [left, right] = sidesOf(found);
    if (right.length === 0 || !sets.forbid(left, right)) onProblem(contradiction(found));
  }
}

/** What each of two names means; what both mean goes to the one that says more. */
function sidesOf({ records: [one = [], other = []] }: FoundRule): [number[], number[]] {
  const left = one.filter((item) => !other.includes(item));
  const leftOrAll = left.length === 0 ? [...one] : left;
  return [leftOrAll, other.filter((item) => !leftOrAll.includes(item))];
}

function contradiction({ rule: { names, place } }: FoundRule): InputError {
  return new InputError(
    `these cannot be told apart: ${names.map((name) => `"${name}"`).join(", ")}`,
    {
      place,
      hint: "both mean the same records, or another rule names them as the same: write two DOIs, or take one rule out",
    },
  );
}

function titleOf({ title, titled, abstract }: PaperRecord): string {
  // First words are no title: abstracts that begin alike are not the same.
  if (!titled) return `abstract ${normalizeTitle(abstract) || abstract}`;
  // A title of signs alone has nothing left when it is normalised: it is compared as it stands.
  return normalizeTitle(title) || title;
}

/** Which of the records of one title are one work, as places in the list; parts may overlap. */
function worksOfTitle(records: readonly PaperRecord[]): (readonly number[])[] {
  if (isOneWork(records)) return [records.map((_, i) => i)];
  const alike = [firstAuthorOf, yearAndAuthorOf, ({ venue }: PaperRecord) => venue].flatMap((key) =>
    groupBy(records, key).filter((part) => isOneWork(part.map((i) => records[i]!))),
  );
  // Rows that are the same to the letter are one, whatever else has their title.
  return [...alike, ...groupBy(records, abstractOf), ...groupBy(records, contentOf)];
}

/** Whether nothing speaks against records of one title being one work. */
function isOneWork(records: readonly PaperRecord[]): boolean {
  const named = records.flatMap(({ authors }) =>
    authors === undefined ? [] : [new Set(authors.map(familyName))],
  );
  const [first, ...others] = named;
  const isShared =
    first === undefined || [...first].some((name) => others.every((each) => each.has(name)));
  if (!isShared) return false;
  // "Book review", of two journals.
  const venues = new Set(records.map(({ venue }) => venue).filter((venue) => venue !== undefined));
  if (named.length === 0 && venues.size > 1 && isGeneric(records[0]!)) return false;

  const years = records.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const apart = years.length === 0 ? 0 : Math.max(...years) - Math.min(...years);
  if (apart > (isPublishedPreprint(records) ? PREPRINT_YEARS_APART : YEARS_APART)) return false;
  const dois = new Set(records.map(publisherDoi).filter((doi) => doi !== undefined));
  if (dois.size < 2) return true;
  const isNamed = (record: PaperRecord): boolean =>
    publisherDoi(record) === undefined || record.authors !== undefined;
  return apart === 0 && records.every(isNamed);
}

/** Titles of so few words name many a work. */
const GENERIC_WORDS = 3;

function isGeneric({ title }: PaperRecord): boolean {
  return normalizeTitle(title).split(" ").length <= GENERIC_WORDS;
}

/** Whether preprints are among what was published, and all have one first author. */
function isPublishedPreprint(records: readonly PaperRecord[]): boolean {
  const authors = new Set(records.map(firstAuthorOf));
  return (
    authors.size === 1 &&
    !authors.has(undefined) &&
    records.some(isPreprint) &&
    !records.every(isPreprint)
  );
}

function yearAndAuthorOf(record: PaperRecord): string {
  return `${String(record.year ?? "")} ${firstAuthorOf(record) ?? ""}`;
}

function abstractOf({ abstract }: PaperRecord): string | undefined {
  return abstract === "" ? undefined : normalizeTitle(abstract);
}

/** Places of the items with the same key, where there are two and more, by key. */
function groupBy<T>(items: readonly T[], key: (item: T) => string | undefined): number[][] {
  const groups = new Map<string, number[]>();
  for (const [i, item] of items.entries()) {
    const name = key(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [i]);
    else group.push(i);
  }
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => group);
}
