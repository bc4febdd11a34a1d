/**
 * Asks OpenAlex for papers; loaded when a visitor does.
 *
 * Of the services that `npm run fetch` knows, it is the one that answers pages of other sites, with
 * abstracts and without a key.
 */
import { collectPapers, openalex, type Wanted } from "../fetching/collect.ts";
import { titleOfAsked } from "./asked.ts";

/** A browser's visitor waits for an answer; a command can wait longer. */
const TRIES = 3;

export interface Search {
  readonly wanted: Wanted;
  /** The most papers to find, > 0. */
  readonly most: number;
  /** OpenAlex's, empty where the visitor has none. */
  readonly key: string;
}

export interface FindingEffects {
  readonly showProgress: (done: number, total: number) => void;
  /** A line about why it takes longer. */
  readonly tell: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface Found {
  /** Named as a map of them is called. */
  readonly file: File;
  readonly papers: number;
  /** How many answer to the words in all; null where that is not said. */
  readonly total: number | null;
  /** DOIs that OpenAlex does not know. */
  readonly missing: readonly string[];
}

/**
 * Finds papers.
 *
 * @throws InputError where there is none
 * @throws UsageError, OutputError where OpenAlex does not answer, or not like this
 */
export async function findPapers(
  { wanted, most, key }: Search,
  effects: FindingEffects,
): Promise<Found> {
  const request = {
    // A browser keeps what it is given, and may have a phone's connection.
    ...{ api: openalex, wanted, brief: true },
    max: wanted.kind === "dois" ? wanted.dois.length : most,
    ...(key !== "" && { key }),
  };
  const manners = { inBrowser: true, tries: TRIES };
  const world = { ...effects, date: () => new Date(), now: () => performance.now(), wait };
  const { text, papers, total, missing } = await collectPapers(request, manners, world);
  const title = titleOfAsked(wanted, titleOfWork(papers[0]!));
  const name = `${title.replaceAll(/[/\\:]/g, " ")}.${openalex.extension}`;
  const file = new File([text], name, { type: "application/jsonl" });
  return { file, papers: papers.length, total, missing };
}

function titleOfWork(work: string): string {
  const { display_name: title } = JSON.parse(work) as { readonly display_name?: string | null };
  return title ?? "a paper";
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
