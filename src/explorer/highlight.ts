/** Finds in a text what a query matched, to be set in bold; and the words around it. */
import { SEARCH_OPTIONS } from "../dataset/reader.ts";

/** A stretch of text, and whether the query matched it. */
export interface Stretch {
  readonly text: string;
  readonly matched: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Cuts a text at the words that a query matched.
 *
 * A word that begins with one of the query's is matched as far as the query's goes ("**align**ment"
 * for "align"); one that was found in spite of its spelling, as a whole.
 *
 * @param asked - words of the query, folded as the index folds them
 * @param found - words of the index that matched
 */
export function highlight(
  text: string,
  asked: readonly string[],
  found: ReadonlySet<string>,
): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    const length = matchedLength(match[0], asked, found);
    if (length === 0) continue;
    if (match.index > at) stretches.push({ text: text.slice(at, match.index), matched: false });
    at = match.index + length;
    stretches.push({ text: text.slice(match.index, at), matched: true });
  }
  if (at < text.length) stretches.push({ text: text.slice(at), matched: false });
  return stretches;
}

/** How many units of a word are matched, from its start. */
function matchedLength(word: string, asked: readonly string[], found: ReadonlySet<string>): number {
  const folded = foldWord(word);
  if (folded === null) return 0;
  const prefix = asked
    .filter((query) => folded.startsWith(query))
    .reduce((longest, query) => Math.max(longest, query.length), 0);
  if (prefix === 0) return found.has(folded) ? word.length : 0;
  // Folding may change a word's length ("ﬁ" → "fi"): then only the whole word can be marked.
  return folded.length === word.length ? prefix : word.length;
}

/** A word as the index has it; null where the index leaves it out. */
export function foldWord(word: string): string | null {
  return SEARCH_OPTIONS.processTerm(word);
}

/** A query's words, folded as the index folds them; each once, in order. */
export function queryWords(query: string): string[] {
  const words = (query.match(WORD) ?? []).map(foldWord).filter((word) => word !== null);
  return [...new Set(words)];
}

/**
 * A snippet of a text around the first stretch that was matched.
 *
 * @param length - about how many units it has
 * @returns empty where nothing of the text was matched
 */
export function snippetAround(stretches: readonly Stretch[], length = 110): Stretch[] {
  const first = stretches.findIndex(({ matched }) => matched);
  if (first === -1) return [];
  const before = stretches
    .slice(0, first)
    .map(({ text }) => text)
    .join("");
  const lead = tailOf(before, Math.floor(length / 3));
  const snippet: Stretch[] = [];
  if (lead !== "") snippet.push({ text: lead, matched: false });
  let left = length - lead.length;
  for (const stretch of stretches.slice(first)) {
    if (left <= 0) break;
    const text = stretch.matched ? stretch.text : headOf(stretch.text, left);
    snippet.push({ text, matched: stretch.matched });
    left -= text.length;
  }
  return snippet;
}

function tailOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.indexOf(" ", text.length - length);
  return from === -1 ? "" : `… ${text.slice(from + 1)}`;
}

function headOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const to = text.lastIndexOf(" ", length);
  return `${text.slice(0, Math.max(to, 0))} …`;
}
