/** Tables with tabs between the cells; but for these they are as those of csv.ts. */
import type { Format } from "../format.ts";
import type { TableHead } from "../tables/head.ts";
import { detectTable, readTable } from "../tables/table.ts";

export const tsv: Format = {
  name: "tsv",
  about: "TSV: any table with a column of titles, with tabs between the cells",
  markup: ["html", "latex"],
  detect: (head) => detectTable(head, isOwn, /\.(?:tsv|tab)$/),
  read: readTable,
};

function isOwn({ dialect, columns }: TableHead): boolean {
  return dialect.delimiter === "\t" && columns.names === "words";
}
