/** Finds in a text what a query matched, to be set in bold; and the words around it. */
import { cutWords, foldWord } from "../dataset/reader.ts";

/** A stretch of text, and whether the query matched it. */
export interface Stretch {
  readonly text: string;
  readonly matched: boolean;
}

/** What is looked for in a text: words that stand together, in order. */
export interface Needle {
  /** Folded as the index folds them; never empty. */
  readonly words: readonly string[];
  /** Whether the last one may go on. */
  readonly prefix: boolean;
}

/**
 * Cuts a text at what a query matched.
 *
 * A word that begins with one of the query's is matched as far as the query's goes ("**align**ment"
 * for "align"); one that was found in spite of its spelling, as a whole; a phrase from its first
 * word to its last.
 *
 * @param found - words of the index that matched
 */
export function highlight(
  text: string,
  needles: readonly Needle[],
  found: ReadonlySet<string> = new Set(),
): Stretch[] {
  const words = readWords(text);
  const stretches: Stretch[] = [];
  let at = 0;
  for (let i = 0; i < words.length; ++i) {
    const { start, folded } = words[i]!;
    if (start < at) continue;
    const end = longestEnd(words, i, needles) ?? (found.has(folded) ? words[i]!.end : null);
    if (end === null) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), matched: false });
    stretches.push({ text: text.slice(start, end), matched: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), matched: false });
  return stretches;
}

/** Whether a text holds what is looked for. */
export function holds(text: string, needle: Needle): boolean {
  const words = readWords(text);
  return words.some((_word, i) => endOf(words, i, needle) !== null);
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of cutWords(text)) {
    const folded = foldWord(match[0]);
    if (folded === null) continue;
    words.push({ start: match.index, end: match.index + match[0].length, folded });
  }
  return words;
}

/** Where the longest match that begins with a word ends; null where none does. */
function longestEnd(words: readonly Word[], at: number, needles: readonly Needle[]): number | null {
  let longest: number | null = null;
  for (const needle of needles) {
    const end = endOf(words, at, needle);
    if (end !== null && (longest === null || end > longest)) longest = end;
  }
  return longest;
}

function endOf(
  words: readonly Word[],
  at: number,
  { words: asked, prefix }: Needle,
): number | null {
  const last = asked.length - 1;
  if (at + last >= words.length) return null;
  for (let i = 0; i < last; ++i) if (words[at + i]!.folded !== asked[i]) return null;
  const { start, end, folded } = words[at + last]!;
  if (folded === asked[last]) return end;
  if (!prefix || !folded.startsWith(asked[last]!)) return null;
  // Folding may change a word's length ("ﬁ" → "fi"): then only the whole word can be marked.
  return folded.length === end - start ? start + asked[last]!.length : end;
}

/** The words of a text, folded as the index folds them, in order. */
export function foldedWords(text: string): string[] {
  return Array.from(cutWords(text), ([word]) => foldWord(word)).filter((word) => word !== null);
}

/** A query's words, folded as the index folds them; each once, in order. */
export function queryWords(query: string): string[] {
  return [...new Set(foldedWords(query))];
}

/**
 * A snippet of a text around what was matched: where most different words of it stand close by.
 *
 * @param length - about how many units it has
 * @returns empty where nothing of the text was matched
 */
export function snippetAround(stretches: readonly Stretch[], length = 110): Stretch[] {
  const first = densest(stretches, length);
  if (first === -1) return [];
  const before = stretches
    .slice(0, first)
    .map(({ text }) => text)
    .join("");
  const lead = tailOf(before, Math.floor(length / 3));
  const snippet: Stretch[] = [];
  if (lead !== "") snippet.push({ text: lead, matched: false });
  let left = length - lead.length;
  for (const { text, matched } of stretches.slice(first)) {
    const shown = matched ? text : headOf(text, left);
    snippet.push({ text: shown, matched });
    left -= text.length;
    if (left <= 0) break;
  }
  return snippet;
}

/** Index of the matched stretch from which most different ones lie within a length; −1 of none. */
function densest(stretches: readonly Stretch[], length: number): number {
  let best = -1;
  let most = 0;
  for (const [i, { matched }] of stretches.entries()) {
    if (!matched) continue;
    const seen = new Set<string | null>();
    let left = Math.floor((2 * length) / 3);
    for (let j = i; j < stretches.length && left > 0; ++j) {
      const { text, matched: also } = stretches[j]!;
      if (also) seen.add(foldWord(text));
      left -= text.length;
    }
    if (seen.size > most) {
      best = i;
      most = seen.size;
    }
  }
  return best;
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
