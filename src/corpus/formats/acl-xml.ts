/**
 * XML of the ACL Anthology: a file holds a collection of volumes, a volume its papers.
 *
 * Where and when a paper came out is said once, for its volume. A volume's front matter is no
 * paper. https://github.com/acl-org/acl-anthology/blob/master/data/xml/schema.rnc
 */
import type { Format, RawFields, RawRecord, SourceReport } from "../format.ts";
import type { SourceHead, SourceText } from "../source-text.ts";
import { find, findAll, type XmlElement } from "../xml/element.ts";
import { plainText } from "../xml/plain-text.ts";
import { readRecords } from "../xml/read-records.ts";

export const aclXml: Format = {
  name: "acl-xml",
  about: "XML of the ACL Anthology: a collection of volumes",
  markup: ["latex"],
  detect,
  read,
};

function detect({ text }: SourceHead): number {
  return /^\s*</.test(text) && /<(?:collection|volume)\s+id=/.test(text) && /<paper\s/.test(text)
    ? 0.95
    : 0;
}

async function* read(source: SourceText, report: SourceReport): AsyncGenerator<RawRecord> {
  let volume: RawFields = {};
  for await (const { line, element } of readRecords(source, ["paper", "meta"], report)) {
    if (element.name === "meta") volume = readIssue(element);
    else yield { line, fields: { ...readPaper(element), ...readIssue(element, volume) } };
  }
}

/** What a volume says for all its papers; files of old say it for each paper. */
function readIssue(element: XmlElement, volume: RawFields = {}): RawFields {
  return {
    venue: plainText(find(element, "booktitle")) ?? volume.venue,
    year: plainText(find(element, "year")) ?? volume.year,
  };
}

function readPaper(paper: XmlElement): RawFields {
  const text = (name: string) => plainText(find(paper, name));
  return {
    id: text("bibkey"),
    title: text("title"),
    abstract: text("abstract"),
    authors: findAll(paper, "author").map((author) => ({
      given: plainText(find(author, "first")),
      family: plainText(find(author, "last")),
    })),
    url: readUrl(text("url")),
    doi: text("doi"),
  };
}

/** The Anthology names its own papers by id alone: "2031.tides-1.4". */
function readUrl(url: string | undefined): string | undefined {
  return url === undefined || url.includes("/") ? url : `https://aclanthology.org/${url}/`;
}
