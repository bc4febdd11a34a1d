/**
 * Refer, the oldest of them all, which EndNote still exports ("%0") and libraries still give out.
 *
 * M. E. Lesk, "Some applications of inverted indexes on the Unix system" (1978); EndNote's tags:
 * https://en.wikipedia.org/wiki/Refer_(software)
 */
import type { Format } from "../format.ts";
import type { SourceHead } from "../source-text.ts";
import type { Dialect } from "../tagged/dialect.ts";
import { doiAlone, keywords, one, people, text, title, web, year } from "../tagged/pickers.ts";
import { readTagged } from "../tagged/read-tagged.ts";

const DIALECT: Dialect = {
  shapes: [/^(%[^\sa-z])(?:\s(.*))?$/s],
  begin: "%0",
  fields: {
    id: one("%F", "%M"),
    title: title("%T", "%B", "%!"),
    abstract: text("%X"),
    authors: people(["%A"], ["%E"]),
    year: year("%D", "%8"),
    venue: one("%J", "%B", "%S"),
    url: web("%U", "%>"),
    doi: doiAlone("%R", "%U", "%M"),
    keywords: keywords(["%K"]),
  },
};

export const refer: Format = {
  name: "refer",
  about: "Refer text (%0, %T, %A), as EndNote exports it",
  markup: ["html", "latex"],
  detect,
  read: (source, report) => readTagged(DIALECT, source, report),
};

function detect({ text: head }: SourceHead): number {
  if (!/^%T \S/m.test(head)) return 0;
  return /^\s?%0 \S/m.test(head) ? 0.95 : /^%[AD] \S/m.test(head) ? 0.9 : 0;
}
