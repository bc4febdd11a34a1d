/**
 * Where the papers stand in a JSON document.
 *
 * No two services wrap them the same way: {results: […]}, {message: {items: […]}}, papers inside
 * an author, each in an object with its rank, one alone. The wrapper says nothing that is kept, so
 * it is looked through, not described.
 */
import { isObject, type JsonObject } from "./values.ts";

/** Names under which papers, or one paper, stand in something else. */
const WRAPPERS: ReadonlySet<string> = new Set([
  ...["articles", "data", "docs", "documents", "entries", "hits", "items"],
  ...["papers", "publications", "recommendedPapers", "records", "response", "results"],
  ...["_source", "citedPaper", "citingPaper", "csljson", "message", "paper", "work", "works"],
]);

/** {response: {hits: {hits: [{_source: {…}}]}}} */
const MAX_DEPTH = 7;

export type IsRecord = (object: JsonObject) => boolean;

/**
 * The records in the order of the document. Where some elements of a list are records or hold
 * them, all others are given too, as they are: they were meant to be, and somebody should hear of
 * it. Only null is not: services give it for a paper that they do not have.
 *
 * @returns no elements where nothing is a record
 */
export function findRecords(value: unknown, isRecord: IsRecord): readonly unknown[] {
  return find(value, isRecord, 0);
}

function find(value: unknown, isRecord: IsRecord, depth: number): readonly unknown[] {
  if (depth === MAX_DEPTH) return [];
  if (Array.isArray(value)) return findInList(value, isRecord, depth);
  if (!isObject(value)) return [];
  const isOne = isRecord(value);
  // At the top any name will do: {"myPapers": […]}, or each paper under its id.
  const isAnyName = depth === 0 && !isOne;
  const within = Object.entries(value).flatMap(([name, member]) =>
    isAnyName || WRAPPERS.has(name) ? find(member, isRecord, depth + 1) : [],
  );
  // A list of papers may have a title of its own.
  return isOne && within.length < 2 ? [value] : within;
}

function findInList(list: readonly unknown[], isRecord: IsRecord, depth: number): unknown[] {
  const found = list.map((each) => find(each, isRecord, depth + 1));
  if (found.every((records) => records.length === 0)) return [];
  return found.flatMap((records, i) =>
    records.length > 0 ? records : list[i] === null ? [] : [list[i]],
  );
}
