/**
 * From lines to paragraphs, whatever way they were wrapped.
 *
 * Listings are pasted from pages (a paragraph is one long line), exported (wrapped lines are led
 * by a tab) or sent by mail (wrapped at 72 characters, titles and abstracts alike). Which line
 * goes on and which begins something new is told here, by indent and by room: a line that ends
 * although the next word had room was ended on purpose.
 */
import type { SourceLine } from "../source-text.ts";
import { isProse, isTitle, METADATA } from "./shape.ts";

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

/** The paragraphs of a source, in order. Empty lines and ruled lines stand between blocks. */
export function* readParagraphs(lines: Iterable<SourceLine>): Generator<Paragraph> {
  let block: Row[] = [];
  for (const { number, text } of lines) {
    if (!isBorder(text)) {
      block.push({ line: number, text: text.trim(), indent: indentOf(text) });
      continue;
    }
    yield* splitBlock(block);
    block = [];
  }
  yield* splitBlock(block);
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

function* splitBlock(rows: readonly Row[]): Generator<Paragraph> {
  const groups = hasHangingLines(rows) ? byIndent(rows) : byRoom(rows);
  for (const [inBlock, group] of groups.entries()) {
    const [first] = group;
    if (first === undefined) continue;
    const text = group.map((row) => row.text).join(" ");
    yield { line: first.line, text, indent: first.indent, inBlock };
  }
}

/** Whether wrapped lines of the block are led by an indent that its first lines lack. */
function hasHangingLines(rows: readonly Row[]): boolean {
  const [first] = rows;
  return first !== undefined && rows.some(({ indent }) => indent > first.indent);
}

/** A line that is indented deeper than the block goes on with the line before it. */
function byIndent(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  const base = rows[0]?.indent ?? 0;
  for (const row of rows) {
    const group = groups.at(-1);
    if (group === undefined || row.indent <= base || METADATA.test(row.text)) groups.push([row]);
    else group.push(row);
  }
  // A title over an indented abstract: nothing but the title is at the base.
  const [only, ...others] = groups;
  if (only !== undefined && only.length > 1 && others.length === 0) return byRoom(rows);
  return groups;
}

/** Ends a title where its line has room left; lines of metadata stand for themselves. */
function byRoom(rows: readonly Row[]): Row[][] {
  const meta = rows.findIndex(({ text }) => METADATA.test(text));
  if (meta >= 0) {
    const fields: Row[][] = [];
    for (const row of rows.slice(meta)) {
      if (fields.length === 0 || METADATA.test(row.text)) fields.push([row]);
      else fields.at(-1)?.push(row);
    }
    return [...byRoom(rows.slice(0, meta)), ...fields];
  }
  if (rows.length < 2) return rows.length === 0 ? [] : [[...rows]];

  const joined = (part: readonly Row[]): string => part.map(({ text }) => text).join(" ");
  const width = Math.max(...rows.map(({ text }) => text.length));
  for (let cut = 1; cut <= Math.min(MAX_TITLE_LINES, rows.length - 1); ++cut) {
    const last = rows[cut - 1]?.text ?? "";
    const next = rows[cut]?.text ?? "";
    const nextWord = /^\S+/.exec(next)?.[0] ?? "";
    const hasRoom =
      last.length + 1 + nextWord.length <= width || rows[cut]?.indent !== rows[cut - 1]?.indent;
    const title = joined(rows.slice(0, cut));
    const rest = joined(rows.slice(cut));
    if (hasRoom && /^[\p{Lu}\p{Lo}\p{N}"'“‘(\[]/u.test(next) && isTitle(title) && isProse(rest)) {
      return [rows.slice(0, cut), rows.slice(cut)];
    }
  }
  return [[...rows]];
}
