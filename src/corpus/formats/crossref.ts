/**
 * Crossref works: one, a list in its "message", or the items alone.
 * https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md
 */
import { cslYear } from "../json/csl-date.ts";
import { jsonFormat } from "../json/json-format.ts";
import { at, listOf, textOf, textsOf, type JsonObject } from "../json/values.ts";

/** Of Crossref's own bookkeeping, which CSL-JSON does not have. */
const MARKS = ["content-domain", "indexed", "is-referenced-by-count", "reference-count"];

export const crossref = jsonFormat({
  name: "crossref",
  about: "Crossref works, as JSON or JSON Lines",
  markup: ["html"],
  isRecord: (work) =>
    "DOI" in work && (Array.isArray(work["title"]) || MARKS.some((mark) => mark in work)),
  fieldsOf: (work) => ({
    id: work["DOI"],
    title: titleOf(work),
    abstract: work["abstract"],
    authors: work["author"],
    year: ["issued", "published", "published-online", "created"]
      .map((event) => cslYear(work[event]))
      .find((year) => year !== undefined),
    venue: textOf(work["container-title"]),
    url: textOf(work["URL"]) ?? textOf(at(work, "resource", "primary", "URL")),
    doi: work["DOI"],
    cites: textsOf(work["reference"], "DOI"),
    timesCited: work["is-referenced-by-count"],
    licence: licenceOf(work),
  }),
});

function titleOf(work: JsonObject): string | undefined {
  const title = textOf(work["title"]) ?? textOf(work["original-title"]);
  const subtitle = textOf(work["subtitle"]);
  // Some publishers write the subtitle in both.
  if (title === undefined || subtitle === undefined || title.includes(subtitle)) return title;
  return `${title}${/[.:?!]\s*$/.test(title) ? "" : ":"} ${subtitle}`;
}

/** The open licence where there is one; not the terms under which machines may read the text. */
function licenceOf(work: JsonObject): string | undefined {
  const licences = listOf(work["license"]).filter((each) => at(each, "content-version") !== "tdm");
  const addresses = textsOf(licences, "URL");
  return addresses?.find((url) => url.includes("creativecommons.org")) ?? addresses?.[0];
}
