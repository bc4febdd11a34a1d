/**
 * Records in a JSON document: one value over all lines, which is read at once.
 *
 * A document that is broken gives what can be read of it. What is lost, and where, is said.
 */
import { InputError } from "../../errors.ts";
import type { RawRecord, SourceReport } from "../format.ts";
import { isNetwork, networkError } from "../networks.ts";
import type { SourceText } from "../source-text.ts";
import { findRecords } from "./find-records.ts";
import { parseJson, type Fault } from "./parse-json.ts";
import { parseEntry, type RecordShape } from "./shape.ts";
import { excerpt, isObject, listOf } from "./values.ts";

/** The most that is read at once, in UTF-16 units; that much takes about 1.5 GB of memory. */
const LONGEST = 256 * 1024 * 1024;

/** @throws InputError where the document is too long, holds no record, or is a network */
export async function* readDocument(
  source: SourceText,
  report: SourceReport,
  shape: RecordShape,
): AsyncGenerator<RawRecord> {
  const { file } = source;
  const { value, fault, broken } = parseJson(await source.text(LONGEST));
  // What a network says of itself looks like a paper.
  if (isNetwork(value, shape.isRecord)) throw networkError(file);
  const found = findRecords(value, shape.isRecord);
  if (found.length === 0 && fault !== null) throw faultError(file, "the list", fault);
  // A list that is empty is a list of papers all the same.
  if (found.length === 0 && !(Array.isArray(value) && value.length === 0)) {
    throw noPapers(file, value);
  }

  let isTold = false;
  for (const [i, entry] of found.entries()) {
    const own = isObject(entry) ? broken.get(entry) : undefined;
    if (own !== undefined) {
      isTold = true;
      report.skip(faultError(file, "the record", own));
      continue;
    }
    const fields = parseEntry(entry, shape, { file, record: i + 1 }, report);
    if (fields !== null) yield { fields };
  }
  if (fault !== null && !isTold) report.note(faultError(file, "the list", fault));
}

function faultError(file: string, whole: string, { kind, line, excerpt }: Fault): InputError {
  const texts: Readonly<Record<Fault["kind"], readonly [what: string, hint: string]>> = {
    cut: [
      `the file ends before ${whole} does`,
      "it was cut off: export or download it again; what stands before this line is kept",
    ],
    depth: [
      `${whole} is nested deeper than any paper`,
      "export it again; nothing is read from this line on",
    ],
    slip: [
      `${whole} is not JSON from here on: ${excerpt}`,
      "correct it; what stands before it is kept, and after it where it can be told apart",
    ],
  };
  const [what, hint] = texts[kind];
  return new InputError(what, { place: { file, line }, hint });
}

function noPapers(file: string, value: unknown): InputError {
  const [first] = listOf(value);
  const object = isObject(value) ? value : isObject(first) ? first : {};
  const names = Object.keys(object).join(", ");
  return new InputError(
    names === ""
      ? "there is no paper in this JSON"
      : `there is no paper in this JSON, only: ${excerpt(names)}`,
    {
      place: { file },
      hint: 'it should hold a list of objects with a title: [{"title": "…", "abstract": "…"}]',
    },
  );
}
