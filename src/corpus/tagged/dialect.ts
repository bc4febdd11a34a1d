/**
 * What a dialect of tagged text is: data for one reader.
 *
 * RIS, MEDLINE, Web of Science and Refer write a field a line, each begun by a short tag. They
 * differ in how a tag is written, in what begins and ends a record, and in which tag says what.
 */
import type { RawFields } from "../format.ts";

export interface Dialect {
  /**
   * How a line that begins a field may look: its tag, then its value. Where there are several, a
   * record's first line shows which of them all its lines have.
   */
  readonly shapes: readonly RegExp[];
  /** The tag that begins a record, wherever it stands. */
  readonly begin: string;
  /** The tag that ends one, on a line without a value; without such a tag an empty line does. */
  readonly end?: string;
  /** Tags that stand between records and belong to none; any other begins one that lacks `begin`. */
  readonly between?: ReadonlySet<string>;
  readonly fields: FieldTable;
}

/** Our fields, and where a record of the dialect has them. */
export type FieldTable = Readonly<Partial<Record<keyof RawFields, Picker>>>;

/** Finds one of our fields; undefined where the record does not say it. */
export type Picker = (fields: readonly TaggedField[]) => unknown;

export interface TaggedField {
  readonly tag: string;
  /** The value, by the lines of the source; all but the first keep their indent. Never empty. */
  readonly lines: readonly string[];
}
