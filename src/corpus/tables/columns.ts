/**
 * Which columns of a table hold what: the words that exports use for our fields.
 *
 * Every program has its own ("Document Title", "Abstract Note", "Source title"). Words are compared
 * without case, accents, spaces and punctuation: "Author(s)", "authors" and "AUTHORS" are one.
 */
import type { RawFields } from "../format.ts";

/** What a column is good for: a field, or "extra", where identifiers stand that have no column. */
export type ColumnKind = keyof RawFields | "extra";

export interface Columns {
  /** Words, or the two-letter tags of Web of Science. */
  readonly names: "words" | "tags";
  /** Columns of each kind, by index, the most telling first; never empty, and "title" is there. */
  readonly of: ReadonlyMap<ColumnKind, readonly number[]>;
}

/**
 * Words of exports, the most telling first. The first cell of a row that says something counts, so
 * that subject headings stand in for an author's own keywords, but never among them.
 */
const WORDS: Readonly<Record<ColumnKind, string>> = {
  title:
    "title, article title, document title, paper title, work title, primary title, item title, " +
    "original title, english title, title of paper, titles, display name, titel, titre, titulo, titolo",
  abstract:
    "abstract, abstract note, abstract text, abstracts, summary, summaries, zusammenfassung, " +
    "kurzfassung, resume, resumen, resumo, riassunto, description",
  authors:
    "author full names, authors, author, author names, author list, authorships author display name, " +
    "authorships raw author name, creators, creator, contributors, first authors, autoren, autor, " +
    "autorin, verfasser, auteurs, auteur, autores, autori, book author full names, book authors",
  year:
    "year, publication year, pub year, published year, year of publication, jahr, erscheinungsjahr, " +
    "publikationsjahr, annee, annee de publication, ano, ano de publicacion, anno, publication date, " +
    "date published, pub date, publish time, published, date, published print, published online, " +
    "issued, online date, cover date, early access date, datum, fecha, created, versions, update date",
  venue:
    "publication title, source title, journal, journal title, journal book, journal name, pub title, " +
    "container title, venue, primary location source display name, host venue display name, " +
    "publication venue, publication, publication name, secondary title, book title, proceedings title, " +
    "proceedings, proceeding, conference, conference name, conference title, meeting name, zeitschrift, " +
    "revue, revista, rivista, journal ref, source, quelle, fuente",
  url:
    "url, link, article url, document url, landing page url, primary location landing page url, " +
    "external url, source linkout, permalink, plink, urls, web address, dimensions url, embase link, " +
    "source urls, entry id, abs url, full text url, full text link, pdf link, pdf url",
  doi: "doi, digital object identifier, doi link, doi url, ids doi, external ids doi, article doi",
  arxiv: "arxiv, arxiv id, arxiv number, external ids arxiv, eprint",
  pmid: "pmid, pubmed id, pub med id, medline pmid, pubmed number, ids pmid, external ids pubmed",
  keywords:
    "author keywords, keywords, keyword, key words, author supplied keywords, keywords display name, " +
    "manual tags, tags, index keywords, index terms, ieee terms, subjects, subject, subject terms, " +
    "fields of study, mesh terms, mesh headings, mesh, descriptors, concepts display name, " +
    "keywords plus, inspec controlled terms, identifier keywords, automatic tags, schlagworter, " +
    "schlagwoerter, schlagworte, stichworter, mots cles, mots clefs, palabras clave, palavras chave, " +
    "parole chiave",
  id:
    "key, id, eid, lens id, publication id, paper id, corpus id, openalex id, ut unique wos id, " +
    "cord uid, record id, accession number, an, cite key, citation key, bibtex key, store id, covidence",
  cites: "references, cited references, referenced works, reference list, cited works",
  timesCited:
    "times cited, cited by, times cited wos core, times cited all databases, cited by count, " +
    "citation count, article citation count, citing works count, is referenced by count, citations, cites",
  licence: "license, licence, copyright license, lizenz, licencia",
  extra: "extra, external ids",
};

/** Field tags of Web of Science's exports, the most telling first. */
const TAGS: Readonly<Record<ColumnKind, string>> = {
  title: "TI",
  abstract: "AB",
  authors: "AF, AU, BF, BA, CA",
  year: "PY, EY, EA",
  venue: "SO, CT",
  url: "",
  doi: "DI, D2",
  arxiv: "",
  pmid: "PM",
  // ID holds what the titles of the cited works have in common.
  keywords: "DE, ID",
  id: "UT",
  cites: "CR",
  timesCited: "TC, Z9",
  licence: "",
  extra: "",
};

const WORD_RANKS = rankNames(WORDS);
const TAG_RANKS = rankNames(TAGS);

/** A head of tags has at least so many, and so large a share of its columns. */
const MIN_TAGS = 4;
const TAG_SHARE = 0.8;

/** The columns of a head; null where none of them holds titles. */
export function matchColumns(head: readonly string[]): Columns | null {
  const names = areTags(head) ? "tags" : "words";
  const ranks = names === "tags" ? TAG_RANKS : WORD_RANKS;
  const found = head.flatMap((name, index) => {
    const rank = ranks.get(plainName(name));
    return rank === undefined ? [] : [{ ...rank, index }];
  });
  found.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const of = new Map<ColumnKind, number[]>();
  for (const { kind, index } of found) {
    const columns = of.get(kind);
    if (columns === undefined) of.set(kind, [index]);
    else columns.push(index);
  }
  return of.has("title") ? { names, of } : null;
}

/** Whether a cell is a column's name that is known. */
export function isColumnName(cell: string): boolean {
  return WORD_RANKS.has(plainName(cell));
}

function areTags(head: readonly string[]): boolean {
  const named = head.filter((name) => name.trim() !== "");
  const tags = named.filter((name) => /^[A-Z][A-Z0-9]$/.test(name.trim()));
  return tags.length >= MIN_TAGS && tags.length >= TAG_SHARE * named.length;
}

/** "Author(s)" → "authors", "Año" → "ano", "abstract_note" → "abstractnote". */
function plainName(name: string): string {
  // No column has a longer name; cells of text are looked up as well.
  if (name.length > 100) return "";
  return name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

function rankNames(
  lists: Readonly<Record<ColumnKind, string>>,
): ReadonlyMap<string, { readonly kind: ColumnKind; readonly rank: number }> {
  const kinds = Object.entries(lists) as [ColumnKind, string][];
  return new Map(
    kinds.flatMap(([kind, list]) =>
      list.split(", ").flatMap((name, rank) => {
        return name === "" ? [] : [[plainName(name), { kind, rank }] as const];
      }),
    ),
  );
}
