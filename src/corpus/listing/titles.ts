/**
 * Titles alone, one a line: what people have who keep a list of papers in a note.
 *
 * Such lines have no gaps, or gaps between all of them, and so look like one abstract that was wrapped
 * or like a page full of headings. They are told from both by that every line of the source can be
 * a title, none of them goes on with the one above or has the end of a sentence in it, and none has
 * a mark that the others lack. Most are as long as titles are, and few say who wrote the one above
 * or where it came out. A list that is refused can be mended; a paper that is none stays on the map.
 */
import type { RawRecord } from "../format.ts";
import type { SourceLine } from "../source-text.ts";
import {
  countWords,
  hasSentenceEnd,
  isName,
  isSentence,
  isTitle,
  numberOf,
  parseNames,
  titleText,
} from "./shape.ts";

interface Row {
  readonly line: number;
  /** What stands before the title: its indent and a bullet, without the space between the two. */
  readonly lead: string;
  readonly title: string;
}

/** Fewer lines may be anything. */
const FEWEST = 3;
/** Most titles have so many words; lines of a menu, a list of names or of figures do not. */
const TITLE_WORDS = 4;
/** Names have no more words; "Attention Is All You Need" has all its capitals, too. */
const NAME_WORDS = 4;
/** A title, its authors, its venue, its date: entries of so many lines between two gaps. */
const ENTRY_LINES = 4;

/** "# Heading", a link, an address, code: a page of somebody's, not a list. */
const MARKUP = /^\s*#{1,6}\s|\]\(|https?:|`/;
/** "Cats vs. Dogs": no sentence ends here. */
const ABBREVIATED = /\b(vs|cf|st|dr|al|no(?=\.\s*\d))\./gi;
/** "Do Ferries Know? A Study of Fog" is one title. */
const ASKED = /[?!](?=\s)/g;
/** What was cut off is no title that could be found again, and often no title at all. */
const CUT_OFF = /(?:…|\.\.\.)["'”’)\]]*$/;
/** "NeurIPS 2017", "Journal of Harbours, 2019 - Elsevier", "Nature 586 (2020)". */
const DATED = /[,(]\s*(?:19|20)\d\d\b|\b(?:19|20)\d\d\)?(?:\s+[-–—·|].*)?$/;
/** "Technical University of Lisbon", "Journal of Harbours", "Moss Quill et al." */
const ORIGIN =
  /\b(?:Universit[\p{L}]+|Institut[\p{L}]*|College|Department|Proceedings|Transactions|Journal|Conference|Workshop|Press|et al)\b/u;
/** "Subjects: …", and the name of a method before a colon. */
const LABELLED = /^(\p{L}[\p{L} ]*):\s/u;

/** The papers of a source that holds nothing but titles; null where it holds something else. */
export function readTitles(lines: readonly SourceLine[]): RawRecord[] | null {
  if (lines.some(({ text }) => MARKUP.test(text))) return null;
  const rows = lines.map(rowOf).filter(({ title }) => title !== "");
  if (rows.length < FEWEST || !rows.every(({ title }) => isWholeTitle(title))) return null;
  if (rows.some(({ lead }) => lead !== rows[0]!.lead) || hasEntries(rows)) return null;
  const texts = rows.map(({ title }) => title);
  if (3 * texts.filter(isLong).length <= 2 * texts.length || hasAsides(texts)) return null;
  return rows.map(({ line, title }) => ({ line, fields: { title } }));
}

function rowOf({ number, text }: SourceLine): Row {
  const [, indent = "", bullet = ""] = /^(\s*)([-*•]?)/.exec(text) ?? [];
  return { line: number, lead: indent + bullet, title: titleText(text.trim()) };
}

function isWholeTitle(text: string): boolean {
  const plain = text.replace(ABBREVIATED, "$1").replace(ASKED, "");
  return (
    /^["'“‘([]*[\p{Lu}\p{Lo}\p{N}]/u.test(plain) &&
    isTitle(plain) &&
    // Numbered entries may have more than a title: digest.ts reads them.
    numberOf(plain) === null &&
    !hasSentenceEnd(plain) &&
    !isSentence(plain) &&
    !CUT_OFF.test(plain) &&
    parseNames(plain) === null
  );
}

function isLong(title: string): boolean {
  const words = countWords(title);
  return words >= TITLE_WORDS && (words > NAME_WORDS || !isName(title));
}

/** Whether a few lines stand together between gaps, again and again: more than a title each. */
function hasEntries(rows: readonly Row[]): boolean {
  const begins = rows.flatMap(({ line }, i) => (rows[i - 1]?.line === line - 1 ? [] : [i]));
  const sizes = new Set(begins.map((begin, i) => (begins[i + 1] ?? rows.length) - begin));
  const [size = 1] = sizes;
  return begins.length > 1 && sizes.size === 1 && size > 1 && size <= ENTRY_LINES;
}

/** Whether lines say of others who wrote them, where and when they came out, or what they are of. */
function hasAsides(titles: readonly string[]): boolean {
  const isMany = (count: number): boolean => count > 1 && 4 * count >= titles.length;
  if (4 * (titles.length - new Set(titles).size) >= titles.length) return true;
  if (isMany(titles.filter((text) => DATED.test(text) || ORIGIN.test(text)).length)) return true;
  const labels = titles
    .map((text) => LABELLED.exec(text)?.[1])
    .filter((text) => text !== undefined);
  return labels.some((label) => isMany(labels.filter((other) => other === label).length));
}
