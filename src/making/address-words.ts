/** What is said of files that are read from the web. */
import { PaperweftError } from "../errors.ts";
import { capitalised } from "../first-letter.ts";
import { count } from "../pipeline/summary.ts";
import { formatSize } from "./chosen.ts";
import { type FileAddress, isAddresses } from "./file-address.ts";
import type { Trouble } from "./trouble.ts";

/** Said where words or DOIs were expected, and the address of a file came. */
export const ADDRESS_ASKED = "The address of a file: its own host is asked for it, not OpenAlex.";

/** "papers.bib: 1.2 MB of 3.4 MB"; without an end where nobody knows it. */
export function progressWords(name: string, bytes: number, total: number | null): string {
  if (bytes === 0) return `Asking for ${name}…`;
  return `${name}: ${formatSize(bytes)}${total === null ? "" : ` of ${formatSize(total)}`}`;
}

/** What a visitor should know before files are read that somebody else's link names. */
export function offerWords(files: readonly FileAddress[]): string {
  const [host = "", ...others] = new Set(files.map((file) => file.host));
  const asked = others.length === 0 ? host : "these hosts";
  const them = files.length === 1 ? "it" : "them";
  return `Whoever made the link chose ${them}. Your browser asks ${asked} for ${them}, and makes the map on this device.`;
}

/** "A link brings this file". */
export function offerTitle(files: readonly FileAddress[]): string {
  return files.length === 1
    ? "A link brings this file"
    : `A link brings ${count(files.length, "file", "files")}`;
}

/** Why a file was not read, and what to do about it. */
export function explainReading(error: unknown): Trouble {
  if (!(error instanceof PaperweftError)) {
    return {
      what: `Something went wrong that should not (${String(error)}).`,
      hint: "This is a defect of Paperweft. Save the file and drop it here.",
    };
  }
  return { what: sentence(error.message), hint: sentence(error.hint) };
}

/** What is said of an address that was pasted where a list of papers belongs; null of any other text. */
export function pastedAddress(text: string): Trouble | null {
  if (!isAddresses(text)) return null;
  return {
    what: "What was pasted is an address, not a list of papers.",
    hint: "Put it into “Or read a file from the web”, or paste what stands there.",
  };
}

function sentence(words: string): string {
  // A host is called as it is, wherever it stands.
  const isName = /^\S*[.:]\S/.test(words);
  return `${isName ? words : capitalised(words)}.`;
}
