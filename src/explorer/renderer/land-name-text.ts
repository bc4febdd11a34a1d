/**
 * What a region or community is called on the map.
 *
 * They are named by rule from up to three terms, which can be longer than their land is wide: the map
 * shows as much as two lines of some fourteen letters hold, the panel has the rest.
 */
import { capitals, lettersWide } from "./scripts.ts";

/** More letters than this, as wide as Latin ones, are cut at the last term that fits. */
const MOST_LETTERS = 30;
/** What stands between the terms of a name. */
const BETWEEN = /\s*[,·;/、，；،؛]\s*|\s+&\s+/;

/** The name as the map shows it: whole where it is short, else its first terms. */
export function landName(name: string): string {
  if (lettersWide(name) <= MOST_LETTERS) return name;
  const terms = name.split(BETWEEN).filter((term) => term !== "");
  let kept = terms[0] ?? name;
  for (const term of terms.slice(1)) {
    const longer = `${kept} & ${term}`;
    if (lettersWide(longer) > MOST_LETTERS) break;
    kept = longer;
  }
  return kept;
}

/** More letters than this may stand on three lines. */
const TWO_LINES = 18;

/** The ways to set a name: on one line, and broken into two or three at its spaces; in capitals. */
export function landNameLayouts(name: string): string[][] {
  const words = capitals(landName(name)).split(" ");
  const layouts = [[words.join(" ")]];
  const isLong = layouts[0]![0]!.length > TWO_LINES;
  const joined = (line: readonly string[]): string => line.join(" ");
  for (let i = 1; i < words.length; ++i) {
    // An ampersand begins a line, it does not end one.
    if (words[i - 1] === "&") continue;
    layouts.push([words.slice(0, i).join(" "), words.slice(i).join(" ")]);
    for (let j = i + 1; isLong && j < words.length; ++j) {
      if (words[j - 1] === "&") continue;
      layouts.push([words.slice(0, i), words.slice(i, j), words.slice(j)].map(joined));
    }
  }
  return layouts;
}
