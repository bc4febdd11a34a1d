/**
 * Web of Science, tab-delimited: a table whose columns are named by two-letter field tags.
 *
 * Values stand in quotes or not, each row may end with a tab, and the file is UTF-8 with a byte
 * order mark or UTF-16. https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html
 */
import type { Format } from "../format.ts";
import type { TableHead } from "../tables/head.ts";
import { detectTable, readTable } from "../tables/table.ts";

export const wosTab: Format = {
  name: "wos-tab",
  about: "Web of Science, tab-delimited",
  markup: ["html", "latex"],
  // Nothing but Web of Science names its columns so: the file's name adds nothing.
  detect: (head) => detectTable(head, isOwn, /^$/),
  read: readTable,
};

function isOwn({ dialect, columns }: TableHead): boolean {
  return dialect.delimiter === "\t" && columns.names === "tags";
}
