/**
 * One shape of JSON records, as data: how a service's objects are told, and what they say.
 *
 * Services differ in what they call things, not in how the things are carried: every shape comes
 * as a document and as JSON Lines, so reading is written once, beside this.
 */
import { InputError, type Place } from "../../errors.ts";
import type { Format, RawFields, SourceReport } from "../format.ts";
import { isDeeper, isObject, type JsonObject } from "./values.ts";

export interface Shape extends Pick<Format, "name" | "about" | "markup"> {
  /**
   * Whether an object is of this shape, and of no other. It may be the last of a head, and then
   * ends early: one mark that stands near its beginning is enough.
   */
  isRecord(object: JsonObject): boolean;
  /** What an object says of its paper; null where it says that it is none. */
  fieldsOf(object: JsonObject): RawFields | null;
}

/** What reading needs of a shape. */
export type RecordShape = Pick<Shape, "isRecord" | "fieldsOf">;

/** No field of a paper is a list of lists of lists; a message about one would have no end. */
const MAX_DEPTH = 8;

/**
 * The fields of what stands where a record should.
 *
 * @returns null where it is no paper, or cannot be used and is reported
 */
export function parseEntry(
  entry: unknown,
  shape: RecordShape,
  place: Place,
  report: SourceReport,
): RawFields | null {
  // Without any field: it is then reported, and counted, as a record without a title.
  if (!isObject(entry)) return {};
  const fields = shape.fieldsOf(entry);
  if (!isDeeper(fields, MAX_DEPTH)) return fields;
  report.skip(
    new InputError(`the record's fields are nested more than ${String(MAX_DEPTH)} deep`, {
      place,
      hint: "write each field as text, or as a list of texts",
    }),
  );
  return null;
}
