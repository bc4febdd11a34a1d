/**
 * PubMed XML, as PubMed's "efetch" and its yearly baseline files give it.
 *
 * The abstract that counts is the article's own: translations and summaries for lay readers
 * (OtherAbstract) are other texts. References carry identifiers, so that citations are kept.
 *
 * https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/
 */
import type { Format, RawFields, RawRecord, SourceReport } from "../format.ts";
import type { SourceHead, SourceText } from "../source-text.ts";
import { readHeading } from "../subject-headings.ts";
import { find, findAll, type XmlElement } from "../xml/element.ts";
import { plainText, plainTexts } from "../xml/plain-text.ts";
import { readRecords } from "../xml/read-records.ts";

const CITATION = /<(?:Pubmed(?:Book)?Article|MedlineCitation)(?:Set)?[\s>]/;
/** What PubMed writes where it has no title in English. */
const NO_TITLE = /^\[?Not Available\]?\.?$/i;

export const pubmedXml: Format = {
  name: "pubmed-xml",
  about: "PubMed XML: articles and books as PubMed exports them",
  // Publishers send some mark-up escaped: "&lt;i&gt;".
  markup: ["html"],
  detect,
  read,
};

function detect({ text }: SourceHead): number {
  return /^\s*</.test(text) && CITATION.test(text) ? 0.95 : 0;
}

async function* read(source: SourceText, report: SourceReport): AsyncGenerator<RawRecord> {
  // A citation stands within an article, or, in files of MEDLINE's, for itself.
  const isPubmed = /<Pubmed(?:Book)?Article\b/.test(source.head.text);
  const names = isPubmed ? ["PubmedArticle", "PubmedBookArticle"] : ["MedlineCitation"];
  for await (const { line, element } of readRecords(source, names, report)) {
    const book = find(element, "BookDocument");
    yield { line, fields: book === undefined ? readArticle(element) : readBook(element, book) };
  }
}

function readArticle(record: XmlElement): RawFields {
  const citation = find(record, "MedlineCitation") ?? record;
  const article = find(citation, "Article") ?? citation;
  const own = findAll(article, "ELocationID").filter(
    ({ attributes }) => attributes.EIdType === "doi" && attributes.ValidYN !== "N",
  );
  const pmid = plainText(find(citation, "PMID"));
  return {
    ...identify(pmid),
    title: readTitle(find(article, "ArticleTitle")) ?? plainText(find(article, "VernacularTitle")),
    abstract: readAbstract(article),
    authors: readAuthors(findAll(article, "AuthorList/Author")),
    year: readYear(
      find(article, "Journal/JournalIssue/PubDate", "ArticleDate") ??
        find(record, "PubmedData/History/PubMedPubDate", "MedlineCitation/DateCompleted"),
    ),
    venue: plainText(
      find(article, "Journal/Title", "Journal/ISOAbbreviation") ??
        find(citation, "MedlineJournalInfo/MedlineTA"),
    ),
    doi: plainText(idsOf(find(record, "PubmedData"), "doi")[0] ?? own[0]),
    keywords: [
      ...plainTexts(findAll(citation, "KeywordList/Keyword")),
      ...plainTexts(findAll(citation, "MeshHeadingList/MeshHeading/DescriptorName"))
        .map(readHeading)
        .filter((heading) => heading !== ""),
    ],
    cites: readCites(record, citation),
    licence: readLicence(article),
  };
}

function readBook(record: XmlElement, document: XmlElement): RawFields {
  const title = readTitle(find(document, "ArticleTitle"));
  const bookTitle = plainText(find(document, "Book/BookTitle"));
  const authors = findAll(document, "AuthorList").filter(({ attributes }) => {
    return attributes.Type !== "editors";
  });
  const lists = authors.length > 0 ? authors : findAll(document, "Book/AuthorList");
  return {
    ...identify(plainText(find(document, "PMID"))),
    title: title ?? bookTitle,
    abstract: readAbstract(document),
    authors: readAuthors(lists.flatMap((list) => findAll(list, "Author"))),
    year: readYear(find(document, "Book/PubDate", "ContributionDate")),
    venue: title === undefined ? undefined : bookTitle,
    doi: plainText(idsOf(document, "doi")[0] ?? idsOf(find(record, "PubmedBookData"), "doi")[0]),
    keywords: plainTexts(findAll(document, "KeywordList/Keyword")),
    cites: readReferences(document),
    licence: readLicence(document),
  };
}

