/** What is said of papers that an index finds, or does not. */
import { InputError, PaperweftError, UsageError } from "../errors.ts";
import type { Wanted } from "../fetching/collect.ts";
import { count } from "../pipeline/summary.ts";
import type { Found } from "./find-papers.ts";

/** No question is as long: it is a list of references, of which an index finds nothing. */
const MOST_LETTERS = 300;

/** What keeps words from being asked; null where nothing does. */
export function troubleOf(wanted: Wanted | null): string | null {
  if (wanted?.kind !== "query" || wanted.query.length <= MOST_LETTERS) return null;
  return "These are too many words to search for, and no DOI is among them. Take fewer, or paste DOIs.";
}

/** What the visitor should know of what was found. */
export function notesOf({ papers, total, missing }: Found): string[] {
  const notes: string[] = [];
  if (total !== null && total > papers) {
    notes.push(
      `OpenAlex has ${count(total, "such paper", "such papers")}; the ${count(papers, "best one is", "best are")} taken.`,
    );
  }
  if (missing.length > 0) {
    const shown = missing.slice(0, 3).join(", ") + (missing.length > 3 ? ", …" : "");
    notes.push(`OpenAlex does not know ${count(missing.length, "DOI", "DOIs")}: ${shown}`);
  }
  return notes;
}

/** Nobody is let in like this, or too many asked. */
const KEY_HELPS: readonly number[] = [401, 403, 429];

/** Beyond what OpenAlex gives to everybody, a key is what helps. */
export function asksForKey(error: unknown): boolean {
  return error instanceof PaperweftError && KEY_HELPS.includes(error.status ?? 0);
}

/** What is said of a list of papers, of which all are taken; "" of any other question. */
export function announceAsked(wanted: Wanted | null): string {
  return wanted?.kind === "dois" ? `${count(wanted.dois.length, "paper", "papers")}, by DOI` : "";
}

/** Why nothing was found, and what to do about it. */
export function explainFailure(error: unknown, wanted: Wanted): string {
  if (!(error instanceof PaperweftError)) {
    return "This did not work. Look at your connection, and try again.";
  }
  if (error instanceof InputError) {
    return wanted.kind === "query"
      ? "OpenAlex has no paper for this. Try other words."
      : "OpenAlex knows no paper by this name. Look whether it is written out in full.";
  }
  const hint = asksForKey(error)
    ? "With a key of OpenAlex’s, which is free, you can ask more."
    : error instanceof UsageError
      ? refusedHint(wanted)
      : "Look at your connection, or try again later.";
  return `${error.message}. ${hint}`;
}

/** OpenAlex took the request for none: by what was asked for, the visitor can change it. */
function refusedHint({ kind }: Wanted): string {
  if (kind === "query") return "Try other words.";
  return kind === "dois"
    ? "Look at the DOIs, or take fewer."
    : "Look whether it is written out in full.";
}
