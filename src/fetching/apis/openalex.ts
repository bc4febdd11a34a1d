/**
 * OpenAlex: a query or DOIs give works, of which the source file has one a line.
 *
 * https://developers.openalex.org; it allows many more requests a second, and asks to be asked
 * gently and for a contact address.
 */
import { doiOf } from "../../doi.ts";
import {
  BrokenPage,
  fieldsOf,
  parseJson,
  type Api,
  type FetchedRecord,
  type Page,
  type Wanted,
} from "../api.ts";
import { doiPath, nextBatch } from "../doi-batches.ts";

/** The most that OpenAlex gives at once. */
const PAGE = 100;

/** Fewer than a page has, since now and then two works have one DOI. */
const BATCH = 50;

export const openalex: Api = {
  name: "openalex",
  title: "OpenAlex",
  takes: ["query", "dois"],
  endpoint: "https://api.openalex.org/works",
  manual: "https://developers.openalex.org/guides/searching",
  pauseMs: { withMail: 100, withoutMail: 1000 },
  asksForMail: true,
  key: { variable: "OPENALEX_API_KEY", from: "https://openalex.org/settings/api" },
  most: 1_000_000,
  extension: "jsonl",
  frame: { open: "", between: "\n", close: "\n" },
  // Cursors of a query begin with "*", batches of DOIs with the first one.
  first: "*",
  locate(wanted, cursor, left) {
    if (wanted.kind === "query") {
      const search = { search: wanted.query, per_page: String(Math.min(PAGE, left)), cursor };
      return { search };
    }
    const { batch } = nextBatch(wanted.dois, cursor, BATCH);
    return batch.length === 1
      ? { path: `/doi:${doiPath(batch[0] ?? "")}`, search: {}, mayBeMissing: true }
      : { search: { filter: `doi:${batch.join("|")}`, per_page: String(PAGE) } };
  },
  read(body, wanted, cursor) {
    return wanted.kind === "query" ? readQueryPage(body) : readBatch(body, wanted, cursor);
  },
};

function readQueryPage(body: string | null): Page {
  const { results, meta } = fieldsOf(parseJson(body ?? ""));
  const { count, next_cursor: next } = fieldsOf(meta);
  if (!Array.isArray(results)) throw new BrokenPage("the answer has no results");
  return {
    records: results.map(describeWork),
    next: typeof next === "string" && results.length > 0 ? next : null,
    total: typeof count === "number" ? count : null,
    version: null,
  };
}

function readBatch(body: string | null, { dois }: Wanted & { kind: "dois" }, cursor: string): Page {
  const { batch, next } = nextBatch(dois, cursor, BATCH);
  const answer = body === null ? { results: [] } : fieldsOf(parseJson(body));
  const works = batch.length === 1 && body !== null ? [answer] : answer.results;
  if (!Array.isArray(works)) throw new BrokenPage("the answer has no results");
  return { records: works.map(describeWork), next, total: null, version: null };
}

function describeWork(work: unknown): FetchedRecord {
  const { id, doi } = fieldsOf(work);
  if (typeof id !== "string") throw new BrokenPage("a work has no id");
  const bare = typeof doi === "string" ? doiOf(doi) : undefined;
  return { id, ...(bare !== undefined && { doi: bare }), text: JSON.stringify(work) };
}
