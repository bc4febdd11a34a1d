/**
 * Papers of a service → a source file, and beside it FILE.source.json, which says where it is from.
 *
 * What has come is kept in FILE.part at once; the file itself appears only when it is whole. So a
 * fetch that is cut off, by whatever, goes on where it ended, and no build reads half a list.
 */
import { explainWriting, InputError, UsageError } from "../errors.ts";
import type { Api, Page, Wanted } from "./api.ts";
import type { FetchingEffects } from "./effects.ts";
import { addPage, readProgress, readTexts, startPart, type Progress } from "./part-file.ts";
import { openService, type Question } from "./service.ts";

export interface FetchRequest {
  readonly api: Api;
  /** Where to ask, instead of the service's own address. */
  readonly endpoint?: string;
  readonly wanted: Wanted;
  /** The most papers to fetch, > 0. */
  readonly max: number;
  /** The file to write. */
  readonly out: string;
  /** Whether to begin anew, and to put the file in place of one that is there. */
  readonly fresh: boolean;
  /** A contact address, told to services that ask for one. */
  readonly mail?: string;
  /** The service's key; stands in no file and no message. */
  readonly key?: string;
}

export interface Fetched {
  readonly papers: number;
  /** How many answer to the query in all; null where the service does not say. */
  readonly total: number | null;
  /** DOIs that the service does not know. */
  readonly missing: readonly string[];
}

/**
 * @throws UsageError where the file is there already, or the service does not take the request
 * @throws InputError where no paper is found
 * @throws OutputError where the service does not answer, or the file cannot be written
 */
export async function fetchPapers(
  request: FetchRequest,
  effects: FetchingEffects,
): Promise<Fetched> {
  const { api, wanted, out, fresh } = request;
  const part = `${out}.part`;
  const max = Math.min(request.max, api.most);
  const endpoint = request.endpoint ?? api.endpoint;
  const asked = { api, endpoint, wanted };
  const earlier = fresh ? null : await readProgress(part, asked, effects);
  if (!fresh && earlier?.replaces !== true && (await effects.isThere(out))) {
    throw new UsageError("the file is there already", {
      place: { file: out },
      hint: "--fresh fetches it anew, --out FILE writes to another",
    });
  }
  const progress = earlier ?? (await writing(part, () => startPart(part, asked, fresh, effects)));
  if (progress.ids.size > 0) effects.tell(`${part}: going on from ${count(progress)}`);
  try {
    await fetchPages({ ...request, endpoint, max }, part, progress, effects);
  } catch (error) {
    if (progress.next === api.first) await effects.remove(part);
    else if (progress.ids.size > 0) {
      effects.tell(
        `${part}: ${count(progress)} are kept\n` +
          `  the same command${fresh ? " without --fresh" : ""} goes on from there; ` +
          `with --max ${String(progress.ids.size)} it makes do with them`,
      );
    }
    throw error;
  }
  if (progress.ids.size === 0) {
    await effects.remove(part);
    throw new InputError(`${api.title} has no paper that answers to this`, {
      place: { file: endpoint },
      hint: `try other words; ${api.manual} says how a query is written`,
    });
  }

  const fetched = {
    papers: Math.min(max, progress.ids.size),
    total: progress.total,
    missing: wanted.kind === "dois" ? wanted.dois.filter((doi) => !progress.dois.has(doi)) : [],
  };
  await writing(out, async () => {
    // Beside the file, and not read as a source until it is whole.
    const whole = `${out}.whole.part`;
    await effects.writeParts(whole, frame(api, readTexts(part, api, max, effects)));
    const record = describeFetch({ ...request, endpoint }, progress, fetched, effects);
    await effects.writeFile(`${out}.source.json`, new TextEncoder().encode(record));
    await effects.rename(whole, out);
    await effects.remove(part);
  });
  return fetched;
}

async function fetchPages(
  request: FetchRequest & { readonly endpoint: string },
  part: string,
  progress: Progress,
  effects: FetchingEffects,
): Promise<void> {
  const { api, wanted, max } = request;
  const mail = api.asksForMail ? request.mail : undefined;
  const ask = openService(api, mail, effects);
  while (progress.next !== null && progress.ids.size < max) {
    const goal = wanted.kind === "dois" ? wanted.dois.length : (progress.total ?? max);
    effects.showProgress(`fetching from ${api.title}`, progress.ids.size, Math.min(goal, max));
    const page = await ask(questionOf(request, progress.next, max - progress.ids.size, mail));
    await writing(part, () => addPage(part, progress, page, effects));
  }
}

function questionOf(
  { api, endpoint, wanted, key }: FetchRequest & { readonly endpoint: string },
  cursor: string,
  left: number,
  mail: string | undefined,
): Question<Page> {
  const { path = "", search, mayBeMissing = false } = api.locate(wanted, cursor, left);
  const address = new URL(endpoint);
  address.pathname += path;
  const parameters = {
    ...search,
    ...(mail !== undefined && { mailto: mail }),
    ...(api.key !== undefined && key !== undefined && { api_key: key }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return { address, mayBeMissing, read: (body) => api.read(body, wanted, cursor) };
}

async function* frame({ frame }: Api, texts: AsyncIterable<string>): AsyncGenerator<string> {
  let before = frame.open;
  for await (const text of texts) {
    yield before + text;
    before = frame.between;
  }
  yield frame.close;
}

/** FILE.source.json: when, what and how many; neither key nor address of a person. */
function describeFetch(
  { api, endpoint, wanted }: FetchRequest & { readonly endpoint: string },
  { begun, version }: Progress,
  { papers, total, missing }: Fetched,
  effects: FetchingEffects,
): string {
  const what = wanted.kind === "query" ? { query: wanted.query } : { dois: wanted.dois.length };
  const record = {
    service: api.title,
    endpoint,
    version,
    ...what,
    begun,
    ended: effects.date().toISOString(),
    papers,
    total,
    ...(wanted.kind === "dois" && { missing }),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function count({ ids }: Progress): string {
  return ids.size === 1 ? "1 paper" : `${String(ids.size)} papers`;
}

function writing<T>(file: string, work: () => Promise<T>): Promise<T> {
  const hint = "make room or give yourself the right to write there, or name another --out";
  return explainWriting({ file }, hint, work);
}
