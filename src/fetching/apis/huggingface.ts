/**
 * Hugging Face: a query gives papers in the shape of its daily papers, an array of `{paper: …}`.
 *
 * https://huggingface.co/docs/hub/api; one page is all that its search has.
 */
import { BrokenPage, fieldsOf, parseJson, type Api, type FetchedRecord } from "../api.ts";

const PAGE = 120;

export const huggingface: Api = {
  name: "huggingface",
  title: "Hugging Face",
  takes: ["query"],
  endpoint: "https://huggingface.co/api/papers/search",
  manual: "https://huggingface.co/papers",
  pauseMs: { withMail: 1000, withoutMail: 1000 },
  asksForMail: false,
  most: PAGE,
  extension: "json",
  frame: { open: "[\n", between: ",\n", close: "\n]\n" },
  first: "*",
  locate(wanted, _, left) {
    const query = wanted.kind === "query" ? wanted.query : "";
    return { search: { q: query, limit: String(Math.min(PAGE, left)) } };
  },
  read(body) {
    const papers = parseJson(body ?? "");
    if (!Array.isArray(papers)) throw new BrokenPage("the answer is no list of papers");
    return { records: papers.map(describePaper), next: null, total: null, version: null };
  },
};

function describePaper(entry: unknown): FetchedRecord {
  const { id, paper } = fieldsOf(entry);
  const { id: inner = id } = fieldsOf(paper);
  if (typeof inner !== "string") throw new BrokenPage("a paper has no id");
  return { id: inner, text: JSON.stringify(entry) };
}
