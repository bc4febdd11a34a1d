/** What a command and a page in a browser do alike: which page to ask for, and what papers make a file. */
import { InputError } from "../errors.ts";
import type { Api, Page, Wanted } from "./api.ts";
import type { Progress } from "./progress.ts";
import type { Question } from "./service.ts";

export interface PagesRequest {
  readonly api: Api;
  /** Where to ask, instead of the service's own address. */
  readonly endpoint?: string;
  readonly wanted: Wanted;
  /** The most papers to fetch, > 0. */
  readonly max: number;
  /** A contact address, told to services that ask for one. */
  readonly mail?: string;
  /** The service's key; stands in no file and no message. */
  readonly key?: string;
  /** Whether papers come with what a map needs alone, where the service can give them so. */
  readonly brief?: boolean;
}

/** The contact address, where the service asks for one and it was given. */
export function mailOf({ api, mail }: PagesRequest): string | undefined {
  return api.asksForMail ? mail : undefined;
}

/**
 * The question for a page.
 *
 * @param left - papers that are still wanted, > 0
 */
export function questionOf(request: PagesRequest, cursor: string, left: number): Question<Page> {
  const { api, endpoint = api.endpoint, wanted, key, brief = false } = request;
  const { path = "", search, mayBeMissing = false } = api.locate(wanted, cursor, left);
  const address = new URL(endpoint);
  address.pathname += path;
  const mail = mailOf(request);
  const parameters = {
    ...search,
    ...(brief && api.brief),
    ...(mail !== undefined && { mailto: mail }),
    ...(api.key !== undefined && key !== undefined && { api_key: key }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return { address, mayBeMissing, read: (body) => api.read(body, wanted, cursor) };
}

/** How many papers are there, and how many there will be, as far as that is known. */
export function wayOf(
  { wanted, max }: PagesRequest,
  { ids, total }: Progress,
): { readonly done: number; readonly total: number } {
  const goal = wanted.kind === "dois" ? wanted.dois.length : (total ?? max);
  return { done: ids.size, total: Math.min(goal, max) };
}

/** DOIs that were asked for and that the service does not know. */
export function missingOf(wanted: Wanted, { dois }: Progress): readonly string[] {
  return wanted.kind === "dois" ? wanted.dois.filter((doi) => !dois.has(doi)) : [];
}

/** The source file, in parts: papers, and what stands around and between them. */
export async function* framed(
  { frame }: Api,
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  let before = frame.open;
  for await (const text of texts) {
    yield before + text;
    before = frame.between;
  }
  yield frame.close;
}

/** What is thrown where not one paper is found. */
export function nothingFound({ api, endpoint = api.endpoint }: PagesRequest): InputError {
  return new InputError(`${api.title} has no paper that answers to this`, {
    place: { file: endpoint },
    hint: `try other words; ${api.manual} says how a query is written`,
  });
}
