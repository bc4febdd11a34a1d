/**
 * FILE.part: what was fetched so far, and where to go on.
 *
 * The first line says what was asked for, then there is a line a page, with the cursors around it.
 * State and pages are one file, so that neither can be ahead of the other; and a line that was cut
 * off when the machine went down is no page: it is passed over, and that page is fetched again.
 */
import { createHash } from "node:crypto";
import { UsageError } from "../errors.ts";
import { fieldsOf, type Api, type FetchedRecord, type Page, type Wanted } from "./api.ts";
import type { FetchingEffects } from "./effects.ts";
import { Progress, type StoredPage } from "./progress.ts";

/** Stands in the first line; another version's parts are fetched anew. */
const VERSION = 1;

/** What makes two fetches the same; how many papers are wanted does not. */
export interface Asked {
  readonly api: Api;
  readonly endpoint: string;
  readonly wanted: Wanted;
}

/**
 * How far an earlier run came; null where there was none.
 *
 * @throws UsageError where the part is of another request
 */
export async function readProgress(
  part: string,
  asked: Asked,
  effects: FetchingEffects,
): Promise<Progress | null> {
  let progress: Progress | null = null;
  for await (const line of readParsed(part, effects)) {
    if (progress === null) {
      if (line["part"] !== VERSION) return null;
      if (line["asked"] !== describe(asked)) throw isOther(part);
      progress = new Progress(String(line["begun"]), line["replaces"] === true, asked.api.first);
    } else {
      const page = parsePage(line);
      if (page !== null) progress.take(page);
    }
  }
  return progress;
}

/** Begins a part, in place of what is there. */
export async function startPart(
  part: string,
  asked: Asked,
  replaces: boolean,
  effects: FetchingEffects,
): Promise<Progress> {
  const begun = effects.date().toISOString();
  const head = JSON.stringify({ part: VERSION, asked: describe(asked), replaces, begun });
  await effects.writeFile(part, new TextEncoder().encode(head));
  return new Progress(begun, replaces, asked.api.first);
}

/** Keeps the page that begins where `progress` ends, and goes on by it. */
export async function addPage(
  part: string,
  progress: Progress,
  page: Page,
  effects: FetchingEffects,
): Promise<void> {
  const stored: StoredPage = { cursor: progress.next ?? "", ...page };
  // The line end comes first: so it ends a line that was cut off, too.
  await effects.append(part, `\n${JSON.stringify(stored)}`);
  progress.take(stored);
}

/** The papers of a part as the source file has them, none twice; at most `max`. */
export async function* readTexts(
  part: string,
  api: Api,
  max: number,
  effects: FetchingEffects,
): AsyncGenerator<string> {
  const progress = new Progress("", false, api.first);
  let given = 0;
  for await (const line of readParsed(part, effects)) {
    const page = parsePage(line);
    if (page === null) continue;
    for (const { text } of progress.take(page)) {
      if (++given > max) return;
      yield text;
    }
  }
}

/** A part's lines; one that was cut off says nothing. */
async function* readParsed(
  part: string,
  effects: FetchingEffects,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  for await (const line of effects.readLines(part)) {
    try {
      yield fieldsOf(JSON.parse(line));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      yield {};
    }
  }
}

/** A line's page; null where it holds none, or one that somebody has changed: it is fetched again. */
function parsePage(line: Readonly<Record<string, unknown>>): StoredPage | null {
  const { cursor, records, next, total, version } = line;
  if (typeof cursor !== "string" || !Array.isArray(records)) return null;
  if (!records.every(isRecord)) return null;
  if (next !== null && typeof next !== "string") return null;
  if (total !== null && typeof total !== "number") return null;
  if (version !== null && typeof version !== "string") return null;
  return { cursor, records, next, total, version };
}

function isRecord(value: unknown): value is FetchedRecord {
  const { id, doi, text } = fieldsOf(value);
  const isKnown = doi === undefined || typeof doi === "string";
  return typeof id === "string" && typeof text === "string" && isKnown;
}

function describe({ api, endpoint, wanted }: Asked): string {
  return [api.name, endpoint, wanted.kind, subjectOf(wanted)].join(" ");
}

function subjectOf(wanted: Wanted): string {
  switch (wanted.kind) {
    case "query":
      return wanted.query;
    case "dois":
      return createHash("sha256").update(wanted.dois.join("\n")).digest("hex");
    case "around":
      return wanted.doi;
  }
}

function isOther(part: string): UsageError {
  return new UsageError("this is the beginning of another fetch", {
    place: { file: part },
    hint: "end it with the command that began it, begin anew with --fresh, or name another --out",
  });
}
