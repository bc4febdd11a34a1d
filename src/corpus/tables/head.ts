/**
 * Where a table begins, and how it is written.
 *
 * Exports put lines before the head ("Exported on …", Excel's "sep=;") and separate cells by what
 * their country does. The row that names a column of titles is the head, and the delimiter with
 * which it names most columns is the table's.
 */
import { InputError } from "../../errors.ts";
import type { SourceHead, SourceLine } from "../source-text.ts";
import { isColumnName, matchColumns, type Columns } from "./columns.ts";
import { RowReader, type Dialect, type Row } from "./rows.ts";

export interface TableHead {
  readonly dialect: Dialect;
  /** 1-based, of the head's first line. */
  readonly line: number;
  readonly names: readonly string[];
  readonly columns: Columns;
  /** The rows below it, as far as was looked. */
  readonly below: readonly Row[];
}

const DELIMITERS = [",", ";", "\t", "|"];

/** Nobody writes more rows before the head. */
const MAX_ROWS_ABOVE = 40;
/** Enough to see whether what follows is a table. */
const ROWS_BELOW = 20;
/** Names of columns that a message shows. */
const SHOWN_NAMES = 12;

/** The head of a table with a column of titles, or null. */
export function findTableHead({ text }: SourceHead): TableHead | null {
  // Mark-up and programs' objects have commas, too.
  if (/^\s*[{[<@]/.test(text)) return null;
  let best: TableHead | null = null;
  for (const delimiter of DELIMITERS) {
    const dialect: Dialect = { delimiter, escape: findEscape(text) };
    const head = findHead(text, dialect);
    if (head !== null && (best === null || countKinds(head) > countKinds(best))) best = head;
  }
  return best;
}

/** How many kinds of columns a head names. */
function countKinds({ columns }: TableHead): number {
  return columns.of.size;
}

/**
 * That a table cannot be read without knowing its titles; shows what columns there are.
 *
 * @param file - as the person named it
 */
export function noTitles(file: string, head: SourceHead): InputError {
  const firsts = DELIMITERS.flatMap((delimiter) => {
    const rows = firstRows(head.text, { delimiter, escape: '"' }, 2);
    // "sep=;" is no row.
    const first = rows.find(({ cells }) => !/^sep=/i.test(cells[0] ?? ""));
    return first === undefined ? [] : [first];
  });
  const [widest] = firsts.toSorted((a, b) => b.cells.length - a.cells.length);
  const names = (widest?.cells ?? []).filter((name) => name.trim() !== "").map(shorten);
  const shown = names.slice(0, SHOWN_NAMES).map((name) => `"${name}"`);
  if (shown.length < names.length) shown.push("…");
  return new InputError(`the table has no column of titles, but these: ${shown.join(", ")}`, {
    place: { file, line: widest?.line ?? 1 },
    hint: 'name the column with the titles "title" in the first row, and others "abstract", "authors", "year", "doi"',
  });
}

/** Whether a table has a field a row ("TITLE,…", then "AUTHOR NAMES,…"), as Embase writes it. */
export function isUpended({ names, below }: TableHead): boolean {
  const known = below.slice(0, 10).filter(({ cells }) => isColumnName(cells[0] ?? ""));
  return names.length > 1 && isColumnName(names[0] ?? "") && known.length >= 3;
}

function findHead(text: string, dialect: Dialect): TableHead | null {
  const rows = firstRows(text, dialect, MAX_ROWS_ABOVE + ROWS_BELOW);
  for (const [i, { line, cells }] of rows.slice(0, MAX_ROWS_ABOVE).entries()) {
    const columns = matchColumns(cells);
    if (columns === null) continue;
    return { dialect, line, names: cells, columns, below: rows.slice(i + 1, i + 1 + ROWS_BELOW) };
  }
  return null;
}

function firstRows(text: string, dialect: Dialect, most: number): Row[] {
  const reader = new RowReader(dialect);
  const rows: Row[] = [];
  for (const line of linesOf(text)) {
    for (const row of reader.push(line)) if ("cells" in row) rows.push(row);
    if (rows.length >= most) break;
  }
  // What the end of the head cuts off is told only where there is nothing else.
  if (rows.length === 0) for (const row of reader.end()) if ("cells" in row) rows.push(row);
  return rows.slice(0, most);
}

function* linesOf(text: string): Generator<SourceLine> {
  let number = 1;
  for (const line of text.split("\n")) yield { number: number++, text: line };
}

/** Spark, MySQL and others write \" for a quote in a quoted cell, where most write "". */
function findEscape(text: string): Dialect["escape"] {
  const hasBackslash = /\\"(?![",;|\t\n]|$)/.test(text);
  const hasDouble = /[^,;|\t\n\\]""/.test(text);
  return hasBackslash && !hasDouble ? "\\" : '"';
}

function shorten(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 39)}…`;
}
