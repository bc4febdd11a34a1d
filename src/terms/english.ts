/**
 * Whether a text reads as English.
 *
 * The tagger and every word list here know English alone; on other languages they would take
 * ordinary words for terms. The share of function words tells languages apart well enough:
 * W. B. Cavnar and J. M. Trenkle, "N-gram-based text categorization", SDAIR 1994, found the most
 * frequent short words to be the best witnesses.
 */
import type { FieldText } from "./text.ts";

const FUNCTION_WORDS = new Set(
  (
    "the of and to a in is that for with as on by we are this an be from which our it can at or " +
    "their these has have not was were using between into than its but also how they such may " +
    "been more both while however through under among after during"
  ).split(" "),
);

/** Below this many words nothing can be told, and a short text is taken for English. */
const FEWEST_WORDS = 12;
/** English prose has a share of .30 to .45; titles less; other languages below .1. */
const LEAST_SHARE = 0.14;

export function isEnglish(fields: readonly FieldText[]): boolean {
  let words = 0;
  let functional = 0;
  let latin = 0;
  for (const { field, units } of fields) {
    if (field === "keywords") continue;
    for (const { text } of units) {
      ++words;
      if (/^[\p{Script=Latin}\p{N}]/u.test(text)) ++latin;
      if (FUNCTION_WORDS.has(text.toLowerCase())) ++functional;
    }
  }
  if (words === 0 || latin / words < 0.6) return false;
  return words < FEWEST_WORDS || functional / words >= LEAST_SHARE;
}
