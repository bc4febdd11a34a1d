/**
 * Tables of text, as spreadsheets and programs read them (RFC 4180).
 *
 * A cell that begins with "=", "+", "-" or "@" is a formula to a spreadsheet, and a title from
 * anybody's file could so run commands on the reader's machine: an apostrophe before it makes it
 * text (https://owasp.org/www-community/attacks/CSV_Injection). Our own reader takes it away again.
 */

/** What a cell may hold; null and undefined are empty. Numbers are written as they are. */
export type Cell = string | number | boolean | null | undefined;

/** Rows of cells, the head first; ends with a line break. */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

function formatCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  // One that begins with such an apostrophe itself gets another: one is taken away again.
  const text = /^(?:[=+\-@\t\r]|'[=+\-@])/.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
