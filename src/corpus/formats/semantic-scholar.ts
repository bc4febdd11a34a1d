/**
 * Semantic Scholar: the Graph API's search, bulk search, batch, author, citation and
 * recommendation answers, and the older Open Research Corpus.
 * https://api.semanticscholar.org/api-docs/graph
 */
import { jsonFormat } from "../json/json-format.ts";
import { at, textOf, textsOf, type JsonObject } from "../json/values.ts";

const PAPER_ID = /^[0-9a-f]{40}$/;

export const semanticScholar = jsonFormat({
  name: "semantic-scholar",
  about: "Semantic Scholar papers, as JSON or JSON Lines",
  markup: ["html", "latex"],
  isRecord: (paper) =>
    PAPER_ID.test(textOf(paper["paperId"]) ?? "") ||
    ("corpusid" in paper && ("externalids" in paper || "openaccessinfo" in paper)) ||
    "paperAbstract" in paper,
  fieldsOf: (paper) => ({
    id: paper["paperId"] ?? paper["corpusid"] ?? paper["id"],
    title: paper["title"],
    // Never tldr: a model wrote it, and evidence is quoted from what the authors wrote.
    abstract: paper["abstract"] ?? paper["paperAbstract"],
    authors: textsOf(paper["authors"], "name"),
    year: paper["year"] ?? paper["publicationDate"] ?? paper["publicationdate"],
    venue:
      textOf(paper["venue"]) ??
      textOf(at(paper, "publicationVenue", "name")) ??
      textOf(at(paper, "journal", "name")) ??
      textOf(paper["journalName"]),
    url: paper["url"] ?? paper["s2Url"],
    doi: externalId(paper, "DOI") ?? paper["doi"],
    arxiv: externalId(paper, "ArXiv") ?? paper["arxivId"],
    pmid: externalId(paper, "PubMed") ?? paper["pmid"],
    cites: textsOf(paper["references"], "paperId") ?? textsOf(paper["outCitations"]),
    timesCited: paper["citationCount"] ?? paper["citationcount"],
    licence: at(paper, "openAccessPdf", "license"),
  }),
});

/** Data sets write "externalids", the API "externalIds". */
function externalId(paper: JsonObject, service: string): unknown {
  return at(paper, "externalIds", service) ?? at(paper, "externalids", service);
}
