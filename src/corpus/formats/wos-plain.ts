/**
 * Web of Science's plain text, of its core collection and of the databases beside it.
 *
 * https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html
 */
import type { Format } from "../format.ts";
import type { SourceHead } from "../source-text.ts";
import type { Dialect } from "../tagged/dialect.ts";
import {
  doiIn,
  dois,
  first,
  keywords,
  one,
  people,
  text,
  title,
  web,
  year,
} from "../tagged/pickers.ts";
import { readTagged } from "../tagged/read-tagged.ts";

const DIALECT: Dialect = {
  shapes: [/^\s?([A-Z][A-Z0-9])(?: (.*)|\s*)$/s],
  begin: "PT",
  end: "ER",
  between: new Set(["FN", "VR", "EF"]),
  fields: {
    id: one("UT"),
    title: title("TI"),
    abstract: text("AB"),
    authors: people(["AF", "CA"], ["AU", "CA"], ["CA"], ["BF"], ["BA"], ["BE"], ["ED"], ["GP"]),
    year: year("PY", "PD", "EA"),
    venue: one("SO", "JI", "J9", "SE"),
    url: web("UR"),
    doi: first(doiIn("DI"), one("DI")),
    pmid: one("PM"),
    // Zoological Record describes the animals of a paper under DE, as "[Prey / Beetles / ]".
    keywords: first(
      keywords(["DE", "ID"], (keyword) => (keyword.includes("[") ? "" : keyword)),
      keywords(["BD"]),
    ),
    cites: dois("CR"),
    timesCited: one("TC", "Z9"),
  },
};

export const wosPlain: Format = {
  name: "wos-plain",
  about: "Web of Science plain text",
  markup: ["html", "latex"],
  detect,
  read: (source, report) => readTagged(DIALECT, source, report),
};

function detect({ text: head }: SourceHead): number {
  if (!/^\s?PT [A-Z]\s*$/m.test(head)) return 0;
  if (/^\s?FN \S/m.test(head)) return 0.97;
  return /^(?:AU|TI|SO|UT) \S/m.test(head) ? 0.95 : 0;
}
