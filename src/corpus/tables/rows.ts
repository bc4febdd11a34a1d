/**
 * From lines to rows of cells, past what is broken.
 *
 * csv-parse knows cells and quotes; but where a quote is missing, all that follows is one cell to
 * it, and the file is lost. So it is given one row at a time: a line, or as many lines as a quoted
 * cell goes over. A row that cannot be read costs itself: reading goes on with its second line,
 * and what does not look like a row of the table is passed over as the rest of the broken one.
 * Each line is parsed a few times at most, whatever stands in it.
 *
 * Which csv-parse it is, package.json says: the one for browsers brings a Buffer along, and is slower.
 */
import { CsvError, parse } from "#csv-parse";

import type { SourceLine } from "../source-text.ts";

/** How a table is written. */
export interface Dialect {
  /** Between two cells. */
  readonly delimiter: string;
  /** Before a quote within a quoted cell. */
  readonly escape: '"' | "\\";
}

export interface Row {
  /** 1-based, of its first line. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that cannot be read. */
export interface BrokenRow {
  readonly line: number;
  /** What is wrong with it, and what to do. */
  readonly broken: { readonly what: string; readonly hint: string };
}

/** A row with more text than this is none: no cell of a paper comes near, in UTF-16 units. */
const LONGEST_ROW = 4 * 1024 * 1024;

const BROKEN = {
  quotes: {
    what: "the quotes of the row do not match",
    hint: 'begin and end the cell with one, and write a quote within it twice: "the ""best"" cell"',
  },
  unclosed: {
    what: "a cell of the row begins with a quote and never ends",
    hint: "close the quote; where the file was cut off, export it again",
  },
  long: {
    what: `the row is longer than ${LONGEST_ROW / 1024 / 1024} MB`,
    hint: "a table has a line a paper; export it again, or take the row out",
  },
} as const;

/** A table's lines in, its rows out; blank lines are none. */
export class RowReader {
  readonly #dialect: Dialect;
  readonly #widths = new Set<number>();
  /** The lines of the row that is being read; more than one while a quoted cell is open. */
  #open: SourceLine[] = [];
  /** UTF-16 units in them. */
  #length = 0;
  /** Whether the lines may be the rest of a broken row. */
  #isPassing = false;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** Says that a row of so many cells is whole. Until this is called, any is. */
  expect(width: number): void {
    this.#widths.add(width);
  }

  /** The rows that end with a line, mostly one. */
  push(line: SourceLine): (Row | BrokenRow)[] {
    const rows: (Row | BrokenRow)[] = [];
    this.#readAll([line], rows);
    return rows;
  }

  /** The rows that are left when there are no more lines. */
  end(): (Row | BrokenRow)[] {
    const rows: (Row | BrokenRow)[] = [];
    while (this.#open.length > 0) this.#readAll(this.#giveUp(BROKEN.unclosed, rows), rows);
    return rows;
  }

  #readAll(lines: readonly SourceLine[], rows: (Row | BrokenRow)[]): void {
    const waiting = lines.toReversed();
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      for (const again of this.#read(line, rows).toReversed()) waiting.push(again);
    }
  }

