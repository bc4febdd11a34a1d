/**
 * Titles alone, one a line: what people have who keep a list of papers in a note.
 *
 * Such lines have no gaps, or gaps between all of them, and so look like one abstract that was wrapped
 * or like a page full of headings. They are told from both by that every line of the source can be
 * a title, and none of them goes on with the one above, or has the end of a sentence in it.
 */
import type { RawRecord } from "../format.ts";
import type { SourceLine } from "../source-text.ts";
import {
  countWords,
  hasSentenceEnd,
  isName,
  isTitle,
  numberOf,
  parseNames,
  titleText,
} from "./shape.ts";

/** Fewer lines may be anything. */
const FEWEST = 3;
/** Most titles have so many words; lines of a menu, a list of names or of figures do not. */
const TITLE_WORDS = 4;

/** The papers of a source that holds nothing but titles; null where it holds something else. */
export function readTitles(lines: readonly SourceLine[]): RawRecord[] | null {
  const rows = lines
    .map(({ number, text }) => ({ line: number, title: titleText(text.trim()) }))
    .filter(({ title }) => title !== "");
  if (rows.length < FEWEST || !rows.every(({ title }) => isWholeTitle(title))) return null;
  const long = rows.filter(({ title }) => countWords(title) >= TITLE_WORDS && !isName(title));
  if (2 * long.length < rows.length) return null;
  return rows.map(({ line, title }) => ({ line, fields: { title } }));
}

function isWholeTitle(text: string): boolean {
  return (
    /^["'“‘([]*[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    isTitle(text) &&
    // Numbered entries may have more than a title: digest.ts reads them.
    numberOf(text) === null &&
    !hasSentenceEnd(text) &&
    parseNames(text) === null
  );
}
