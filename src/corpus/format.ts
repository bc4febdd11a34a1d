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
  /** The source's own identifier, by which other records of the source cite it. */
  readonly id?: unknown;
  readonly title?: unknown;
  readonly abstract?: unknown;
  /** Text ("; " or " and " between two), or a list of texts, {name}, {given, family} or the like. */
  readonly authors?: unknown;
  /** A year, or a date that begins with one. */
  readonly year?: unknown;
  readonly venue?: unknown;
  readonly url?: unknown;
  readonly doi?: unknown;
  readonly arxiv?: unknown;
  /** PubMed's number. */
  readonly pmid?: unknown;
  /** Text ("; " between two), or a list of texts. */
  readonly keywords?: unknown;
  /** What it cites: a list of DOIs, arXiv ids, "pmid:…" or ids of the same source. */
  readonly cites?: unknown;
  /** How often it is cited, as far as the source knows: a number, also as text. */
  readonly timesCited?: unknown;
  /** Under which the abstract may be used: an address, or a name such as "CC BY 4.0". */
  readonly licence?: unknown;
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

/** Mark-up that texts of a format may hold, and that is turned into plain text. */
export type Markup = "html" | "latex";

export interface Format {
  /** As summaries and messages name it; unique in the catalogue. */
  readonly name: string;
  /** What it is, for help and hints: "a JSON object a line". */
  readonly about: string;
  /** Mark-up to be expected in titles, abstracts and names; default: none, they stay as they are. */
  readonly markup?: readonly Markup[];
  /**
   * How sure the format is that a source is its own, from 0 (cannot be) to 1 (cannot be anything
   * else). What stands in the head counts; its name only settles what the content leaves open.
   */
  detect(head: SourceHead): number;
  /**
   * The records in the order of the source. Reads to the end whatever it finds: a bad record goes
   * to `report`, and the good ones before and after it are yielded.
   *
   * @throws InputError where the source as a whole cannot be used
   */
  read(source: SourceText, report: SourceReport): AsyncIterable<RawRecord>;
}
