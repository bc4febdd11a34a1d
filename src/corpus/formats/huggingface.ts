/**
 * Hugging Face's daily papers and paper search: each paper in an object with its votes and
 * comments, or alone. What it calls an id is arXiv's.
 */
import { jsonFormat } from "../json/json-format.ts";
import { isObject, textOf, textsOf, type JsonObject } from "../json/values.ts";

const ARXIV_ID = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/;
/** What a paper alone has, and a record of arXiv's has not. */
const MARKS = ["ai_keywords", "ai_summary", "discussionId", "publishedAt", "summary", "upvotes"];

export const huggingface = jsonFormat({
  name: "huggingface",
  about: "Hugging Face daily papers, as JSON",
  markup: ["latex"],
  isRecord: (entry) => {
    const paper = paperOf(entry);
    return ARXIV_ID.test(textOf(paper["id"]) ?? "") && MARKS.some((mark) => mark in paper);
  },
  fieldsOf: (entry) => {
    const paper = paperOf(entry);
    const id = textOf(paper["id"]);
    return {
      id,
      title: paper["title"] ?? entry["title"],
      abstract: paper["summary"] ?? entry["summary"],
      authors: textsOf(paper["authors"], "name") ?? paper["authors"],
      year: paper["publishedAt"] ?? entry["publishedAt"] ?? paper["published"],
      url: id === undefined ? undefined : `https://arxiv.org/abs/${id}`,
      arxiv: id,
      keywords: textsOf(paper["ai_keywords"]),
    };
  },
});

function paperOf(entry: JsonObject): JsonObject {
  return isObject(entry["paper"]) ? entry["paper"] : entry;
}
