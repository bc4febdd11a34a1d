/**
 * Papers of a service → a source file, and beside it FILE.source.json, which says where it is from.
 *
 * What has come is kept in FILE.part at once; the file itself appears only when it is whole. So a
 * fetch that is cut off, by whatever, goes on where it ended, and no build reads half a list.
 */
import { explainWriting, UsageError } from "../errors.ts";
import type { Wanted } from "./api.ts";
import type { FetchingEffects } from "./effects.ts";
import {
  framed,
  mailOf,
  missingOf,
  nothingFound,
  questionOf,
  wayOf,
  type PagesRequest,
} from "./pages.ts";
import { addPage, readProgress, readTexts, startPart } from "./part-file.ts";
import type { Progress } from "./progress.ts";
import { openService } from "./service.ts";

export interface FetchRequest extends PagesRequest {
  /** The file to write. */
  readonly out: string;
  /** Whether to begin anew, and to put the file in place of one that is there. */
  readonly fresh: boolean;
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
    throw nothingFound(request);
  }

  const fetched = {
    papers: Math.min(max, progress.ids.size),
    total: progress.total,
    missing: missingOf(wanted, progress),
  };
  await writing(out, async () => {
    // Beside the file, and not read as a source until it is whole.
    const whole = `${out}.whole.part`;
    await effects.writeParts(whole, framed(api, readTexts(part, api, max, effects)));
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
  const ask = openService(request.api, { mail: mailOf(request) }, effects);
  while (progress.next !== null && progress.ids.size < request.max) {
    const { done, total } = wayOf(request, progress);
    effects.showProgress(`fetching from ${request.api.title}`, done, total);
    const page = await ask(questionOf(request, progress.next, request.max - done));
    await writing(part, () => addPage(part, progress, page, effects));
  }
}

/** FILE.source.json: when, what and how many; neither key nor address of a person. */
function describeFetch(
  { api, endpoint, wanted }: FetchRequest & { readonly endpoint: string },
  { begun, version }: Progress,
  { papers, total, missing }: Fetched,
  effects: FetchingEffects,
): string {
  const record = {
    service: api.title,
    endpoint,
    version,
    ...describeWanted(wanted),
    begun,
    ended: effects.date().toISOString(),
    papers,
    total,
    ...(wanted.kind === "dois" && { missing }),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function describeWanted(wanted: Wanted): Readonly<Record<string, string | number>> {
  switch (wanted.kind) {
    case "query":
      return { query: wanted.query };
    case "dois":
      return { dois: wanted.dois.length };
    case "around":
      return { around: wanted.doi };
  }
}

function count({ ids }: Progress): string {
  return ids.size === 1 ? "1 paper" : `${String(ids.size)} papers`;
}

function writing<T>(file: string, work: () => Promise<T>): Promise<T> {
  const hint = "make room or give yourself the right to write there, or name another --out";
  return explainWriting({ file }, hint, work);
}
