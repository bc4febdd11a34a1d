/**
 * Records as JSON Lines: an object a line, of which a broken one costs itself alone.
 * https://jsonlines.org
 */
import { InputError } from "../../errors.ts";
import type { RawRecord, SourceReport } from "../format.ts";
import type { SourceText } from "../source-text.ts";
import { findRecords } from "./find-records.ts";
import { parseJson } from "./parse-json.ts";
import { parseEntry, type RecordShape } from "./shape.ts";
import { excerpt, isObject } from "./values.ts";

/** The records of a source of any length: one line is held at a time. */
export async function* readLines(
  source: SourceText,
  report: SourceReport,
  shape: RecordShape,
): AsyncGenerator<RawRecord> {
  for await (const { number: line, text } of source.lines()) {
    if (text.trim() === "") continue;
    const place = { file: source.file, line };
    const { value, fault } = parseJson(text);
    const found = fault === null ? findRecords(value, shape.isRecord) : [];
    if (found.length === 0 && (fault !== null || !isObject(value))) {
      const what = fault === null ? "the line is JSON, but no object" : "the line is not JSON";
      report.skip(
        new InputError(`${what}: ${excerpt(text)}`, {
          place,
          hint: 'write one record on the line, as {"title": "…", "abstract": "…"}',
        }),
      );
      continue;
    }
    // An object that shows no sign of a record is one all the same, and the border says what is wrong.
    for (const entry of found.length > 0 ? found : [value]) {
      const fields = parseEntry(entry, shape, place, report);
      if (fields !== null) yield { line, fields };
    }
  }
}
