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

/** What no English title has, and most long ones in German and the Romance languages do. */
const FOREIGN_WORDS = new Set(
  (
    "der die das und von für mit im zur zum auf bei einer eines la le les des du et pour dans sur " +
    "une el los las del y en para una il lo gli della di nel che os da dos uma"
  ).split(" "),
);

/** Below this many words nothing can be told, and a short text is taken for English. */
const FEWEST_WORDS = 12;
/** English prose has a share of .30 to .45; other languages below .1. */
const LEAST_SHARE = 0.14;
/** A title that stands alone may have one such word in twenty. */
const LEAST_SHARE_OF_TITLES = 0.05;

export function isEnglish(fields: readonly FieldText[]): boolean {
  let words = 0;
  let functional = 0;
  let foreign = 0;
  let latin = 0;
  let isTitleAlone = true;
  for (const { field, units } of fields) {
    if (field === "keywords") continue;
    if (field === "abstract" && units.length > 0) isTitleAlone = false;
    for (const { text, lower } of units) {
      ++words;
      // A unit of plain letters and digits needs no regular expression.
      if (text.charCodeAt(0) < 0x80 || /^[\p{Script=Latin}\p{N}]/u.test(text)) ++latin;
      if (FUNCTION_WORDS.has(lower)) ++functional;
      if (FOREIGN_WORDS.has(lower)) ++foreign;
    }
  }
  if (words === 0 || latin / words < 0.6) return false;
  if (words < FEWEST_WORDS) return true;
  return isTitleAlone
    ? functional / words >= LEAST_SHARE_OF_TITLES && functional > foreign
    : functional / words >= LEAST_SHARE;
}
