/**
 * From lines to paragraphs, whatever way they were wrapped.
 *
 * Listings are pasted from pages (a paragraph is one long line), exported (wrapped lines are led
 * by a tab) or sent by mail (wrapped at 72 characters, titles and abstracts alike). Which line
 * goes on and which begins something new is told here, by indent and by room: a line that ends
 * although the next word had room was ended on purpose.
 */
import type { SourceLine } from "../source-text.ts";
import { isName, isProse, isSentence, isTitle, METADATA, numberOf, parseNames } from "./shape.ts";

export interface Paragraph {
  /** 1-based line of the source on which it begins. */
  readonly line: number;
  /** Its lines joined by one space. */
  readonly text: string;
  /** Columns before its first character; a tab counts for 4. */
  readonly indent: number;
  /** Its number within the block of lines between two empty lines, from 0. */
  readonly inBlock: number;
}

interface Row {
  readonly line: number;
  readonly text: string;
  readonly indent: number;
}

/** Wrapped titles of more lines than this are not looked for. */
const MAX_TITLE_LINES = 3;

/** The share of a line's width that ragged wrapping by hand may leave empty. */
const RAGGED = 0.5;

/** No program or person wraps lines that are longer than this, in UTF-16 units. */
const UNWRAPPED_LENGTH = 250;

/** What the blocks above say of how this one is to be read. */
interface Above {
  /** A title stands right above, so that this block is likely all abstract. */
  isTitle: boolean;
  /** Some block was a title and its abstract: others that have no room to tell will be, too. */
  hasPair: boolean;
}

/** The paragraphs of a source, in order. Empty lines and ruled lines stand between blocks. */
export function* readParagraphs(lines: Iterable<SourceLine>): Generator<Paragraph> {
  const above: Above = { isTitle: false, hasPair: false };
  let block: Row[] = [];
  for (const { number, text } of lines) {
    if (!isBorder(text)) {
      block.push({ line: number, text: text.trim(), indent: indentOf(text) });
    } else if (block.length > 0) {
      const paragraphs = splitBlock(block, above);
      yield* paragraphs;
      const [first, second, ...others] = paragraphs;
      above.isTitle = second === undefined && first !== undefined && isTitle(first.text);
      above.hasPair ||= second !== undefined && others.length === 0 && isProse(second.text);
      block = [];
    }
  }
  yield* splitBlock(block, above);
}

/** Whether a line is empty or ruled: "-----", "+++++", "* * *". */
function isBorder(line: string): boolean {
  const text = line.trim();
  return text === "" || (text.length >= 3 && /^[-=_*+#~.·•─━\s]+$/.test(text));
}

function indentOf(line: string): number {
  const space = /^\s*/.exec(line)?.[0] ?? "";
  return space.length + 3 * (space.split("\t").length - 1);
}

function splitBlock(rows: readonly Row[], above: Above): Paragraph[] {
  return groupRows(rows, above).flatMap((group, inBlock) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ line: first.line, text: joinRows(group), indent: first.indent, inBlock }];
  });
}

/** The rows of each paragraph. */
function groupRows(rows: readonly Row[], above: Above): (readonly Row[])[] {
  // Nobody wraps at such a width: every line is a paragraph.
  if (isNameList(rows) || rows.some(({ text }) => text.length > UNWRAPPED_LENGTH)) {
    return rows.map((row) => [row]);
  }
  // A table of contents: entry below entry.
  const entries: Row[][] = [];
  for (const row of rows) {
    const entry = entries.at(-1);
    if (entry === undefined || startsNext(entry[0]!, row.text)) entries.push([row]);
    else entry.push(row);
  }
  return entries.flatMap((entry) => groupBlock(entry, above));
}

function groupBlock(rows: readonly Row[], above: Above): (readonly Row[])[] {
  return hasHangingLines(rows) ? byIndent(rows, above) : byRoom(rows, above);
}

/** Whether a line begins with the number that follows the one before it: "1. …", "2. …". */
function startsNext({ text }: Row, line: string): boolean {
  const [number, next] = [numberOf(text), numberOf(line)];
  return number !== null && next === number + 1;
}

