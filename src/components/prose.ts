/**
 * Numbers and lists as prose.
 *
 * A page begins with a sentence, not with a table of numbers, and a sentence that says "1 papers"
 * is read as a machine's.
 */
import { formatFigures } from "../figures.ts";

const WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
] as const;

/** A whole number ≥ 0 in words up to twelve, then in figures with a comma at thousands. */
export function formatNumber(count: number): string {
  return WORDS[count] ?? formatFigures(count);
}

/** The plural of an English noun of ours. */
export function formatPlural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** A number of things: `no papers`, `one paper`, `twelve papers`, `13 papers`. */
export function formatProseCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${count === 1 ? noun : formatPlural(noun)}`;
}

/** The same in figures, for captions: `1 paper`, `5 papers`. */
export function formatFigureCount(count: number, noun: string): string {
  return `${formatFigures(count)} ${count === 1 ? noun : formatPlural(noun)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function formatList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)!}`;
}

/**
 * The beginning of a text, cut between words.
 *
 * @param limit - most characters, the ellipsis among them
 */
export function shorten(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > limit / 2 ? space : limit - 1).replace(/[\s,;:.–—-]+$/, "")}…`;
}
