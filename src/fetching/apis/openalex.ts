/**
 * OpenAlex: a query, DOIs or a paper in the middle give works, of which the source file has one a line.
 *
 * https://developers.openalex.org; it allows many more requests a second, and asks to be asked
 * gently and for a contact address.
 */
import { parseJson, type Api, type Page, type Wanted } from "../api.ts";
import { doiPath, nextBatch } from "../doi-batches.ts";
import { locateAround, readAround } from "./openalex-around.ts";
import { describeWork, readWorks } from "./openalex-works.ts";

/** The most that OpenAlex gives at once. */
const PAGE = 100;

/** Fewer than a page has, since now and then two works have one DOI. */
const BATCH = 50;

/** What corpus/formats/openalex.ts reads: two fifths of a work. */
const READ = [
  ...["id", "doi", "ids", "title", "display_name", "publication_year", "publication_date"],
  ...["authorships", "primary_location", "best_oa_location", "abstract_inverted_index"],
  ...["keywords", "referenced_works", "cited_by_count"],
];

export const openalex: Api = {
  name: "openalex",
  title: "OpenAlex",
  takes: ["query", "dois", "around"],
  endpoint: "https://api.openalex.org/works",
  manual: "https://developers.openalex.org/guides/searching",
  pauseMs: { withMail: 100, withoutMail: 1000 },
  asksForMail: true,
  key: { variable: "OPENALEX_API_KEY", from: "https://openalex.org/settings/api" },
  most: 1_000_000,
  extension: "jsonl",
  frame: { open: "", between: "\n", close: "\n" },
  // https://developers.openalex.org/guides/selecting-fields
  brief: { select: READ.join(",") },
  // Cursors of a query begin with "*", batches of DOIs with the first one.
  first: "*",
  locate(wanted, cursor, left) {
    if (wanted.kind === "around") return locateAround(wanted.doi, cursor, left);
    if (wanted.kind === "query") {
      const perPage = String(Math.min(PAGE, left));
      // Without an abstract a paper has little to say on a map.
      const filter = "has_abstract:true";
      return { search: { search: wanted.query, filter, per_page: perPage, cursor } };
    }
    const { batch } = nextBatch(wanted.dois, cursor, BATCH);
    return batch.length === 1
      ? { path: `/doi:${doiPath(batch[0] ?? "")}`, search: {}, mayBeMissing: true }
      : { search: { filter: `doi:${batch.join("|")}`, per_page: String(PAGE) } };
  },
  read(body, wanted, cursor) {
    if (wanted.kind === "around") return readAround(body, cursor);
    if (wanted.kind === "query") return { ...readWorks(body ?? ""), version: null };
    return readBatch(body, wanted, cursor);
  },
};

function readBatch(body: string | null, { dois }: Wanted & { kind: "dois" }, cursor: string): Page {
  const { batch, next } = nextBatch(dois, cursor, BATCH);
  const isAlone = batch.length === 1;
  if (body === null) return { records: [], next, total: null, version: null };
  const records = isAlone ? [describeWork(parseJson(body))] : readWorks(body).records;
  return { records, next, total: null, version: null };
}
