/**
 * CSL-JSON, in which Zotero, Pandoc and citation styles hand on citations.
 * https://github.com/citation-style-language/schema, version 1.0.2
 */
import { citationKey, keywordList, paperType, type PaperType } from "./kinds-of-papers.ts";
import { parsePerson } from "./people.ts";
import type { ExportedPaper, PaperExporter } from "./records.ts";

export const cslJson: PaperExporter = {
  name: "csl-json",
  label: "CSL-JSON",
  about: "for Pandoc, Quarto and citation styles",
  extension: "csl.json",
  mediaType: "application/vnd.citationstyles.csl+json",
  published: "papers.csl.json",
  of: "papers",
  format: (papers) => `${JSON.stringify(papers.map(toItem), null, 1)}\n`,
};

const TYPES: Readonly<Record<PaperType, string>> = {
  article: "article-journal",
  conference: "paper-conference",
  preprint: "article",
  other: "document",
};

function toItem(paper: ExportedPaper) {
  const key = citationKey(paper);
  const { title, abstract, year, venue, url, doi, arxiv, pmid, licence, note } = paper;
  const keywords = keywordList(paper).join("; ");
  return withoutAbsent({
    id: key,
    "citation-key": key,
    type: TYPES[paperType(paper)],
    title,
    author: paper.authors?.map(parsePerson),
    issued: year === undefined ? undefined : { "date-parts": [[year]] },
    "container-title": venue,
    DOI: doi,
    PMID: pmid,
    URL: url,
    keyword: keywords === "" ? undefined : keywords,
    abstract: abstract === "" ? undefined : abstract,
    license: licence,
    // CSL has no name for it; a line of the note is what programs have agreed on.
    note: arxiv === undefined ? undefined : `arXiv: ${arxiv}`,
    annote: note === undefined || note.trim() === "" ? undefined : note.trim(),
  });
}

function withoutAbsent(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
