/**
 * One paper for all records of the same work.
 *
 * People put together exports that overlap; a paper that stands on the map twice draws its terms
 * twice as near. Two records are of one work where
 *
 * 1. they have the same DOI,
 * 2. or the same arXiv id (versions apart),
 * 3. or the same title, letters and digits compared, and nothing speaks against it. What speaks
 *    against it: years more than one apart; years one apart with two DOIs; authors who share no
 *    family name. Where something does, within all records of a title, only those are one that
 *    agree in year and first author, or have the same abstract.
 *
 * The groups are the connected components of these pairs, which no order of the input changes.
 */
import { compareBy, compareText } from "../ordering.ts";
import type { Origin } from "./paper.ts";
import type { PaperFields, PaperRecord } from "./record.ts";
import { normalizeTitle } from "../slug.ts";

/** Records merged into one, the best first; its fields win, others fill what it does not say. */
export interface Merged {
  readonly record: PaperFields;
  /** Sorted by source, line and record. */
  readonly origins: readonly Origin[];
  /** Origins of the records that were merged into the best one, in no stated order. */
  readonly mergedOrigins: readonly Origin[];
}

/** In no stated order. */
export function mergeDuplicates(records: readonly PaperRecord[]): Merged[] {
  const sets = new DisjointSets(records.length);
  const uniteEqual = (key: (record: PaperRecord) => string | undefined): void => {
    for (const group of groupBy(records, key).values()) sets.uniteAll(group);
  };
  uniteEqual(({ doi }) => doi);
  uniteEqual(({ arxiv }) => arxiv);

  for (const group of groupBy(records, titleOf).values()) {
    if (group.length < 2) continue;
    const works = group.map((i) => records[i]!);
    if (isOneWork(works)) {
      sets.uniteAll(group);
      continue;
    }
    for (const sameBy of [yearAndAuthorOf, abstractOf]) {
      for (const part of groupBy(works, sameBy).values()) {
        sets.uniteAll(part.map((i) => group[i]!));
      }
    }
  }

  return sets.groups().map((group) => mergeGroup(group.map((i) => records[i]!)));
}

function titleOf({ title, titled, abstract }: PaperRecord): string {
  // First words are no title: abstracts that begin alike are not the same.
  if (!titled) return `abstract ${normalizeTitle(abstract) || abstract}`;
  // A title of signs alone has nothing left when it is normalised: it is compared as it stands.
  return normalizeTitle(title) || title;
}

/** Whether nothing speaks against records of one title being one work. */
function isOneWork(records: readonly PaperRecord[]): boolean {
  const years = records.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const apart = years.length === 0 ? 0 : Math.max(...years) - Math.min(...years);
  if (apart > 1) return false;
  const dois = new Set(records.map(({ doi }) => doi).filter((doi) => doi !== undefined));
  if (apart === 1 && dois.size > 1) return false;

  const named = records.flatMap(({ authors }) =>
    authors === undefined ? [] : [new Set(authors.map(familyName))],
  );
  const [first, ...others] = named;
  return first === undefined || [...first].some((name) => others.every((each) => each.has(name)));
}

function yearAndAuthorOf({ year, authors }: PaperRecord): string {
  const first = authors?.[0];
  return `${String(year ?? "")} ${first === undefined ? "" : familyName(first)}`;
}

function abstractOf({ abstract }: PaperRecord): string | undefined {
  return abstract === "" ? undefined : normalizeTitle(abstract);
}

/** "Lovelace, Ada" and "Ada Lovelace" → "lovelace". */
function familyName(author: string): string {
  const comma = author.indexOf(",");
  const words = normalizeTitle(comma > 0 ? author.slice(0, comma) : author).split(" ");
  return words.at(-1) ?? "";
}

/**
 * Best first: a title of its own, and not all in capitals; the longest abstract; most fields; then
 * by content and place.
 */
const compareRecords = compareBy<PaperRecord>(
  (a, b) => Number(b.titled) - Number(a.titled),
  (a, b) => Number(isShouted(a.title)) - Number(isShouted(b.title)),
  (a, b) => b.abstract.length - a.abstract.length,
  (a, b) => Object.keys(b).length - Object.keys(a).length,
  (a, b) => compareText(contentOf(a), contentOf(b)),
  (a, b) => compareOrigins(a.origin, b.origin),
);

/** Whether a title is all in capitals, as some exports write every title. */
function isShouted(title: string): boolean {
  return title === title.toUpperCase() && title !== title.toLowerCase();
}

const compareOrigins = compareBy<Origin>(
  (a, b) => compareText(a.source, b.source),
  (a, b) => (a.line ?? 0) - (b.line ?? 0),
  (a, b) => a.record - b.record,
);

/** All that a record says, apart from where it was read. */
export function contentOf(record: PaperFields): string {
  const { id, title, abstract, authors, year, venue, url, doi, arxiv, keywords } = record;
  return JSON.stringify([
    title,
    abstract,
    authors ?? null,
    year ?? null,
    venue ?? null,
    url ?? null,
    doi ?? null,
    arxiv ?? null,
    keywords ?? null,
    id ?? null,
  ]);
}

function mergeGroup(group: readonly PaperRecord[]): Merged {
  const sorted = group.length > 1 ? [...group].sort(compareRecords) : group;
  const [best, ...others] = sorted as readonly [PaperRecord, ...PaperRecord[]];
  const abstract = sorted.reduce(
    (longest, each) => (each.abstract.length > longest.length ? each.abstract : longest),
    "",
  );
  const filled = others.reduceRight<Partial<PaperRecord>>((all, each) => ({ ...all, ...each }), {});
  return {
    record: fieldsOf({ ...filled, ...best, abstract }),
    origins: sorted.map(({ origin }) => origin).sort(compareOrigins),
    mergedOrigins: others.map(({ origin }) => origin),
  };
}

/** What a paper keeps of a record. */
function fieldsOf(record: PaperRecord): PaperFields {
  const fields = Object.entries(record).filter(([name]) => name !== "origin" && name !== "titled");
  return Object.fromEntries(fields) as unknown as PaperFields;
}

/** Places of the items with the same key, by key; items whose key is undefined are left out. */
function groupBy<T>(
  items: readonly T[],
  key: (item: T) => string | undefined,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [i, item] of items.entries()) {
    const name = key(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [i]);
    else group.push(i);
  }
  return groups;
}

/** Union by path halving; R. E. Tarjan, J. van Leeuwen, J. ACM 31 (1984), 245–281. */
class DisjointSets {
  readonly #parent: Uint32Array;

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i);
  }

  uniteAll(items: readonly number[]): void {
    const [first, ...others] = items;
    if (first === undefined) return;
    for (const other of others) this.#parent[this.#find(other)] = this.#find(first);
  }

  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; ++i) {
      const root = this.#find(i);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [i]);
      else group.push(i);
    }
    return [...groups.values()];
  }

  #find(item: number): number {
    const parent = this.#parent;
    let root = item;
    while (parent[root] !== root) {
      const grandparent = parent[parent[root]!]!;
      parent[root] = grandparent;
      root = grandparent;
    }
    return root;
  }
}
