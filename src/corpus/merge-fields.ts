/**
 * One record of several of the same work.
 *
 * The best record's fields win and the others fill what it does not say, but for these:
 *
 * - the abstract is the longest that is not cut off, and the licence is that abstract's own;
 * - authors are written as fully as in any record that has as many: "Ann Reed" for "Reed A";
 * - venue, year, DOI and address are the published version's, where a preprint is among them;
 * - what any of them cites, the paper cites (citations.ts);
 * - it is cited as often as any of them says: services count what they know.
 *
 * Best is a record with a title of its own, not all in capitals, not a preprint's; then the one with
 * the longest abstract, then with most fields, then by content and place.
 */
import { compareBy, compareText } from "../ordering.ts";
import type { FieldSources, Origin } from "./paper.ts";
import { isPreprint } from "./preprints.ts";
import type { PaperFields, PaperRecord } from "./record.ts";

type Field = keyof PaperFields;

const FIELDS = [
  ...["id", "title", "abstract", "authors", "year", "venue", "url", "doi", "arxiv", "pmid"],
  ...["keywords", "timesCited", "licence"],
] as readonly Field[];

/** Fields in which what is published goes before its preprint. */
const PUBLISHED: ReadonlySet<Field> = new Set(["year", "venue", "url", "doi"]);

/** Records that are one paper. */
export interface MergedRecord {
  readonly fields: PaperFields;
  /** Which source gave each field; null where all records are of one source. */
  readonly from: FieldSources | null;
  /** The best first. */
  readonly records: readonly PaperRecord[];
}

/** @param group - at least one, in any order */
export function mergeRecords(group: readonly PaperRecord[]): MergedRecord {
  const [only] = group;
  if (only !== undefined && group.length === 1) {
    return { fields: pickFields((field) => only[field]), from: null, records: group };
  }
  const sorted = [...group].sort(compareRecords);
  const published = sorted.filter((record) => !isPreprint(record));
  const preprints = sorted.filter(isPreprint);
  const described = [...sorted].sort(compareAbstracts)[0]!;

  const giverOf = (field: Field): PaperRecord | undefined => {
    if (field === "abstract") return described;
    if (field === "authors") return authorsGiver(sorted);
    if (field === "licence") return licenceGiver(sorted, described);
    if (field === "timesCited") return mostCited(sorted);
    // A preprint's server is no venue of what was published elsewhere.
    if (field === "venue" && published.length > 0) return published.find(({ venue }) => venue);
    const order = PUBLISHED.has(field) ? [...published, ...preprints] : sorted;
    return order.find((record) => record[field] !== undefined);
  };
  const givers = new Map(FIELDS.map((field) => [field, giverOf(field)]));
  const isOfMany = new Set(sorted.map(({ origin }) => origin.source)).size > 1;
  return {
    fields: pickFields((field) => givers.get(field)?.[field]),
    from: isOfMany ? sourcesOf(givers) : null,
    records: sorted,
  };
}

/** All that a record says of itself; of two records, equal only where they say the same. */
export function contentOf(record: PaperFields): string {
  const { id, title, abstract, authors, year, venue, url, doi, arxiv, keywords } = record;
  const { pmid, licence } = record;
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
    // Keys are made of this: where a source says neither of these, they are what they were before.
    ...(pmid === undefined && licence === undefined ? [] : [pmid ?? null, licence ?? null]),
  ]);
}

/** By source, line and record. */
export const compareOrigins = compareBy<Origin>(
  (a, b) => compareText(a.source, b.source),
  (a, b) => (a.line ?? 0) - (b.line ?? 0),
  (a, b) => a.record - b.record,
);

/** Best first; a total order but for records that are equal in all they say and where they stand. */
export const compareRecords = compareBy<PaperRecord>(
  (a, b) => Number(b.titled) - Number(a.titled),
  (a, b) => Number(isShouted(a.title)) - Number(isShouted(b.title)),
  (a, b) => Number(isPreprint(a)) - Number(isPreprint(b)),
  (a, b) => b.abstract.length - a.abstract.length,
  (a, b) => Object.keys(b).length - Object.keys(a).length,
  (a, b) => compareText(contentOf(a), contentOf(b)),
  (a, b) => compareOrigins(a.origin, b.origin),
);

/** Best first: whole before cut off, then the longest; sorting is stable for the rest. */
const compareAbstracts = compareBy<PaperRecord>(
  (a, b) => Number(isCutOff(a.abstract)) - Number(isCutOff(b.abstract)),
  (a, b) => b.abstract.length - a.abstract.length,
);

/** Whether a title is all in capitals, as some exports write every title. */
function isShouted(title: string): boolean {
  return title === title.toUpperCase() && title !== title.toLowerCase();
}

/** Whether there is no abstract, or only its beginning, as search engines show it. */
function isCutOff(abstract: string): boolean {
  return abstract === "" || /(?:…|\.{3})$/.test(abstract);
}

function authorsGiver(sorted: readonly PaperRecord[]): PaperRecord | undefined {
  const [first, ...others] = sorted.filter(({ authors }) => authors !== undefined);
  const lengthOf = ({ authors = [] }: PaperRecord): number => authors.join("").length;
  return others
    .filter(({ authors }) => authors?.length === first?.authors?.length)
    .reduce((best, each) => (lengthOf(each) > lengthOf(best!) ? each : best), first);
}

function mostCited(sorted: readonly PaperRecord[]): PaperRecord | undefined {
  const [most] = sorted
    .filter(({ timesCited }) => timesCited !== undefined)
    .sort((a, b) => b.timesCited! - a.timesCited!);
  return most;
}

/** The licence is of the abstract, so only a record with that very abstract can give it. */
function licenceGiver(
  sorted: readonly PaperRecord[],
  { abstract }: PaperRecord,
): PaperRecord | undefined {
  return sorted.find((record) => record.licence !== undefined && record.abstract === abstract);
}

function pickFields(valueOf: (field: Field) => unknown): PaperFields {
  const said = FIELDS.map((field) => [field, valueOf(field)] as const);
  return Object.fromEntries(
    said.filter(([, value]) => value !== undefined),
  ) as unknown as PaperFields;
}

function sourcesOf(givers: ReadonlyMap<Field, PaperRecord | undefined>): FieldSources {
  const known = [...givers].flatMap(([field, giver]) =>
    // An abstract of "" is none, and nobody gave it; an id is of use within its source alone.
    giver === undefined || giver[field] === "" || field === "id"
      ? []
      : [[field, giver.origin.source] as const],
  );
  return Object.fromEntries(known);
}
