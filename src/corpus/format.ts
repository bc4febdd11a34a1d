/**
 * What a source format is: one record a file under formats/, and a line in formats/catalogue.ts.
 *
 * Detection, menus, help and hints are made from that list, so that a format is added without
 * touching what reads it.
 */
import type { InputError } from "../errors.ts";
import type { SourceHead, SourceText } from "./source-text.ts";

/** What a format's reader found, before anything in it is trusted. Absent: not said. */
export interface RawFields {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly abstract?: unknown;
  readonly authors?: unknown;
  readonly year?: unknown;
  readonly venue?: unknown;
  readonly url?: unknown;
  readonly doi?: unknown;
  readonly arxiv?: unknown;
  readonly keywords?: unknown;
}

export interface RawRecord {
  /** 1-based line of the record's first line, where the format knows lines. */
  readonly line?: number;
  readonly fields: RawFields;
}

/** Takes what is wrong with a source; none of it ends the reading. */
export interface SourceReport {
  /** Something could not be read as a record and is left out. */
  skip(problem: InputError): void;
  /** A record is kept, but not as the source has it. */
  note(problem: InputError): void;
}

export interface Format {
  /** As summaries and messages name it; unique in the catalogue. */
  readonly name: string;
  /** What it is, for help and hints: "a JSON object a line". */
  readonly about: string;
  /**
   * How sure the format is that a source is its own, from 0 (cannot be) to 1 (cannot be anything
   * else). What stands in the head counts; its name only settles what the content leaves open.
   */
  detect(head: SourceHead): number;
  /** The records in the order of the source. Reads to the end whatever it finds. */
  read(source: SourceText, report: SourceReport): Iterable<RawRecord> | AsyncIterable<RawRecord>;
}
