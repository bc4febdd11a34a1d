/**
 * MEDLINE, as PubMed exports it under "nbib", and as ERIC does.
 *
 * https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
import type { Format } from "../format.ts";
import type { SourceHead } from "../source-text.ts";
import { readHeading } from "../subject-headings.ts";
import type { Dialect } from "../tagged/dialect.ts";
import {
  doiAlone,
  doiIn,
  first,
  keywords,
  match,
  one,
  people,
  text,
  title,
  web,
  year,
} from "../tagged/pickers.ts";
import { readTagged } from "../tagged/read-tagged.ts";

const LICENCE =
  /https?:\/\/creativecommons\.org\/[^\s)]*[^\s).,;]|\bCC[ -](?:BY(?:-(?:NC|ND|SA))*|0)(?: \d\.\d)?/i;

const DIALECT: Dialect = {
  // "TI  - ", "PMID-1"; or "TI-" where nothing, or a space, follows.
  shapes: [/^(?=[A-Z ]{4}-|[A-Z]{2,4}\s?-(?:\s|$))([A-Z]{2,4}) *-(.*)$/s],
  begin: "PMID",
  fields: {
    title: title("TI", "BTI", "TT", "CTI"),
    abstract: text("AB", "OAB"),
    authors: people(["FAU", "CN"], ["AU", "CN"], ["CN"], ["FED"], ["ED"]),
    year: year("DP", "DEP"),
    venue: one("JT", "TA", "BTI", "CTI"),
    url: web("LID", "AID"),
    doi: first(doiAlone("LID", "AID"), doiIn("SO")),
    pmid: one("PMID"),
    keywords: keywords(["OT", "MH"], (keyword, tag) =>
      tag === "MH" ? readHeading(keyword) : keyword,
    ),
    licence: match(LICENCE, "CI"),
  },
};

export const nbib: Format = {
  name: "nbib",
  about: "MEDLINE text (nbib), as PubMed exports it",
  markup: ["html"],
  detect,
  read: (source, report) => readTagged(DIALECT, source, report),
};

function detect({ text: head }: SourceHead): number {
  if (/^\s{0,4}PMID ?- ?\d/m.test(head)) return 0.95;
  // Tags of three and four letters are nobody else's.
  return /^(?:OWN|STAT|PMCR?|FAU|DCOM) ?- ?\S/m.test(head) && /^TI {0,2}- ?\S/m.test(head)
    ? 0.9
    : 0;
}
