/**
 * Tables of papers: what the formats of them share.
 *
 * Rows are read as they come, so that a table may be larger than memory.
 */
import { InputError } from "../../errors.ts";
import type { RawRecord, SourceReport } from "../format.ts";
import type { SourceHead, SourceText } from "../source-text.ts";
import { matchColumns } from "./columns.ts";
import { readCells } from "./fields.ts";
import { findTableHead, isUpended, noTitles, type TableHead } from "./head.ts";
import { RowReader, type BrokenRow, type Row } from "./rows.ts";

/**
 * How sure a format is that a source is a table of its own.
 *
 * @param isOwn - whether a table with this head is the format's
 * @param ending - of the names of its files
 */
export function detectTable(
  head: SourceHead,
  isOwn: (table: TableHead) => boolean,
  ending: RegExp,
): number {
  const isNamed = ending.test(head.name);
  const table = findTableHead(head);
  // Without titles only the name says that it is one; reading it says what is missing.
  if (table === null) return isNamed ? 0.4 : 0;
  if (!isOwn(table)) return 0;
  if (isNamed) return 0.95;
  // "Title, abstract" may stand at the top of a listing as well: then no table follows.
  const { columns, names, below } = table;
  const wide = below.filter(({ cells }) => cells.length > 1);
  if (names.length < 2 || 2 * wide.length < below.length) return 0;
  return columns.of.size > 1 ? 0.95 : 0.6;
}

/**
 * The records of a table, by the columns that its head names.
 *
 * @throws InputError where it names no column of titles
 */
export async function* readTable(
  source: SourceText,
  report: SourceReport,
): AsyncGenerator<RawRecord> {
  const head = findTableHead(source.head);
  if (head === null) throw noTitles(source.file, source.head);
  yield* isUpended(head) ? readUpended(source, head, report) : readUpright(source, head, report);
}

/** A paper a row. */
async function* readUpright(
  source: SourceText,
  head: TableHead,
  report: SourceReport,
): AsyncGenerator<RawRecord> {
  const { names, columns } = head;
  const width = names.length;
  const note = (what: string, line: number, hint: string) => {
    report.note(new InputError(what, { place: { file: source.file, line }, hint }));
  };
  const reader = new RowReader(head.dialect);
  reader.expect(width);

  let last: Row | undefined;
  let rows = 0;
  let shortRows = 0;
  for await (const row of readRows(reader, source, head, report)) {
    const { line, cells } = row;
    // The head; and where tables were joined, those of the others.
    if (cells.length === width && cells.every((cell, i) => cell === names[i])) continue;
    // Below a head without a name for the rows' numbers, all rows are longer by a cell.
    if (last === undefined) reader.expect(cells.length);
    if (cells.slice(width).some((cell) => cell.trim() !== "")) {
      const hint = "put quotes around the cell that has a delimiter in it";
      note(`the row has ${cells.length} cells under ${width} columns`, line, hint);
    }
    ++rows;
    if (cells.length < width) ++shortRows;
    last = row;
    yield { line, fields: readCells(cells, columns) };
  }
  // Programs that leave out empty cells at the end do so in many rows; a cut is in the last alone.
  if (last !== undefined && last.cells.length < width && shortRows === 1 && rows > 1) {
    const what = `the last row ends after ${last.cells.length} of ${width} cells`;
    note(what, last.line, "the file may have been cut off; export it again");
  }
}

/** A field a row: its name, then its values. A paper begins where the head's first name comes again. */
async function* readUpended(
  source: SourceText,
  head: TableHead,
  report: SourceReport,
): AsyncGenerator<RawRecord> {
  let first: Row | undefined;
  let names: string[] = [];
  let values: string[] = [];
  const record = (): RawRecord[] => {
    const columns = matchColumns(names);
    if (first === undefined || columns === null) return [];
    return [{ line: first.line, fields: readCells(values, columns) }];
  };
  for await (const row of readRows(new RowReader(head.dialect), source, head, report)) {
    const [name = "", ...cells] = row.cells;
    if (name === head.names[0]) {
      yield* record();
      [first, names, values] = [row, [], []];
    }
    names.push(name);
    values.push(cells.filter((cell) => cell.trim() !== "").join("\n"));
  }
  yield* record();
}

/** The rows from the head on that are not blank; broken ones are reported. */
async function* readRows(
  reader: RowReader,
  source: SourceText,
  head: TableHead,
  report: SourceReport,
): AsyncGenerator<Row> {
  const good = (rows: readonly (Row | BrokenRow)[]) =>
    rows.filter((row): row is Row => {
      if ("cells" in row) return row.cells.some((cell) => cell.trim() !== "");
      const { what, hint } = row.broken;
      report.skip(new InputError(what, { place: { file: source.file, line: row.line }, hint }));
      return false;
    });
  for await (const line of source.lines()) {
    if (line.number >= head.line) yield* good(reader.push(line));
  }
  yield* good(reader.end());
}
