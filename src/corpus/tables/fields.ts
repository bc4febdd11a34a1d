/**
 * A row's cells as the fields of a record.
 *
 * Cells are text, whatever they mean: lists are written in Python's or JSON's way or with some
 * separator, numbers got a decimal point, "NA" and "[No abstract available]" stand for nothing.
 */
import { findDois } from "../dois.ts";
import type { RawFields } from "../format.ts";
import type { ColumnKind, Columns } from "./columns.ts";
import { splitNames } from "./names.ts";

/** What programs write into a cell that has nothing. */
const NOTHING = /^(?:|n\/?a|#n\/a|nan|none|null|nil|undefined|\\n|-+|\[\]|\{\})$/i;
const NO_ABSTRACT =
  /^\W*(?:no abstract(?: is)?(?: available| found| provided| given)?|abstract (?:is )?(?:not available|missing|unavailable)|missing abstract|not available)\W*$/i;

const ARXIV_ID = /^(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i;

/** A longer list is none, in UTF-16 units; thousands of authors stay far below. */
const LONGEST_LIST = 256 * 1024;
/** A text in quotes. One that never ends goes to the end: to look for others takes too long. */
const QUOTED = /'([^'\\]*(?:\\.[^'\\]*)*)(?:'|\\?$)|"([^"\\]*(?:\\.[^"\\]*)*)(?:"|\\?$)/gs;
const NAMED = new RegExp(`["'](?:display_)?name["']\\s{0,3}:\\s{0,3}(?:${QUOTED.source})`, "gs");

/** "Tides (2031) 3:1 (2-9). Date of Publication: 4 Feb 2031", all that Embase says of the venue. */
const EMBASE_SOURCE = /^([^()]+) \((\d{4})\) .*Date of Publication:/;

/** The fields of a row; one that none of its cells says anything about is left out. */
export function readCells(cells: readonly string[], { of }: Columns): RawFields {
  const first = (kind: ColumnKind, isNothing = NOTHING): string | undefined => {
    for (const index of of.get(kind) ?? []) {
      const text = plainCell(cells[index] ?? "");
      if (!NOTHING.test(text) && !isNothing.test(text)) return text;
    }
    return undefined;
  };
  const extra = readExtra(first("extra"));
  const venue = first("venue");
  const embase = EMBASE_SOURCE.exec(venue ?? "");
  const id = first("id");
  const fields: { [K in keyof RawFields]: unknown } = {
    id: wholeNumber(id),
    title: first("title"),
    abstract: first("abstract", NO_ABSTRACT),
    authors: then(first("authors"), (cell) => listOf(cell) ?? splitNames(cell)),
    year: then(first("year"), findYear) ?? embase?.[2],
    venue: embase?.[1] ?? venue,
    url: then(first("url"), findUrl),
    doi: then(first("doi"), findDoi) ?? extra.doi,
    arxiv: first("arxiv") ?? extra.arxiv ?? (ARXIV_ID.test(id ?? "") ? id : undefined),
    pmid: wholeNumber(first("pmid")) ?? extra.pmid,
    keywords: then(first("keywords"), (cell) => listOf(cell) ?? splitKeywords(cell)),
    cites: then(first("cites"), findCited),
    timesCited: then(first("timesCited"), findCount),
    licence: first("licence"),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function then<T>(cell: string | undefined, read: (cell: string) => T): T | undefined {
  return cell === undefined ? undefined : read(cell);
}

/**
 * Without what keeps spreadsheets from taking text for a number or a formula: `="0012"`, `'=SUM…`.
 */
function plainCell(cell: string): string {
  const text = cell.trim();
  return /^="(.*)"$/s.exec(text)?.[1]?.trim() ?? text.replace(/^'(?=[=+\-@])/, "");
}

/** "21234567.0", as a column of numbers with gaps is written, is a whole number. */
function wholeNumber(cell: string | undefined): string | undefined {
  return cell?.replace(/^(\d+)\.0+$/, "$1");
}

/** The year of a date in whatever order: "4 Feb 2014", "03/11/2014", "2014.0". */
function findYear(cell: string): string {
  if (/^\d{4}(?=$|[-/])/.test(cell)) return cell;
  return /\b(?:1[5-9]|20|21)\d{2}\b/.exec(cell)?.[0] ?? cell;
}

/** The first address of several. */
function findUrl(cell: string): string {
  return /https?:\/\/[^\s;|]+/i.exec(cell)?.[0] ?? cell;
}

function findDoi(cell: string): string {
  return /\s/.test(cell) ? (findDois(cell)[0] ?? cell) : cell;
}

/** Zotero's "Extra", "PMID: 23122173 arXiv:2310.01234 [cs]"; Semantic Scholar's "{'DOI': '10.…'}". */
function readExtra(cell = ""): { doi?: string; arxiv?: string; pmid?: string } {
  const doi = /\bDOI["']?:\s{0,3}["']?(10\.[^\s"',}]+)/i.exec(cell)?.[1];
  const arxiv = /\barXiv["']?:\s{0,3}["']?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i.exec(
    cell,
  )?.[1];
  const pmid = /\b(?:PMID|PubMed)["']?:\s{0,3}["']?(\d+)/i.exec(cell)?.[1];
  return {
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(pmid !== undefined && { pmid }),
  };
}

/**
 * DOIs among the references; or, where the cell has nothing but identifiers, these.
 * A lone number is how many there are.
 */
function findCited(cell: string): string[] | undefined {
  const ids = listOf(cell) ?? cell.split(/\s*[;|]\s*|\s*,\s*|\s+/).filter((id) => id !== "");
  const areIds = /^\d+$/.test(cell) ? false : ids.every((id) => /^\S*\d\S*$/.test(id));
  const cited = areIds ? ids : findDois(cell);
  return cited.length === 0 ? undefined : [...new Set(cited)];
}

/** Some columns of that name list who cites, or where that is told. */
function findCount(cell: string): string | undefined {
  return /^\d[\d,]*(?:\.0+)?$/.test(cell) ? cell : undefined;
}

function splitKeywords(cell: string): string | string[] {
  return /[|\n]/.test(cell) ? cell.split(/[|\n]/) : cell;
}

/**
 * The texts of a list in the way of Python, numpy or JSON: "['a', 'b']"; null for anything else.
 * Of objects, their names: "[{'authorId': '7', 'name': 'Ann Reed'}]".
 */
function listOf(cell: string): string[] | null {
  if (cell.length > LONGEST_LIST || !/^\[.*\]$/s.test(cell)) return null;
  const texts = Array.from(
    cell.matchAll(cell.includes("{") ? NAMED : QUOTED),
    ([, single, double]) => unescape(single ?? double ?? ""),
  );
  return texts.length === 0 ? null : texts;
}

function unescape(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\n/g, "\n")
    .replace(/\\(.)/gs, "$1");
}
