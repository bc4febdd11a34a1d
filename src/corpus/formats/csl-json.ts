/**
 * CSL-JSON, in which Zotero, Mendeley, Pandoc and DOI services hand on citations.
 * https://github.com/citation-style-language/schema
 */
import { cslYear } from "../json/csl-date.ts";
import { jsonFormat } from "../json/json-format.ts";
import { at, isObject, listOf, textOf, type JsonObject } from "../json/values.ts";

/** Types of CSL's own; "book" and "article" say nothing. */
const TYPES = new Set([
  ...["article-journal", "article-magazine", "article-newspaper", "paper-conference"],
  ...["entry-dictionary", "entry-encyclopedia", "post-weblog", "legal_case", "motion_picture"],
]);

export const cslJson = jsonFormat({
  name: "csl-json",
  about: "CSL-JSON, as Zotero and Pandoc write it",
  markup: ["html"],
  isRecord: (item) =>
    !Array.isArray(item["title"]) &&
    (TYPES.has(textOf(item["type"]) ?? "") ||
      "container-title" in item ||
      "citation-key" in item ||
      ["date-parts", "raw", "literal"].some((name) => at(item, "issued", name) !== undefined)),
  fieldsOf: (item) => ({
    id: item["id"],
    title: item["title"],
    abstract: item["abstract"],
    authors: listOf(item["author"]).flatMap((author) => nameOf(author) ?? []),
    year: cslYear(item["issued"]),
    venue: textOf(item["container-title"]) ?? textOf(item["event-title"]) ?? item["event"],
    url: item["URL"],
    doi: item["DOI"] ?? noted(item, "DOI"),
    arxiv: noted(item, "arXiv"),
    pmid: item["PMID"] ?? noted(item, "PMID"),
    keywords: keywordsOf(item["keyword"]),
    licence: item["license"],
  }),
});

/** {given: "Ada", "non-dropping-particle": "de", family: "Lys"} → "Ada de Lys". */
function nameOf(author: unknown): string | undefined {
  if (!isObject(author)) return textOf(author);
  const parts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"];
  const name = parts.flatMap((part) => textOf(author[part]) ?? []).join(" ");
  return name === "" ? (textOf(author["literal"]) ?? textOf(author["name"])) : name;
}

/** What CSL has no name for stands in the note, a line each: "arXiv: 2310.01234". */
function noted(item: JsonObject, label: string): string | undefined {
  const note = textOf(item["note"]) ?? "";
  return new RegExp(String.raw`(?:^|[\s{:])${label}:\s*([^\s}]+)`, "i").exec(note)?.[1];
}

/** "tides, harbours" → both; "; " needs no help. */
function keywordsOf(keyword: unknown): unknown {
  return typeof keyword === "string" && !keyword.includes(";") ? keyword.split(/\s*,\s*/) : keyword;
}