/** The lines as one; a word that was wrapped at its hyphen is one word again. */
function joinRows(rows: readonly Row[]): string {
  let joined = "";
  let above = "";
  for (const { text } of rows) {
    // "short- and long-term": there the hyphen does end the word. Only the line above is looked
    // at: with all that is joined so far, a long block took time by the square of its length.
    const isWrapped = /\p{L}-$/u.test(above) && /^(?!(?:and|or|to)\b)\p{L}/u.test(text);
    joined += isWrapped || joined === "" ? text : ` ${text}`;
    above = text;
  }
  return joined;
}

/** Authors one below the other: "Lovelace, Ada", or names that are set in. */
function isNameList(rows: readonly Row[]): boolean {
  return (
    rows.length > 1 &&
    rows.every(({ text, indent }) => isName(text) && (indent > 1 || text.includes(",")))
  );
}

/** Whether wrapped lines of the block are led by an indent that its first lines lack. */
function hasHangingLines(rows: readonly Row[]): boolean {
  const [first] = rows;
  return first !== undefined && rows.some(({ indent }) => indent > first.indent);
}

/** A line that is indented deeper than the block goes on with the line before it. */
function byIndent(rows: readonly Row[], above: Above): (readonly Row[])[] {
  const groups: Row[][] = [];
  const base = rows[0]?.indent ?? 0;
  for (const row of rows) {
    const group = groups.at(-1);
    const isNew = METADATA.test(row.text) || (groups.length === 1 && isBelowTitle(rows, row.text));
    if (group === undefined || row.indent <= base || isNew) groups.push([row]);
    else group.push(row);
  }
  // A title over an indented abstract: nothing but the title is at the base.
  return groups.length === 1 ? byRoom(rows, above) : groups;
}

/** Whether a line that is set in below a title names authors, rather than going on with it. */
function isBelowTitle([first]: readonly Row[], line: string): boolean {
  const isEntry = first !== undefined && numberOf(first.text) !== null;
  return parseNames(line) !== null || (isEntry && line.includes(",") && isName(line));
}

/** Ends a title where its line has room left; lines of metadata stand for themselves. */
function byRoom(rows: readonly Row[], above: Above): (readonly Row[])[] {
  const meta = rows.findIndex(({ text }) => METADATA.test(text));
  if (meta < 0) return cutTitle(rows, above);
  const fields: Row[][] = [];
  for (const row of rows.slice(meta)) {
    const field = fields.at(-1);
    if (field === undefined || METADATA.test(row.text)) fields.push([row]);
    else field.push(row);
  }
  return [...cutTitle(rows.slice(0, meta), above), ...fields];
}

/** The rows as title and abstract where both are there, otherwise as one paragraph. */
function cutTitle(rows: readonly Row[], above: Above): (readonly Row[])[] {
  if (rows.length === 0) return [];
  const width = rows.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  const cuts = Array.from({ length: Math.min(MAX_TITLE_LINES, rows.length - 1) }, (_, i) => i + 1);
  const possible = cuts.filter((cut) => isCut(rows, cut));
  const cut =
    // Below a title, a short line is a ragged one rather than another title.
    possible.find((each) => roomAfter(rows, each, width) >= (above.isTitle ? RAGGED * width : 0)) ??
    (above.hasPair && !above.isTitle ? possible[0] : undefined);
  return cut === undefined ? [rows] : [rows.slice(0, cut), rows.slice(cut)];
}

/** Whether the first `cut` rows can be a title and the others its abstract. */
function isCut(rows: readonly Row[], cut: number): boolean {
  if (!/^["'“‘([]*[\p{Lu}\p{Lo}\p{N}]/u.test(rows[cut]?.text ?? "")) return false;
  const title = joinRows(rows.slice(0, cut));
  const rest = joinRows(rows.slice(cut));
  return isTitle(title) && (isProse(rest) || (isSentence(rest) && !isSentence(title)));
}

/** Columns left on the line before a cut, if the next line's first word had stood on it, too. */
function roomAfter(rows: readonly Row[], cut: number, width: number): number {
  const [last, next] = [rows[cut - 1]!, rows[cut]!];
  if (last.indent !== next.indent) return width;
  const word = /^\S+/.exec(next.text)?.[0] ?? "";
  return width - (last.text.length + 1 + word.length);
}
