/**
 * Whether a text reads as English.
 *
 * The tagger and every word list here know English alone; on other languages they would take
 * ordinary words for terms. The share of function words tells languages apart well enough:
 * W. B. Cavnar and J. M. Trenkle, "N-gram-based text categorization", SDAIR 1994, found the most
 * frequent short words to be the best witnesses.
 */
import type { FieldText } from "./text.ts";
import { TRAIT } from "./traits.ts";

/** Below this many words a text is taken for English, unless it has … */
const FEWEST_WORDS = 12;
/** … so many small words of other languages, and more of those than of English. */
const FEWEST_FOREIGN = 2;
/** English prose has a share of .30 to .45; other languages below .1. */
const LEAST_SHARE = 0.14;
/** A title that stands alone may have one such word in twenty. */
const LEAST_SHARE_OF_TITLES = 0.05;

/** Whether title and abstract read as English, keywords aside; false where they have no word. */
export function isEnglish(fields: readonly FieldText[]): boolean {
  let words = 0;
  let functional = 0;
  let foreign = 0;
  const others = new Set<string>();
  let latin = 0;
  let isTitleAlone = true;
  for (const { field, units } of fields) {
    if (field === "keywords") continue;
    if (field === "abstract" && units.length > 0) isTitleAlone = false;
    for (const { text, lower, traits } of units) {
      ++words;
      // A unit of plain letters and digits needs no regular expression.
      if (text.charCodeAt(0) < 0x80 || /^[\p{Script=Latin}\p{N}]/u.test(text)) ++latin;
      if ((traits & TRAIT.english) !== 0) ++functional;
      if ((traits & TRAIT.foreign) !== 0) {
        ++foreign;
        if (words <= FEWEST_WORDS) others.add(lower);
      }
    }
  }
  if (words === 0 || latin / words < 0.6) return false;
  if (words < FEWEST_WORDS) return others.size < FEWEST_FOREIGN || foreign <= functional;
  return isTitleAlone
    ? functional / words >= LEAST_SHARE_OF_TITLES && functional > foreign
    : functional / words >= LEAST_SHARE;
}
