/** Works, as OpenAlex answers with them. */
import { doiOf } from "../../doi.ts";
import { BrokenPage, fieldsOf, parseJson, type FetchedRecord } from "../api.ts";

/** A page of a list that goes on. */
export interface WorksPage {
  readonly records: readonly FetchedRecord[];
  /** Behind the last page null. */
  readonly next: string | null;
  readonly total: number | null;
}

/** @throws BrokenPage where the answer is no list of works */
export function readWorks(body: string): WorksPage {
  const { results, meta } = fieldsOf(parseJson(body));
  const { count, next_cursor: next } = fieldsOf(meta);
  if (!Array.isArray(results)) throw new BrokenPage("the answer has no results");
  return {
    records: results.map(describeWork),
    next: typeof next === "string" && results.length > 0 ? next : null,
    total: typeof count === "number" ? count : null,
  };
}

/** @throws BrokenPage where it is no work */
export function describeWork(work: unknown): FetchedRecord {
  const { id, doi } = fieldsOf(work);
  if (typeof id !== "string") throw new BrokenPage("a work has no id");
  const bare = typeof doi === "string" ? doiOf(doi) : undefined;
  return { id, ...(bare !== undefined && { doi: bare }), text: JSON.stringify(work) };
}
