/**
 * The records of tagged text, one at a time, as lists of fields.
 *
 * What people export is seldom what the format says: lines go on without an indent, an abstract
 * has a line that begins with "ER", a record lacks its first or its last line, and around the
 * records stand numbers, links and greetings. None of it may cost a neighbour.
 */
import { InputError } from "../../errors.ts";
import type { SourceReport } from "../format.ts";
import type { SourceText } from "../source-text.ts";
import type { Dialect, TaggedField } from "./dialect.ts";

export interface Entry {
  /** 1-based line of its first field. */
  readonly line: number;
  readonly fields: readonly TaggedField[];
  /** Whether the source ends within it. */
  readonly cut: boolean;
}

/**
 * A longer record is no record, but a file without its marks: UTF-16 units. The longest real ones
 * name five thousand authors with their addresses, and have a quarter of this.
 */
const LONGEST_ENTRY = 4 * 1024 * 1024;

interface OpenEntry {
  readonly line: number;
  readonly fields: { readonly tag: string; readonly lines: string[] }[];
  length: number;
}

/** @param report - told of each record that is too long; it is left out */
export async function* readEntries(
  source: SourceText,
  dialect: Dialect,
  report: SourceReport,
): AsyncGenerator<Entry> {
  let open: OpenEntry | null = null;
  let shape: RegExp | undefined;
  /** Whether an empty line has ended the open record: what follows may only go on with it. */
  let ended = false;
  /** Whether a record had its end: then one without it is cut. */
  let endsAreMarked = false;

  for await (const { number, text } of source.lines()) {
    if (text.trim() === "") {
      ended = dialect.end === undefined;
      continue;
    }
    const tagged = readTag(text, dialect, shape);
    if (tagged === null) {
      if (open !== null && !(ended && /^\S/.test(text))) addText(open, text);
    } else if (tagged.tag === dialect.end) {
      endsAreMarked ||= open !== null;
      if (open !== null && isWhole(open, source.file, report)) yield { ...open, cut: false };
      open = null;
    } else {
      if (begins(tagged.tag, ended ? null : open, dialect)) {
        if (open !== null && isWhole(open, source.file, report)) {
          yield { ...withoutNumber(open), cut: false };
        }
        open = { line: number, fields: [], length: 0 };
        shape = tagged.shape;
      }
      ended = false;
      if (open !== null) addField(open, tagged, text.length);
    }
  }
  if (open !== null && isWhole(open, source.file, report)) yield { ...open, cut: endsAreMarked };
}

interface TagLine {
  readonly tag: string;
  readonly value: string;
  readonly shape: RegExp;
}

/** The tag and value of a line, or null where it goes on with the line before. */
function readTag(text: string, dialect: Dialect, shape: RegExp | undefined): TagLine | null {
  for (const each of dialect.shapes) {
    const [, tag, rest = ""] = each.exec(text) ?? [];
    if (tag === undefined) continue;
    const value = rest.trim();
    // "ER stress is rare" is a line of an abstract.
    if (tag === dialect.end) return value === "" ? { tag, value, shape: each } : null;
    if (each === (shape ?? each) || tag === dialect.begin) return { tag, value, shape: each };
  }
  return null;
}

function begins(tag: string, open: OpenEntry | null, { begin, between }: Dialect): boolean {
  if (open === null) return tag === begin || between?.has(tag) !== true;
  // Some name a second type on a second line.
  const onlyType = open.length <= LONGEST_ENTRY && open.fields.every((each) => each.tag === begin);
  return tag === begin && !onlyType;
}

function addField(entry: OpenEntry, { tag, value }: TagLine, length: number): void {
  entry.length += length;
  if (entry.length <= LONGEST_ENTRY) entry.fields.push({ tag, lines: [value] });
}

function addText(entry: OpenEntry, text: string): void {
  entry.length += text.length;
  if (entry.length <= LONGEST_ENTRY) entry.fields.at(-1)?.lines.push(text.trimEnd());
}

function isWhole({ line, length }: OpenEntry, file: string, report: SourceReport): boolean {
  if (length <= LONGEST_ENTRY) return true;
  report.skip(
    new InputError("the record is longer than any paper's: it does not end, or holds other data", {
      place: { file, line },
      hint: "export it again, or take it out",
    }),
  );
  return false;
}

/** Without the "2." that some databases write above the record that begins next. */
function withoutNumber({ line, fields }: OpenEntry): Omit<Entry, "cut"> {
  const lines = fields.at(-1)?.lines;
  if (lines !== undefined && lines.length > 1 && /^\d+\.$/.test(lines.at(-1)!)) lines.pop();
  return { line, fields };
}
