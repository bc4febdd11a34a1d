/**
 * RIS: the format that nearly every database and reference manager exports, each in its own way.
 *
 * The tags were given out by Reference Manager, renamed by EndNote, and used as they fit by the
 * rest; the table below takes them in an order that is right for all of them.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
import type { Format } from "../format.ts";
import type { SourceHead } from "../source-text.ts";
import type { Dialect, Picker } from "../tagged/dialect.ts";
import {
  doiAlone,
  doiIn,
  dois,
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

const ADDRESSES = ["UR", "L2", "LK", "L1", "L3"];

/** Where databases write PubMed's number: the tag that names the database, its name, the tag. */
const PUBMED_NUMBERS = [
  ["DP", /^NLM$/, "AN"],
  ["DB", /^(?:PubMed|MEDLINE)$/i, "AN"],
  ["DB", /^Medline$/i, "C5"],
  ["DB", /^Scopus$/i, "C2"],
] as const;

const PUBMED_NUMBER =
  /\d{1,8}(?=\s*\[pmid\])|(?<=^PMID:?\s?|\bPMID: NLM)\d{1,8}\b|(?<=pubmed\.ncbi\.nlm\.nih\.gov\/|\/pubmed\/)\d{1,8}\b/i;

const ARXIV_ID = /\barXiv:\s*(?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})/i;

const TIMES_CITED = /(?<=\b(?:Cited By|Times Cited)\s{0,2}:\s{0,2})\d+/i;

const DIALECT: Dialect = {
  // "TI  - ", as it should be; "TI - " and "TI- ", as some write all of theirs.
  shapes: [
    /^\s{0,4}([A-Z][A-Z0-9])\s{2}[-–](.*)$/s,
    /^([A-Z][A-Z0-9])\s[-–](?:\s(.*))?$/s,
    /^([A-Z][A-Z0-9])[-–](?:\s(.*))?$/s,
  ],
  begin: "TY",
  end: "ER",
  // Ovid's name of the journal, below the record.
  between: new Set(["NL"]),
  fields: {
    id: one("ID"),
    title: title("TI", "T1", "CT", "BT", "ST", "TT"),
    abstract: text("AB", "N2"),
    authors: people(["AU", "A1"], ["A1"], ["ED"], ["A2"]),
    year: year("PY", "DA", "Y1"),
    venue: one("JF", "T2", "JO", "BT", "JA", "J2", "J1", "C3"),
    url: web(...ADDRESSES),
    doi: first(doiIn("DO", "DI"), doiAlone("M3", "N1", ...ADDRESSES, "ID"), one("DO")),
    arxiv: match(ARXIV_ID, "JF", "T2", "JO", "AN", "M1", "N1"),
    pmid: first(match(PUBMED_NUMBER, "U1", ...ADDRESSES, "N1"), pubmedNumber()),
    keywords: keywords(["KW"]),
    // Ovid has a reference a line here, its DOI at the end.
    cites: dois("M1", "CR"),
    // Scopus and Web of Science have no tag for it: "Cited By: 12", "Times Cited:12".
    timesCited: match(TIMES_CITED, "N1"),
  },
};

export const ris: Format = {
  name: "ris",
  about: "RIS, as reference managers and databases export it",
  markup: ["html", "latex"],
  detect,
  read: (source, report) => readTagged(DIALECT, source, report),
};

/** "TY  - Journal Article", or "TY - JOUR", which has to look more like itself. */
const FIRST_LINE = /^\s{0,4}TY(?:\s\s[-–].{0,40}|\s?[-–]\s?[A-Z]{3,9}\s?)$/m;
const LAST_LINE = /^ER\s{0,2}[-–]\s*$/m;
const FIELD_LINE = /^(?:TI|T1|AU|A1|AB|N2)\s{0,2}[-–]\s/m;

function detect({ name, text: head }: SourceHead): number {
  if (FIRST_LINE.test(head)) return 0.95;
  // Records that have lost their first line; without their last they may be anything's.
  if (LAST_LINE.test(head) && FIELD_LINE.test(head)) return name.endsWith(".ris") ? 0.8 : 0.6;
  return 0;
}

function pubmedNumber(): Picker {
  return (fields) => {
    for (const [where, database, tag] of PUBMED_NUMBERS) {
      if (match(database, where)(fields) !== undefined) {
        const number = match(/^\d{1,8}$/, tag)(fields);
        if (number !== undefined) return number;
      }
    }
    return undefined;
  };
}
