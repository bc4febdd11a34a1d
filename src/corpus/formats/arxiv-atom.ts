/**
 * arXiv's Atom feed, as its API answers a query.
 *
 * Every entry is a preprint, and so the date of its first version is its year, whatever journal
 * printed it later. Categories ("cs.CL") are not taken for keywords: they are codes, which no text
 * holds. https://info.arxiv.org/help/api/user-manual.html
 */
import { InputError } from "../../errors.ts";
import type { Format, RawFields, RawRecord, SourceReport } from "../format.ts";
import type { SourceHead, SourceText } from "../source-text.ts";
import { find, findAll, type XmlElement } from "../xml/element.ts";
import { plainText, plainTexts } from "../xml/plain-text.ts";
import { readRecords } from "../xml/read-records.ts";

/** How summaries begin in the feeds of a day's new papers, which are Atom as well. */
const ANNOUNCED = /^arXiv:\S+ Announce Type: \S+ (?:Abstract: )?/;

export const arxivAtom: Format = {
  name: "arxiv-atom",
  about: "Atom of arXiv: what its API answers to a query",
  markup: ["latex"],
  detect,
  read,
};

function detect({ text }: SourceHead): number {
  return /^\s*</.test(text) && /<(?:\w+:)?feed[\s>]/.test(text) && /\barxiv\.org\//i.test(text)
    ? 0.95
    : 0;
}

async function* read(source: SourceText, report: SourceReport): AsyncGenerator<RawRecord> {
  for await (const { line, element } of readRecords(source, ["entry"], report)) {
    const id = plainText(find(element, "id"));
    if (id?.includes("/api/errors") === true) {
      const why = plainText(find(element, "summary")) ?? "without a reason";
      report.skip(
        new InputError(`this is an error of arXiv's, not a paper: ${why}`, {
          place: { file: source.file, line },
          hint: "mend the query, and ask arXiv again",
        }),
      );
    } else {
      yield { line, fields: readFields(element, id) };
    }
  }
}

function readFields(entry: XmlElement, id: string | undefined): RawFields {
  const text = (...names: readonly string[]) => plainText(find(entry, ...names));
  // "http://arxiv.org/abs/hep-th/9901001v1" or "oai:arXiv.org:hep-th/9901001v1"
  const arxiv = id?.replace(/^.*(?:\/abs\/|:)/, "");
  const names = plainTexts(findAll(entry, "author/name"));
  return {
    id: arxiv,
    arxiv,
    title: text("title"),
    abstract: text("summary")?.replace(ANNOUNCED, ""),
    authors: names.length > 0 ? names : text("creator")?.split(", "),
    year: text("published", "updated"),
    venue: text("journal_ref"),
    url: arxiv === undefined ? undefined : `https://arxiv.org/abs/${arxiv}`,
    // Where a paper came out twice, arXiv lists both: "10.1000/1 10.1000/2".
    doi: text("doi", "DOI")?.split(" ")[0],
    licence: text("rights"),
  };
}
