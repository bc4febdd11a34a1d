/** Whether a paper is an article, a contribution to a conference or a preprint: formats ask. */
import { doiAddress } from "../doi.ts";
import { isConference } from "./conferences.ts";
import type { ExportedPaper } from "./records.ts";

export type PaperType = "article" | "conference" | "preprint" | "other";

const PREPRINT = /^(?:arxiv\b|corr\b|(?:bio|med|chem|psy)rxiv\b|ssrn\b|openreview\b)/i;

/** Sources say where a paper appeared, seldom what it is: its venue's name has to tell. */
export function paperType({ venue, arxiv }: Pick<ExportedPaper, "venue" | "arxiv">): PaperType {
  if (venue === undefined) return arxiv === undefined ? "other" : "preprint";
  if (PREPRINT.test(venue)) return "preprint";
  return isConference(venue) ? "conference" : "article";
}

/** Keywords as single words; the dataset has them in one text, "; " between two. */
export function keywordList({ keywords = "" }: Pick<ExportedPaper, "keywords">): string[] {
  return keywords
    .split(";")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** `paper/ropes-of-sand` → `ropes-of-sand`: the same in every export, whatever stands beside it. */
export function citationKey({ key }: Pick<ExportedPaper, "key">): string {
  return key.replace(/^paper\//, "");
}

/** Where to read it: its own address, else its DOI's, arXiv's, PubMed's, else its page here. */
export function addressOf({
  url,
  doi,
  arxiv,
  pmid,
  page,
}: Pick<ExportedPaper, "url" | "doi" | "arxiv" | "pmid" | "page">): string | undefined {
  if (url !== undefined) return url;
  if (doi !== undefined) return doiAddress(doi);
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  if (pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return page;
}
