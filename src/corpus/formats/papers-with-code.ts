/**
 * Papers With Code's dump of abstracts.
 * https://github.com/paperswithcode/paperswithcode-data
 */
import { jsonFormat } from "../json/json-format.ts";
import { textOf } from "../json/values.ts";

export const papersWithCode = jsonFormat({
  name: "papers-with-code",
  about: "Papers With Code abstracts, as JSON",
  markup: ["latex"],
  isRecord: (paper) =>
    ("paper_url" in paper && "arxiv_id" in paper) || ("url_abs" in paper && "proceeding" in paper),
  fieldsOf: (paper) => ({
    id: paper["paper_url"],
    title: paper["title"],
    abstract: paper["abstract"] ?? paper["short_abstract"],
    authors: paper["authors"],
    year: paper["date"],
    venue: paper["proceeding"],
    url: textOf(paper["paper_url"]) ?? textOf(paper["url_abs"]) ?? textOf(paper["url_pdf"]),
    arxiv: textOf(paper["arxiv_id"]),
    keywords: paper["tasks"],
  }),
});
