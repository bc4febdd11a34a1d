/**
 * Cuts an XML source at its records' tags, each to be parsed for itself.
 *
 * A parser that has met a flaw knows no longer where it is: with one parser for the file, the first
 * stray "<" would cost all records after it. Cut first, a flaw costs the record that it is in, no
 * more than one record is in memory, and a type declaration, whose entities could be a bomb, never
 * reaches the parser. Files put together from several answers (more than one root) are read alike.
 */
import { InputError } from "../../errors.ts";
import type { SourceReport } from "../format.ts";
import type { SourceText } from "../source-text.ts";

/** A record from its start tag to its end tag, as the source has it. */
export interface RecordText {
  /** 1-based line of the start tag. */
  readonly line: number;
  readonly text: string;
}

/** In UTF-16 units. A paper of 5,000 authors with their addresses has 5 MB; nothing has more. */
const LONGEST_RECORD = 16 * 1024 * 1024;
/** A tag that is longer is not found where two pieces meet; UTF-16 units. */
const LONGEST_TAG = 64 * 1024;

/** The end of what is skipped has no more than this, with the white space in it. */
const LONGEST_END = 100;

/** What can hold a record's tags that are none, between records: from → to. */
const SKIPPED: ReadonlyMap<string, RegExp> = new Map([
  ["<!--", /-->/g],
  ["<!ENTITY", /["']\s*>/g],
]);

/** The hint of whatever has no end. */
const EXPORT_AGAIN = "the file was cut off: export or download it again";

/**
 * The records in the order of the source.
 *
 * @param names - what records are called, without prefix; a record holds no other record
 */
export async function* cutRecords(
  source: SourceText,
  names: readonly string[],
  report: SourceReport,
): AsyncGenerator<RecordText> {
  const cutter = new RecordCutter(source, names, report);
  for await (const piece of source.pieces()) yield* cutter.push(piece);
  cutter.end();
}

/** A record whose end tag has not come yet. */
interface OpenRecord {
  readonly name: string;
  readonly line: number;
  /** What has been read of it. */
  readonly parts: string[];
  /** Of all parts, in UTF-16 units. */
  length: number;
}

class RecordCutter {
  readonly #file: string;
  readonly #report: SourceReport;
  readonly #root: string | undefined;
  readonly #tags: RegExp;
  /** What is not searched yet, and the line on which it begins. */
  #rest = "";
  #line = 1;
  #record: OpenRecord | null = null;
  #isRootOpen = false;
  #skipped: { readonly line: number; readonly end: RegExp } | null = null;

  constructor(source: SourceText, names: readonly string[], report: SourceReport) {
    this.#file = source.file;
    this.#report = report;
    const root = rootOf(source.head.text);
    this.#root = root === undefined || names.includes(root) ? undefined : root;
    this.#tags = tagPattern(this.#root === undefined ? names : [...names, this.#root]);
  }

  *push(piece: string): Generator<RecordText> {
    this.#rest += piece;
    while (this.#skip()) {
      this.#tags.lastIndex = 0;
      const match = this.#tags.exec(this.#rest);
      if (match === null) {
        this.#waitForMore();
        return;
      }
      yield* this.#take(match);
    }
  }

  /** The source has no more pieces. */
  end(): void {
    if (this.#record !== null) {
      this.#dropRecord(this.#record, "the file ends within this record", EXPORT_AGAIN);
    } else if (this.#skipped !== null) {
      const place = { file: this.#file, line: this.#skipped.line };
      const what = "a comment or a declaration has no end: nothing after it was read";
      this.#report.skip(new InputError(what, { place, hint: EXPORT_AGAIN }));
    } else if (this.#isRootOpen) {
      const place = { file: this.#file, line: this.#line };
      const what = `the file ends without </${this.#root ?? ""}>`;
      this.#report.note(new InputError(what, { place, hint: EXPORT_AGAIN }));
    }
  }

  *#take({ index, 0: tag, 1: slash, 2: name }: RegExpExecArray): Generator<RecordText> {
    const isStart = slash === "";
    const skipped = SKIPPED.get(tag);
    if (skipped !== undefined || name === undefined) {
      this.#pass(index);
      // A comment within a record is the parser's.
      if (this.#record === null && skipped !== undefined) {
        this.#skipped = { line: this.#line, end: skipped };
      }
      this.#pass(tag.length);
    } else if (name === this.#root) {
      if (this.#record === null) this.#isRootOpen = isStart;
      this.#pass(index + tag.length);
    } else if (isStart) {
      if (this.#record !== null) {
        this.#dropRecord(
          this.#record,
          `the record has no end tag </${this.#record.name}>`,
          "export the file again, or write the tag; the records around it are read",
        );
      }
      this.#pass(index);
      this.#record = { name, line: this.#line, parts: [], length: 0 };
      this.#pass(tag.length);
      if (tag.endsWith("/>")) yield this.#close(this.#record);
    } else {
      this.#pass(index + tag.length);
      if (this.#record?.name === name) yield this.#close(this.#record);
    }
  }

  #close({ line, parts }: OpenRecord): RecordText {
    this.#record = null;
    return { line, text: parts.join("") };
  }

  #dropRecord({ line }: OpenRecord, what: string, hint: string): void {
    this.#record = null;
    this.#report.skip(new InputError(what, { place: { file: this.#file, line }, hint }));
  }

  /** Passes what is to be skipped; false where its end has not come yet. */
  #skip(): boolean {
    if (this.#skipped === null) return true;
    const { end } = this.#skipped;
    end.lastIndex = 0;
    if (end.test(this.#rest)) {
      this.#pass(end.lastIndex);
      this.#skipped = null;
      return true;
    }
    // The end may have begun.
    this.#pass(Math.max(0, this.#rest.length - LONGEST_END));
    return false;
  }

  /** No tag is left but one that may have begun: what is before it is searched. */
  #waitForMore(): void {
    const begun = this.#rest.lastIndexOf("<");
    const isNear = begun >= 0 && begun > this.#rest.length - LONGEST_TAG;
    this.#pass(isNear ? begun : this.#rest.length);
    if (this.#record !== null && this.#record.length > LONGEST_RECORD) {
      const megabytes = String(LONGEST_RECORD / 1024 / 1024);
      this.#dropRecord(
        this.#record,
        `the record is longer than ${megabytes} MB`,
        "a paper has a few kilobytes; export the file again",
      );
    }
  }

  /** What has been searched goes to the record that it is in. */
  #pass(length: number): void {
    const text = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length);
    this.#line += countLineEnds(text);
    this.#record?.parts.push(text);
    if (this.#record !== null) this.#record.length += length;
  }
}

/** The whole tags of these names, with their slash and name, and the beginnings of SKIPPED. */
function tagPattern(names: readonly string[]): RegExp {
  const anyName = names.map((name) => name.replaceAll(".", "\\.")).join("|");
  const tag = `<(/?)(?:[\\w.-]+:)?(${anyName})(?:\\s[^<>]*)?/?>`;
  return new RegExp([tag, ...SKIPPED.keys()].join("|"), "g");
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ++count;
  return count;
}

/** The name of the first element, without prefix. */
function rootOf(head: string): string | undefined {
  const elements = head.replace(/<!--[^]*?(?:-->|$)/g, "");
  return /<(?:[\w.-]+:)?([\p{L}_][\w.-]*)[\s/>]/u.exec(elements)?.[1];
}
