/**
 * OpenAlex works, as its API and its snapshot give them, and pyalex writes them down.
 * https://docs.openalex.org/api-entities/works/work-object
 */
import { restoreText } from "../json/inverted-index.ts";
import { jsonFormat } from "../json/json-format.ts";
import { at, listOf, textOf, textsOf } from "../json/values.ts";

/** "https://openalex.org/W2741809807"; authors are A…, sources S…. */
const WORK = /^https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?W\d+$/i;

/** OpenAlex guesses keywords; below so sure, it gives "Chemistry" to a paper on patriotism. */
const LEAST_SCORE = 0.4;
/** "Transition (genetics)", of a political one: which sense it is, is a guess as well. */
const OF_A_SENSE = /\s\([^)]+\)$/;

export const openalex = jsonFormat({
  name: "openalex",
  about: "OpenAlex works, as JSON or JSON Lines",
  markup: ["html"],
  isRecord: (work) =>
    WORK.test(textOf(work["id"]) ?? "") ||
    "abstract_inverted_index" in work ||
    ("authorships" in work && "publication_year" in work),
  fieldsOf: (work) => {
    const location = work["primary_location"];
    const authors = listOf(work["authorships"]).flatMap((each) => {
      return (
        textOf(at(each, "author", "display_name")) ?? textOf(at(each, "raw_author_name")) ?? []
      );
    });
    return {
      id: work["id"],
      title: work["title"] ?? work["display_name"],
      // pyalex adds the text itself.
      abstract: restoreText(work["abstract_inverted_index"]) ?? work["abstract"],
      authors,
      year: work["publication_year"] ?? work["publication_date"],
      venue:
        at(location, "source", "display_name") ??
        at(location, "raw_source_name") ??
        at(work, "host_venue", "display_name"),
      url: at(location, "landing_page_url") ?? work["id"],
      doi: work["doi"] ?? at(work, "ids", "doi"),
      pmid: at(work, "ids", "pmid"),
      keywords: readKeywords(work["keywords"]),
      cites: textsOf(work["referenced_works"]),
      timesCited: work["cited_by_count"],
      licence: at(location, "license") ?? at(work, "best_oa_location", "license"),
    };
  },
});

function readKeywords(list: unknown): string[] {
  return listOf(list).flatMap((each) => {
    const keyword = textOf(at(each, "display_name")) ?? textOf(at(each, "keyword"));
    const score = at(each, "score");
    if (keyword === undefined || (typeof score === "number" && score < LEAST_SCORE)) return [];
    return OF_A_SENSE.test(keyword) ? [] : keyword;
  });
}
