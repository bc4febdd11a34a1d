/**
 * Tables with commas, semicolons or bars between the cells, whoever exported them.
 *
 * Columns are told by their names, in the words of many exports (tables/columns.ts).
 */
import type { Format } from "../format.ts";
import { detectTable, readTable } from "../tables/table.ts";

export const csv: Format = {
  name: "csv",
  about: "CSV: any table with a column of titles, as Zotero, Scopus, IEEE Xplore or Excel write it",
  markup: ["html", "latex"],
  detect: (head) => detectTable(head, ({ dialect }) => dialect.delimiter !== "\t", /\.csv$/),
  read: readTable,
};