function identify(pmid: string | undefined): RawFields {
  if (pmid === undefined) return {};
  return { id: pmid, pmid, url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` };
}

function readTitle(element: XmlElement | undefined): string | undefined {
  const title = plainText(element);
  return title !== undefined && NO_TITLE.test(title) ? undefined : title;
}

/** The parts, each with its label: "Background: … Methods: …". */
function readAbstract(article: XmlElement): string {
  const parts = findAll(article, "Abstract/AbstractText").flatMap((part) => {
    const text = plainText(part);
    if (text === undefined) return [];
    const label = sentenceCase(part.attributes.Label ?? "");
    const isLabelled = label !== "" && !text.toLowerCase().startsWith(`${label.toLowerCase()}:`);
    return [isLabelled ? `${label}: ${text}` : text];
  });
  return parts.join(" ");
}

/** "MATERIALS AND METHODS:" → "Materials and methods"; "UNLABELLED" → "". */
function sentenceCase(label: string): string {
  const text = label.replace(/\s+/g, " ").trim().replace(/:$/, "");
  if (text === "UNLABELLED" || text === "UNLABELED") return "";
  return text === text.toUpperCase() ? text.slice(0, 1) + text.slice(1).toLowerCase() : text;
}

function readAuthors(authors: readonly XmlElement[]): string[] {
  // A name that is marked as not valid stands again, corrected.
  const valid = authors.filter(({ attributes }) => attributes.ValidYN !== "N");
  return valid.flatMap((author) => {
    const parts = [
      find(author, "ForeName", "Initials"),
      find(author, "LastName"),
      find(author, "Suffix"),
    ].map(plainText);
    const name = parts.filter((part) => part !== undefined).join(" ");
    return name === "" ? (plainText(find(author, "CollectiveName")) ?? []) : name;
  });
}

/** A date's Year, or the first year of its MedlineDate: "1998 Dec-1999 Jan". */
function readYear(date: XmlElement | undefined): string | undefined {
  if (date === undefined) return undefined;
  const text = plainText(find(date, "Year", "MedlineDate"));
  return /\b\d{4}\b/.exec(text ?? "")?.[0] ?? text;
}

function readCites(record: XmlElement, citation: XmlElement): string[] {
  const cited = findAll(citation, "CommentsCorrectionsList/CommentsCorrections").filter(
    ({ attributes }) => attributes.RefType === "Cites",
  );
  const pmids = plainTexts(cited.flatMap((each) => findAll(each, "PMID")));
  const data = find(record, "PubmedData");
  return [
    ...new Set([
      ...pmids.map((pmid) => `pmid:${pmid}`),
      ...(data === undefined ? [] : readReferences(data)),
    ]),
  ];
}

/** What the reference lists name, lists within lists as well. */
function readReferences(element: XmlElement): string[] {
  return findAll(element, "ReferenceList").flatMap((list) => [
    ...findAll(list, "Reference").flatMap((reference) => [
      ...plainTexts(idsOf(reference, "pubmed")).map((pmid) => `pmid:${pmid}`),
      ...plainTexts(idsOf(reference, "doi")),
    ]),
    ...readReferences(list),
  ]);
}

function idsOf(element: XmlElement | undefined, type: string): XmlElement[] {
  if (element === undefined) return [];
  return findAll(element, "ArticleIdList/ArticleId").filter(
    ({ attributes }) => attributes.IdType === type,
  );
}

/** The Creative Commons licence that the abstract's copyright names; no other gives a right. */
function readLicence(article: XmlElement): string | undefined {
  const notice = plainText(find(article, "Abstract/CopyrightInformation")) ?? "";
  return /https?:\/\/creativecommons\.org\/[^\s)]*[^\s).,]|\bCC[ -](?:BY[A-Z-]*|0)(?: \d\.\d)?/.exec(
    notice,
  )?.[0];
}
