/**
 * What a service that papers are fetched from is: one record a file under apis/, and a line in
 * apis/catalogue.ts.
 *
 * A service says where a page of papers is and how its answer is cut into papers. Waiting, trying
 * again, resuming and writing are the same for all, and know none of them.
 */

/** What a person asked for. */
export type Wanted =
  | { readonly kind: "query"; readonly query: string }
  /** In small letters, without what is written before a DOI; none twice. */
  | { readonly kind: "dois"; readonly dois: readonly string[] }
  /** The paper itself, what it cites and what cites it. In small letters, bare. */
  | { readonly kind: "around"; readonly doi: string };

/** A paper as the service gives it. */
export interface FetchedRecord {
  /** The service's own identifier: a paper that shifts from page to page is kept once. */
  readonly id: string;
  /** In small letters; only where the service was asked by DOI. */
  readonly doi?: string;
  /** As it stands in the source file. */
  readonly text: string;
}

export interface Page {
  readonly records: readonly FetchedRecord[];
  /** Where the next page begins; null behind the last one. */
  readonly next: string | null;
  /** How many papers answer to the query in all; null where the service does not say. */
  readonly total: number | null;
  /** Of the service's answers; null where it does not say. */
  readonly version: string | null;
}

/** Where a page is, from the endpoint on. */
export interface PageAddress {
  /** Behind the endpoint's path, encoded; default: "". */
  readonly path?: string;
  readonly search: Readonly<Record<string, string>>;
  /** HTTP status 404 says that there is no such paper, and is no mistake. */
  readonly mayBeMissing?: boolean;
}

export interface Api {
  /** As `npm run fetch` knows it. */
  readonly name: string;
  /** As people write it. */
  readonly title: string;
  readonly takes: readonly Wanted["kind"][];
  /** Where it is asked; --api names another. */
  readonly endpoint: string;
  /** Where it is said how a query is written. */
  readonly manual: string;
  /** The least time between two requests, with and without a contact address. */
  readonly pauseMs: { readonly withMail: number; readonly withoutMail: number };
  /** Whether the service asks to be told a contact address, as the parameter `mailto`. */
  readonly asksForMail: boolean;
  /** A key that lifts the service's limits: the environment's variable, and where to get one. */
  readonly key?: { readonly variable: string; readonly from: string };
  /** The most papers that one query gives. */
  readonly most: number;
  /** Of the source file's name. */
  readonly extension: "json" | "jsonl" | "xml";
  /** What stands around and between the papers in the source file. */
  readonly frame: { readonly open: string; readonly between: string; readonly close: string };
  /** Parameters for an answer with what a map needs and no more, where the service can give one. */
  readonly brief?: Readonly<Record<string, string>>;
  /** Where the first page begins. */
  readonly first: string;
  /** @param left - papers that are still wanted, > 0 */
  locate(wanted: Wanted, cursor: string, left: number): PageAddress;
  /**
   * @param body - null where the answer was that there is no such paper
   * @throws BrokenPage where the answer is not whole
   */
  read(body: string | null, wanted: Wanted, cursor: string): Page;
}

/** An answer that is cut or is none of the service's; the next one may be whole. */
export class BrokenPage extends Error {
  override readonly name = "BrokenPage";
}

/** @throws BrokenPage where the text is not JSON */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new BrokenPage("the answer is no whole JSON", { cause });
  }
}

/** A value's fields; none where it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