  /** Takes one line; returns those that are to be read again. */
  #read(line: SourceLine, rows: (Row | BrokenRow)[]): readonly SourceLine[] {
    if (this.#open.length === 0 && this.#isNothing(line.text)) return [];
    this.#open.push(line);
    this.#length += line.text.length + 1;
    if (this.#length > LONGEST_ROW) return this.#giveUp(BROKEN.long, rows);
    // Within a quoted cell, a line with an even number of quotes cannot end it.
    if (this.#open.length > 1 && !hasOddQuotes(line.text, this.#dialect)) return [];
    const cells = this.#parseOpen();
    if (cells === "open") return [];
    if (cells === null) return this.#giveUp(BROKEN.quotes, rows);
    this.#yield(cells, rows);
    return [];
  }

  #isNothing(line: string): boolean {
    if (line.trim() === "") return true;
    // Of a broken cell there may be a million lines: most are told without being parsed.
    return this.#isPassing && !line.includes('"') && this.#parseLiteral(line) === null;
  }

  #yield(cells: readonly string[], rows: (Row | BrokenRow)[]): void {
    if (!this.#isPassing || this.#isWhole(cells)) {
      rows.push({ line: this.#open[0]!.number, cells });
      this.#isPassing = false;
    }
    this.#clear();
  }

  /** Leaves the open row's first line; the others are to be read again. */
  #giveUp(broken: BrokenRow["broken"], rows: (Row | BrokenRow)[]): readonly SourceLine[] {
    const [first, ...others] = this.#open;
    const literal = this.#parseLiteral(first!.text);
    if (literal !== null && this.#dialect.delimiter === "\t") this.#yield(literal, rows);
    else {
      // Of a broken row's later lines, those with the right number of cells are rows of their own.
      if (!this.#isPassing || literal !== null) rows.push({ line: first!.number, broken });
      this.#isPassing = true;
      this.#clear();
    }
    return others;
  }

  #clear(): void {
    this.#open = [];
    this.#length = 0;
  }

  /** The cells of the open lines; "open" where more lines are needed, null where it is broken. */
  #parseOpen(): readonly string[] | "open" | null {
    const isOne = this.#open.length === 1;
    const text = this.#open.map((line) => line.text).join("\n");
    const strict = parseCells(text, this.#dialect);
    if (strict === "open") return isOne ? strict : null;
    if (strict !== null && (isOne || this.#isWhole(strict) || !this.#hidesRows())) return strict;
    if (strict !== null) return null;

    const mended = this.#parseMended(text);
    if (mended === "open") return isOne ? mended : null;
    if (mended !== null && this.#isWhole(mended) && (isOne || !this.#hidesRows())) return mended;
    if (!isOne || this.#isPassing) return null;
    // 5" in a cell without quotes is what it is.
    const relaxed = parseCells(text, this.#dialect, { relax_quotes: true });
    return Array.isArray(relaxed) && this.#isWhole(relaxed) ? relaxed : null;
  }

  /**
   * The cells of `"The "best" cell"`, whose writer forgot to write quotes twice: one that is next
   * to no delimiter neither begins nor ends a cell.
   */
  #parseMended(text: string): readonly string[] | "open" | null {
    const { delimiter, escape } = this.#dialect;
    // With tabs, cells are mostly written as they are, and quotes around one are its own.
    if (delimiter === "\t" || escape !== '"') return null;
    const border = `\\${delimiter}\\n"`;
    const lone = new RegExp(`(?<![${border}]|^)"(?![${border}]|$)`, "g");
    return parseCells(text.replace(lone, '""'), this.#dialect);
  }

  /**
   * The cells of a line if its quotes were none, where their number is right. With tabs they are
   * none, mostly: cells are written as they are, and a title that begins with a quotation opens
   * nothing.
   */
  #parseLiteral(line: string): readonly string[] | null {
    if (this.#widths.size === 0 || line.length > LONGEST_ROW) return null;
    const cells = line.split(this.#dialect.delimiter);
    return this.#isWhole(cells) ? cells : null;
  }

  #isWhole(cells: readonly string[]): boolean {
    return this.#widths.size === 0 || this.#widths.has(cells.length);
  }

  /** Whether a later line of the open row is a whole row by itself, which a missing quote took in. */
  #hidesRows(): boolean {
    if (this.#widths.size === 0) return false;
    return this.#open.slice(1).some(({ text }) => {
      const cells = parseCells(text, this.#dialect);
      return Array.isArray(cells) && cells.length > 1 && this.#isWhole(cells);
    });
  }
}

/** The cells of one row; "open" where its last cell has no closing quote, null where it is broken. */
function parseCells(
  text: string,
  { delimiter, escape }: Dialect,
  options: { readonly relax_quotes?: boolean } = {},
): string[] | "open" | null {
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      escape,
      record_delimiter: "\n",
      relax_column_count: true,
      // `"a", "b"`; with tabs, white space is the delimiter itself.
      trim: delimiter !== "\t" && options.relax_quotes !== true,
      ...options,
    });
    return rows.length === 1 ? rows[0]! : null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === "CSV_QUOTE_NOT_CLOSED" ? "open" : null;
  }
}

function hasOddQuotes(line: string, { escape }: Dialect): boolean {
  const text = escape === "\\" ? line.replaceAll('\\"', "") : line;
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}
