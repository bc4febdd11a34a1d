/**
 * From lines to paragraphs, whatever way they were wrapped.
 *
 * Listings are pasted from pages (a paragraph is one long line), exported (wrapped lines are led
 * by a tab) or sent by mail (wrapped at 72 characters, titles and abstracts alike). Which line
 * goes on and which begins something new is told here, by indent and by room: a line that ends
 * although the next word had room was ended on purpose.
 */
import type { SourceLine } from "../source-text.ts";
import { isName, isProse, isSentence, isTitle, METADATA, parseNames } from "./shape.ts";

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

/** The paragraphs of a source, in order. Empty lines and ruled lines stand between blocks. */
export function* readParagraphs(lines: Iterable<SourceLine>): Generator<Paragraph> {
  let block: Row[] = [];
  let afterTitle = false;
  for (const { number, text } of lines) {
    if (!isBorder(text)) {
      block.push({ line: number, text: text.trim(), indent: indentOf(text) });
    } else if (block.length > 0) {
      const paragraphs = splitBlock(block, afterTitle);
      yield* paragraphs;
      afterTitle = paragraphs.length === 1 && paragraphs.every(({ text }) => isTitle(text));
      block = [];
    }
  }
  yield* splitBlock(block, afterTitle);
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

/** @param afterTitle - whether a title stands above the block, so that it is likely all abstract */
function splitBlock(rows: readonly Row[], afterTitle: boolean): Paragraph[] {
  const groups = isNameList(rows)
    ? rows.map((row) => [row])
    : hasHangingLines(rows)
      ? byIndent(rows, afterTitle)
      : byRoom(rows, afterTitle);
  return groups.flatMap((group, inBlock) => {
    const [first] = group;
    if (first === undefined) return [];
    const text = group.map((row) => row.text).join(" ");
    return [{ line: first.line, text, indent: first.indent, inBlock }];
  });
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
function byIndent(rows: readonly Row[], afterTitle: boolean): Row[][] {
  const groups: Row[][] = [];
  const base = rows[0]?.indent ?? 0;
  for (const row of rows) {
    const group = groups.at(-1);
    // Authors are set in below their title, too.
    const isNew = METADATA.test(row.text) || (groups.length === 1 && parseNames(row.text) !== null);
    if (group === undefined || row.indent <= base || isNew) groups.push([row]);
    else group.push(row);
  }
  // A title over an indented abstract: nothing but the title is at the base.
  return groups.length === 1 ? byRoom(rows, afterTitle) : groups;
}

/** Ends a title where its line has room left; lines of metadata stand for themselves. */
function byRoom(rows: readonly Row[], afterTitle: boolean): Row[][] {
  const meta = rows.findIndex(({ text }) => METADATA.test(text));
  if (meta < 0) return cutTitle(rows, afterTitle);
  const fields: Row[][] = [];
  for (const row of rows.slice(meta)) {
    const field = fields.at(-1);
    if (field === undefined || METADATA.test(row.text)) fields.push([row]);
    else field.push(row);
  }
  return [...cutTitle(rows.slice(0, meta), afterTitle), ...fields];
}

/** The rows as title and abstract where both are there, otherwise as one paragraph. */
function cutTitle(rows: readonly Row[], afterTitle: boolean): Row[][] {
  if (rows.length === 0) return [];
  const joined = (part: readonly Row[]): string => part.map(({ text }) => text).join(" ");
  const width = Math.max(...rows.map(({ text }) => text.length));
  for (let cut = 1; cut <= Math.min(MAX_TITLE_LINES, rows.length - 1); ++cut) {
    const [above, below] = [rows[cut - 1] as Row, rows[cut] as Row];
    const nextWord = /^\S+/.exec(below.text)?.[0] ?? "";
    const room = width - (above.text.length + 1 + nextWord.length);
    // Below a title, a short line is a ragged one rather than another title.
    const hasRoom = above.indent !== below.indent || room >= (afterTitle ? RAGGED * width : 0);
    if (!hasRoom || !/^["'“‘([]*[\p{Lu}\p{Lo}\p{N}]/u.test(below.text)) continue;
    const title = joined(rows.slice(0, cut));
    const rest = joined(rows.slice(cut));
    if (isTitle(title) && (isProse(rest) || (isSentence(rest) && !isSentence(title)))) {
      return [rows.slice(0, cut), rows.slice(cut)];
    }
  }
  return [[...rows]];
}
