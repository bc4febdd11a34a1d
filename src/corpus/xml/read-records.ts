/** The records of an XML source: cut, parsed, and reported where they are broken. */
import { InputError } from "../../errors.ts";
import type { SourceReport } from "../format.ts";
import type { SourceText } from "../source-text.ts";
import { cutRecords, type RecordText } from "./cut-records.ts";
import type { XmlElement } from "./element.ts";
import { mendXml } from "./mend-xml.ts";
import { around, type ParsedXml, parseXml, XmlFlaw } from "./parse-xml.ts";

/** A longer record is not mended: nobody typed it, and to try costs memory; UTF-16 units. */
const LONGEST_MENDED = 1024 * 1024;

export interface XmlRecord {
  /** 1-based line of its start tag. */
  readonly line: number;
  readonly element: XmlElement;
}

/**
 * The elements of these names, in the order of the source. A broken one goes to `report`, and the
 * ones around it are yielded.
 *
 * @param names - without prefix; none of these elements holds another of them
 */
export async function* readRecords(
  source: SourceText,
  names: readonly string[],
  report: SourceReport,
): AsyncGenerator<XmlRecord> {
  for await (const record of cutRecords(source, names, report)) {
    const parsed = parse(record, source.file, report);
    if (parsed === null) continue;
    const [unknown] = parsed.unknownNames;
    if (unknown !== undefined) {
      report.note(
        new InputError(`the record has a reference that is not known: &${unknown};`, {
          place: { file: source.file, line: record.line },
          hint: "write the character itself; entities that a file declares are not expanded",
        }),
      );
    }
    yield { line: record.line, element: parsed.element };
  }
}

/** A record's tree, if need be of its mended text; null where it cannot be read, as is reported. */
function parse({ line, text }: RecordText, file: string, report: SourceReport): ParsedXml | null {
  const first = tryParse(text);
  if (!(first instanceof XmlFlaw)) return first;
  const mended = text.length > LONGEST_MENDED ? text : mendXml(text);
  const parsed = mended === text ? first : tryParse(mended);
  if (parsed instanceof XmlFlaw) {
    report.skip(
      new InputError(`the record cannot be read as XML: ${parsed.message}`, {
        place: { file, line: line + parsed.line - 1 },
        hint: "export the file again, or mend this place; the records around it are read",
      }),
    );
    return null;
  }
  const at = firstDifference(text, mended);
  report.note(
    new InputError(`the record is no proper XML, and was mended near "${around(text, at)}"`, {
      place: { file, line: line + text.slice(0, at).split("\n").length - 1 },
      hint: 'write "&amp;" for "&" and "&lt;" for "<", and no control characters',
    }),
  );
  return parsed;
}

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) ++i;
  return i;
}

function tryParse(text: string): ParsedXml | XmlFlaw {
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof XmlFlaw) return error;
    throw error;
  }
}
