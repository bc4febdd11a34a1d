/**
 * Papers of a service, held in memory: for a page in a browser, which has no file to go on from.
 *
 * A door of its own: what the commands use beside it is Node's.
 */
import {
  framed,
  mailOf,
  missingOf,
  nothingFound,
  questionOf,
  wayOf,
  type PagesRequest,
} from "./pages.ts";
import { Progress } from "./progress.ts";
import { openService, type Asking, type Manners } from "./service.ts";

export { openalex } from "./apis/openalex.ts";
export type { Wanted } from "./api.ts";
export type { PagesRequest } from "./pages.ts";

export interface Collected {
  /** The source file's text. */
  readonly text: string;
  /** The papers as they stand in it, one each. */
  readonly papers: readonly string[];
  /** How many answer to the query in all; null where the service does not say. */
  readonly total: number | null;
  /** DOIs that the service does not know. */
  readonly missing: readonly string[];
}

export interface Collecting extends Asking {
  readonly showProgress: (done: number, total: number) => void;
}

/**
 * @throws InputError where no paper is found
 * @throws UsageError where the service does not take the request
 * @throws OutputError where the service does not answer
 */
export async function collectPapers(
  request: PagesRequest,
  manners: Pick<Manners, "inBrowser" | "tries">,
  effects: Collecting,
): Promise<Collected> {
  const { api, wanted } = request;
  const max = Math.min(request.max, api.most);
  const ask = openService(api, { ...manners, mail: mailOf(request) }, effects);
  const progress = new Progress(effects.date().toISOString(), false, api.first);
  const papers: string[] = [];
  while (progress.next !== null && papers.length < max) {
    const { done, total } = wayOf({ ...request, max }, progress);
    effects.showProgress(done, total);
    const cursor = progress.next;
    const page = await ask(questionOf(request, cursor, max - done));
    for (const { text } of progress.take({ cursor, ...page })) papers.push(text);
  }
  papers.length = Math.min(papers.length, max);
  if (papers.length === 0) throw nothingFound(request);
  let text = "";
  for await (const part of framed(api, papers)) text += part;
  return { text, papers, total: progress.total, missing: missingOf(wanted, progress) };
}
