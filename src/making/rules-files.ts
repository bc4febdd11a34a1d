/**
 * Which of the files that a visitor hands in hold rules for terms, and no papers.
 *
 * Read as papers, rules make a map of themselves beside the one that they should correct. Their name
 * tells a file of YAML, and what it begins with a list of synonyms, as for a command; what they say is
 * read later, in the worker.
 */
import { isColumnName, matchColumns } from "../corpus/tables/columns.ts";
import type { KeptSource } from "../dataset/kept.ts";
import { isThesaurus } from "../map/parse-synonyms.ts";
import { readAsked } from "./asked.ts";

/** What a file of YAML is called; none of them holds papers. */
export const YAML = /\.ya?ml$/i;
/** So much of a file is looked at, in bytes. */
const HEAD = 8192;

/** The keys of terms.yaml, with what can follow one on its line. */
const FIRST_KEY = /^(?:import|merge|rename|hide|keep|kind|describe)[ \t]*:[ \t]*(?:[[{#].*)?$/;

/** A line of synonyms names few words a time; a reference or a row of a table has more. */
const LONGEST_NAME = 60;
const MOST_WORDS = 6;

/** The files that hold rules for terms, of those that are given. */
export async function findRulesFiles(files: readonly File[]): Promise<ReadonlySet<File>> {
  const found = await Promise.all(
    files.map(async (file) => YAML.test(file.name) || isRulesText(await readHead(file))),
  );
  return new Set(files.filter((_file, i) => found[i]));
}

/** Whether a text, or the beginning of one, is rules for terms: YAML, a thesaurus, or synonyms. */
export function isRulesText(text: string): boolean {
  const lines = linesOf(text);
  const [first] = lines;
  if (first === undefined) return false;
  return isTermsYaml(text) || isThesaurus(first) || (isSynonyms(lines) && !namesPapers(text));
}

/** Whether a text begins as terms.yaml does, whatever its file is called. */
export function isTermsYaml(text: string): boolean {
  return FIRST_KEY.test(linesOf(text).find((line) => !/^\s*#|^---\s*$/.test(line)) ?? "");
}

/** Those with something on them. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
}

/** "DPO;direct preference optimization" on each line, and no table of papers with semicolons. */
function isSynonyms(lines: readonly string[]): boolean {
  const rows = lines.map((line) => line.split(";").map((cell) => cell.trim()));
  return (
    !isHead(rows[0]!) &&
    rows.every((cells) => cells.filter((cell) => cell !== "").length >= 2 && cells.every(isName))
  );
}

/** Whether a row is the head of a table of papers, or would be but for a column of titles. */
function isHead(cells: readonly string[]): boolean {
  return matchColumns(cells) !== null || cells.every(isColumnName);
}

/** DOIs with semicolons between them are asked for, and no names of one thing. */
function namesPapers(text: string): boolean {
  const kind = readAsked(text)?.kind;
  return kind === "dois" || kind === "around";
}

function isName(cell: string): boolean {
  const isShort = cell.length <= LONGEST_NAME && cell.split(/\s+/).length <= MOST_WORDS;
  return isShort && !/[{}@=<>]/.test(cell);
}

/** Text of the first lines; what cannot be read is told of when the map is made. */
async function readHead(file: Blob): Promise<string> {
  const bytes = await file
    .slice(0, HEAD)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  const [first, second] = new Uint8Array(bytes);
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  // The last line may be cut in two.
  return file.size > HEAD ? text.slice(0, Math.max(0, text.lastIndexOf("\n"))) : text;
}

/** Those of the sources that hold papers. */
export function papersOf(sources: readonly KeptSource[]): readonly KeptSource[] {
  return sources.filter(({ isRules }) => !isRules);
}
