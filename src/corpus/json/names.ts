/**
 * Our fields under the names that programs give them, for JSON of no service in particular.
 *
 * Data sets of papers are many and short-lived, and each spells "publication date" its own way:
 * names count without case, spaces and signs, the most telling first.
 */
import type { RawFields } from "../format.ts";
import { cslYear } from "./csl-date.ts";
import { restoreText } from "./inverted-index.ts";
import type { RecordShape } from "./shape.ts";
import { at, isObject, listOf, textOf, textsOf, type JsonObject } from "./values.ts";

const NAMES = {
  id: ["id", "paperid", "corpusid", "recordid", "citationkey", "citekey", "key"],
  title: ["title", "papertitle", "articletitle", "documenttitle"],
  // S2ORC, Zotero, arXiv's own API, AMiner.
  abstract: ["abstract", "abstracttext", "abstractnote", "summary", "indexedabstract"],
  authors: ["authorsparsed", "authors", "author", "creators", "authornames", "authorlist"],
  year: [
    ...["year", "publicationyear", "pubyear", "yearpublished", "issued", "published"],
    ...["publicationdate", "publisheddate", "publishedat", "datepublished", "pubdate", "date"],
    // arXiv's: the first version; where that is not told, the last change.
    ...["versions", "updatedate"],
  ],
  venue: [
    ...["venue", "journal", "booktitle", "publicationtitle", "proceedingstitle", "journaltitle"],
    ...["journalname", "journalref", "sourcetitle", "containertitle", "conference", "proceedings"],
  ],
  url: ["url", "link", "paperurl", "urlabs", "s2url", "landingpageurl", "entryid"],
  doi: ["doi"],
  arxiv: ["arxiv", "arxivid"],
  pmid: ["pmid", "pubmedid"],
  keywords: ["keywords", "keyword", "authorkeywords", "tags"],
  // S2ORC, AMiner.
  cites: ["cites", "outboundcitations", "references", "referencedworks"],
  timesCited: ["timescited", "citedbycount", "citationcount", "numcitations", "ncitation"],
  licence: ["licence", "license"],
} as const satisfies Readonly<Record<keyof RawFields, readonly string[]>>;

/** Zotero's, for what it keeps beside papers. */
const NO_PAPERS: readonly unknown[] = ["annotation", "attachment", "note"];

export const anyPaper: RecordShape = {
  isRecord: (object) => {
    const members = membersOf(object);
    const isText = (name: string) => textOf(members.get(name)) !== undefined;
    return members.has("itemtype") || NAMES.title.some(isText) || NAMES.abstract.some(isText);
  },
  fieldsOf: (object) => {
    const members = membersOf(object);
    if (NO_PAPERS.includes(members.get("itemtype"))) return null;
    const fields: { -readonly [K in keyof RawFields]: RawFields[K] } = {};
    for (const field of FIELDS) {
      const name = NAMES[field].find((each) => members.has(each));
      const value = name === undefined ? undefined : READERS[field](members.get(name));
      if (value !== undefined) fields[field] = value;
    }
    // arXiv's dumps call it an id; nobody else has submitters.
    if (members.has("submitter")) fields.arxiv ??= fields.id;
    return fields;
  },
};

const FIELDS = Object.keys(NAMES) as (keyof RawFields)[];

type Reader = (value: unknown) => unknown;

/** A list's first element, an object's name, anything else as it is: the border looks at it. */
const one: Reader = (value) => {
  const [single] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!isObject(single)) return single;
  return ["name", "raw", "title", "display_name"].map((name) => at(single, name)).find(textOf);
};
const list = (value: unknown, ...names: readonly string[]): unknown =>
  names.map((name) => textsOf(value, name)).find((texts) => texts !== undefined) ?? value;

const READERS: Readonly<Record<keyof RawFields, Reader>> = {
  id: one,
  title: one,
  abstract: (value) =>
    // In paragraphs, as S2ORC's full texts have it; AMiner gives an index of its words.
    textsOf(Array.isArray(value) ? value : [value], "text")?.join(" ") ??
    restoreText(at(value, "InvertedIndex")) ??
    (Array.isArray(value) ? textsOf(value)?.join(" ") : value),
  authors: (value) => (Array.isArray(value) ? value.filter(isAuthor).map(nameOf) : value),
  year: (value) => cslYear(at(value, "created") ?? value) ?? value,
  venue: one,
  url: one,
  doi: one,
  arxiv: one,
  pmid: one,
  keywords: (value) => list(value, "tag", "name", "display_name"),
  // Others list what is cited as objects, and those that name no paper say nothing here.
  cites: (value) => {
    const cited = listOf(list(value, "paperId", "id", "DOI", "doi"));
    return cited.some(isObject) ? undefined : cited;
  },
  timesCited: one,
  licence: one,
};

/** Zotero lists editors and translators beside authors. */
function isAuthor(creator: unknown): boolean {
  const type = at(creator, "creatorType");
  return type === undefined || type === "author" || type === "presenter";
}

/** ["Lys", "Ada", "Jr."] as arXiv's dumps write names, and {firstName, lastName}; others as they are. */
function nameOf(author: unknown): unknown {
  if (Array.isArray(author)) {
    const [family, given, suffix] = author as unknown[];
    return [given, family, suffix].flatMap((part) => textOf(part) ?? []).join(" ");
  }
  const last = textOf(at(author, "lastName"));
  if (last === undefined) return author;
  return { given: at(author, "firstName"), family: last };
}

/** What an object says, by names without case and signs. */
function membersOf(object: JsonObject): ReadonlyMap<string, unknown> {
  const members = new Map<string, unknown>();
  // unarXive and CORD-19 keep most of it one level down.
  for (const part of [object, object["metadata"]]) {
    if (!isObject(part)) continue;
    for (const [name, value] of Object.entries(part)) {
      const known = name.toLowerCase().replace(/[^a-z0-9]/g, "");
      if (isSaid(value) && !members.has(known)) members.set(known, value);
    }
  }
  return members;
}

function isSaid(value: unknown): boolean {
  if (value === null || typeof value === "boolean") return false;
  return Array.isArray(value) ? value.length > 0 : value !== "";
}
