/**
 * BibTeX and BibLaTeX, as people write it and as Zotero, Mendeley, JabRef, Scopus, Web of Science,
 * Google Scholar, DBLP and ACM export it.
 *
 * O. Patashnik, "BibTeXing" (1988) · P. Lehman and others, "The biblatex Package",
 * https://ctan.org/pkg/biblatex
 */
import { InputError } from "../../errors.ts";
import { inheritance } from "../bibtex/inheritance.ts";
import { parseNames } from "../bibtex/names.ts";
import { parseEntries, type Entry, type Fields } from "../bibtex/parse-entries.ts";
import { Values, type Flaw } from "../bibtex/split-blocks.ts";
import { findDois } from "../dois.ts";
import type { Format, RawFields, RawRecord, SourceReport } from "../format.ts";
import type { SourceHead, SourceText } from "../source-text.ts";

export const bibtex: Format = {
  name: "bibtex",
  about: "BibTeX or BibLaTeX, as reference managers export it",
  markup: ["html", "latex"],
  detect,
  read,
};

/** A volume may stand behind the papers in it, so all is read at once; UTF-16 units. */
const MOST = 100 * 1024 * 1024;

const ENTRY = /^[ \t]*@[a-z]+\s*[{(]\s*[^\s{}",]*\s*,/im;
const OTHER_BLOCK = /^[ \t]*@(?:string|preamble|comment)\s*[{("]/im;
/** JSON, XML and tagged exports, whose texts may well hold an entry. */
const OTHER_FORMAT = /^\s*(?:[{[]\s*["{[\]}]|<[?!a-z]|TY {2}-|FN |PMID ?-)/i;

function detect({ name, text }: SourceHead): number {
  if (OTHER_FORMAT.test(text)) return 0;
  const isNamed = /\.(?:bib|bibtex|biblatex)$/.test(name);
  if (ENTRY.test(text)) return isNamed ? 1 : 0.95;
  if (OTHER_BLOCK.test(text)) return 0.9;
  return isNamed && text.includes("@") ? 0.6 : 0;
}

async function* read(source: SourceText, report: SourceReport): AsyncGenerator<RawRecord> {
  const values = new Values();
  const entries = parseEntries(await source.text(MOST), values);
  const fieldsOf = inheritance(entries);
  for (const entry of entries) {
    const problem = findProblem(entry, source.file);
    if (problem?.isFatal) report.skip(problem.error);
    else if (entry.type !== "xdata") {
      if (problem !== null) report.note(problem.error);
      yield { line: entry.line, fields: toRecord(entry, fieldsOf(entry)) };
    }
  }
}

const FLAWS: Readonly<Record<Flaw, readonly [what: string, hint: string]>> = {
  unclosed: ["the entry has no closing brace", 'close it with "}" before the next one begins'],
  broken: [
    "a field of the entry does not end",
    "look for a brace or quotation mark that is missing before the next entry",
  ],
  cut: [
    "the file ends within the entry",
    "export it again; or look for a brace or quotation mark that is missing",
  ],
  deep: ["the entry nests braces more than 100 deep", "take out the braces that it does not need"],
  long: ["the entry is too long to be one", "look for a brace that is missing behind its values"],
};

/** What is wrong with an entry, if anything is, and whether the rest of it is of no use. */
function findProblem(
  { key, line, flaw, fields, isPartial }: Entry,
  file: string,
): { error: InputError; isFatal: boolean } | null {
  const hasText = fields["title"] !== undefined || fields["abstract"] !== undefined;
  if (flaw === null && !isPartial) return null;
  const last = Object.keys(fields).at(-1);
  const [what, hint] =
    flaw !== null
      ? FLAWS[flaw]
      : [
          `the entry cannot be read${last === undefined ? "" : ` behind its field "${last}"`}`,
          "write each field as name = {value}, with a comma behind it",
        ];
  const named = key === "" ? what : what.replace("the entry", `the entry "${key}"`);
  return {
    error: new InputError(named, { place: { file, line }, hint }),
    isFatal: (flaw !== null && flaw !== "unclosed") || !hasText,
  };
}

function toRecord({ key, type }: Entry, fields: Fields): RawFields {
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => fields[name]).find((value) => value !== undefined);
  const names = first("author", "editor");
  const record: RawFields = {
    id: key || undefined,
    title: titleOf(type, fields),
    abstract: fields["abstract"],
    authors: names === undefined ? undefined : parseNames(names),
    year: yearOf(first("date", "year", "issued")),
    venue: first(
      ...["journaltitle", "journal", "booktitle", "eventtitle", "conference", "maintitle"],
      ...["school", "institution", "publisher", "series"],
    ),
    url: urlOf(first("url", "link", "howpublished")),
    doi: verbatim(fields["doi"]),
    arxiv: arxivOf(fields),
    pmid: pmidOf(fields),
    keywords: keywordsOf(first("keywords", "keyword", "author_keywords", "keywords-plus")),
    cites: citesOf(first("cited-references", "references")),
    timesCited: timesCitedOf(fields),
    licence: licenceOf(first("license", "licence", "copyright", "rights")),
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** "Tides" with the subtitle "A Survey" → "Tides: A Survey". */
function titleOf(type: string, fields: Fields): string | undefined {
  const title =
    fields["title"] ?? (/^(?:mv)?proceedings$/.test(type) ? fields["booktitle"] : undefined);
  const subtitle = fields["subtitle"];
  if (title === undefined || subtitle === undefined || title.includes(subtitle)) return title;
  return `${title}${/[.:?!]\}*\s*$/.test(title) ? "" : ":"} ${subtitle}`;
}

/** The year within "2031-05", "May 2031", "{c1931}"; what has none is left for the border to say. */
function yearOf(date: string | undefined): string | undefined {
  return date === undefined ? undefined : (/(?<!\d)[12]\d{3}(?!\d)/.exec(date)?.[0] ?? date);
}

/** The first address of a field; Mendeley writes several, `howpublished` has words around it. */
function urlOf(value: string | undefined): string | undefined {
  const text = verbatim(value) ?? "";
  return /https?:\/\/\S+/i.exec(text)?.[0] ?? (/^www\.\S+$/.test(text) ? text : undefined);
}

/** Web of Science has a field for it, Scopus a note: "Cited by: 12; All Open Access". */
function timesCitedOf(fields: Fields): string | undefined {
  return fields["times-cited"] ?? /\bCited by\s{0,2}:\s{0,2}(\d+)/i.exec(fields["note"] ?? "")?.[1];
}

/** Addresses and ids as they are, without the TeX that some exports protect them with. */
function verbatim(value: string | undefined): string | undefined {
  return value
    ?.replace(/\\url\b/g, "")
    .replace(/\\textasciitilde(?:\{\})?|\\~\{\}|\$\\sim\$/g, "~")
    .replace(/\{?\\([#$%&_~^])\}?/g, "$1")
    .replace(/[{}]/g, "")
    .trim();
}

const ARXIV_ID = /(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?/i;

/** Where the entry says that it is arXiv's: eprint, or journal as DBLP and Google Scholar do. */
function arxivOf(fields: Fields): string | undefined {
  const eprint = verbatim(fields["eprint"] ?? fields["arxivid"] ?? fields["arxiv"]);
  const archive = fields["eprinttype"] ?? fields["archiveprefix"];
  const id = ARXIV_ID.exec(eprint ?? "")?.[0];
  // Without a word on whose it is, an eprint is arXiv's if it is nothing but an id.
  if (id !== undefined && (archive === undefined ? id === eprint : /arxiv/i.test(archive))) {
    return id;
  }
  const { journal = "", volume = "", note = "", howpublished = "" } = fields;
  const cited = [`${journal} ${volume}`, note, howpublished].find((text) =>
    /\barxiv[:. ]|\bCoRR\b/i.test(text),
  );
  return cited === undefined ? undefined : ARXIV_ID.exec(cited)?.[0];
}

function pmidOf(fields: Fields): string | undefined {
  if (/^pubmed$/i.test(fields["eprinttype"] ?? "")) return fields["eprint"];
  return fields["pmid"] ?? /\bPMID:?\s*(\d+)/.exec(fields["note"] ?? "")?.[1];
}

/** Exports part them by ";" or by ","; a keyword that holds a comma stands among the former. */
function keywordsOf(value: string | undefined): string[] | undefined {
  const words = value?.split(value.includes(";") ? ";" : ",").map((word) => word.trim());
  return words?.filter((word) => word !== "");
}

/** The DOIs of Web of Science's list: "Quill M, 2031, TIDES, V3, P1, DOI 10.5555/sand.2". */
function citesOf(value: string | undefined): string[] | undefined {
  const dois = value === undefined ? [] : findDois(value);
  return dois.length === 0 ? undefined : dois.map((doi) => doi.replace(/\\([_&%#])/g, "$1"));
}

/** Of what stands under rights ("© 2031 Tides"), what gives some. */
function licenceOf(value: string | undefined): string | undefined {
  return /creative ?commons|\bCC[ -]|\blicen[cs]e/i.test(value ?? "") ? verbatim(value) : undefined;
}
