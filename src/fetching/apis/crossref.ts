/**
 * Crossref: DOIs give works, of which the source file has one a line.
 *
 * https://www.crossref.org/documentation/retrieve-metadata/rest-api/; those who give a contact
 * address are served first, three lists a second, others one.
 */
import { doiOf } from "../../doi.ts";
import {
  BrokenPage,
  fieldsOf,
  parseJson,
  type Api,
  type FetchedRecord,
  type Wanted,
} from "../api.ts";
import { doiPath, nextBatch } from "../doi-batches.ts";

/** So many DOIs make an address that every server between takes. */
const BATCH = 50;

export const crossref: Api = {
  name: "crossref",
  title: "Crossref",
  takes: ["dois"],
  endpoint: "https://api.crossref.org/v1/works",
  manual: "https://www.crossref.org/documentation/retrieve-metadata/rest-api/",
  pauseMs: { withMail: 350, withoutMail: 1000 },
  asksForMail: true,
  most: 1_000_000,
  extension: "jsonl",
  frame: { open: "", between: "\n", close: "\n" },
  first: "*",
  locate(wanted, cursor) {
    const { batch } = nextBatch(doisOf(wanted), cursor, BATCH);
    return batch.length === 1
      ? { path: `/${doiPath(batch[0] ?? "")}`, search: {}, mayBeMissing: true }
      : {
          search: {
            filter: batch.map((doi) => `doi:${doi}`).join(","),
            rows: String(batch.length),
          },
        };
  },
  read(body, wanted, cursor) {
    const { batch, next } = nextBatch(doisOf(wanted), cursor, BATCH);
    if (body === null) return { records: [], next, total: null, version: null };
    const { message, "message-version": version } = fieldsOf(parseJson(body));
    const works = batch.length === 1 ? [message] : fieldsOf(message).items;
    if (!Array.isArray(works)) throw new BrokenPage("the answer has no items");
    return {
      records: works.map(describeWork),
      next,
      total: null,
      version: typeof version === "string" ? version : null,
    };
  },
};

function doisOf(wanted: Wanted): readonly string[] {
  return wanted.kind === "dois" ? wanted.dois : [];
}

function describeWork(work: unknown): FetchedRecord {
  const { DOI: doi } = fieldsOf(work);
  const bare = typeof doi === "string" ? doiOf(doi) : undefined;
  if (bare === undefined) throw new BrokenPage("a work has no DOI");
  return { id: bare, doi: bare, text: JSON.stringify(work) };
}
