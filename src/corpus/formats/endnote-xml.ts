/**
 * EndNote XML, as EndNote, Zotero, Mendeley, Bookends and others write it.
 *
 * EndNote puts every text into style elements and all records on one line. What its fields hold is
 * up to whoever filled them: the number for "electronic resource" may be a DOI or a publisher's own,
 * an address may be one that only EndNote understands.
 */
import { findDois } from "../dois.ts";
import type { Format, RawFields, RawRecord, SourceReport } from "../format.ts";
import type { SourceHead, SourceText } from "../source-text.ts";
import { find, findAll, type XmlElement } from "../xml/element.ts";
import { plainText, plainTexts, rawText } from "../xml/plain-text.ts";
import { readRecords } from "../xml/read-records.ts";

export const endnoteXml: Format = {
  name: "endnote-xml",
  about: "EndNote XML: an export of EndNote, or of Zotero for it",
  // Zotero keeps its <i> and <sub> as text.
  markup: ["html"],
  detect,
  read,
};

function detect({ text }: SourceHead): number {
  const isEndnote =
    /^\s*</.test(text) &&
    /<records>\s*<record>/.test(text) &&
    /<(?:ref-type|source-app|contributors|titles)\b/.test(text);
  return isEndnote ? 0.95 : 0;
}

async function* read(source: SourceText, report: SourceReport): AsyncGenerator<RawRecord> {
  for await (const { line, element } of readRecords(source, ["record"], report)) {
    yield { line, fields: readFields(element) };
  }
}

function readFields(record: XmlElement): RawFields {
  const text = (...paths: readonly string[]) => plainText(find(record, ...paths));
  const urls = ["related-urls", "web-urls", "text-urls"].flatMap((kind) =>
    plainTexts(findAll(record, `urls/${kind}/url`)),
  );
  const number = text("electronic-resource-num") ?? "";
  return {
    id: text("rec-number"),
    title: text("titles/title", "titles/alt-title", "titles/short-title"),
    abstract: text("abstract"),
    authors: plainTexts(findAll(record, "contributors/authors/author")).map(
      // EndNote marks what has no given name with a comma: "World Health Organization,"
      (name) => name.replace(/,$/, ""),
    ),
    year: readYear(text("dates/year") ?? text("dates/pub-dates/date")),
    venue: text("titles/secondary-title", "periodical/full-title", "periodical/abbr-1"),
    // "<Go to ISI>://WOS:000…" and the like mean nothing to a browser.
    url: urls.find((url) => /^(?:https?:\/\/|www\.)\S+$/i.test(url)),
    doi: findDois(number)[0],
    arxiv: /\barxiv:\S+/i.exec(number)?.[0],
    pmid: readPmid(record, urls),
    keywords: readKeywords(findAll(record, "keywords/keyword")),
  };
}

/** "2011", "2011///" and "Mar 2011" → "2011". */
function readYear(text: string | undefined): string | undefined {
  return /\b\d{4}\b/.exec(text ?? "")?.[0] ?? text;
}

/** The accession number, where it is one of PubMed's. */
function readPmid(record: XmlElement, urls: readonly string[]): string | undefined {
  const number = plainText(find(record, "accession-num"));
  if (number === undefined || !/^\d{1,8}$/.test(number)) return undefined;
  const database = ["remote-database-name", "remote-database-provider"].map((name) =>
    plainText(find(record, name)),
  );
  return /pubmed|medline/i.test([...database, ...urls].join(" ")) ? number : undefined;
}

/** EndNote's own line end, "\r", parts keywords that stand in one element. */
function readKeywords(elements: readonly XmlElement[]): string[] {
  return elements.flatMap((element) => rawText(element).split(/[\r;]/));
}
