/** Records of tagged text with our fields, as a dialect's table finds them. */
import { InputError } from "../../errors.ts";
import type { RawFields, RawRecord, SourceReport } from "../format.ts";
import type { SourceText } from "../source-text.ts";
import type { Dialect, FieldTable, TaggedField } from "./dialect.ts";
import { readEntries } from "./entries.ts";

export async function* readTagged(
  dialect: Dialect,
  source: SourceText,
  report: SourceReport,
): AsyncGenerator<RawRecord> {
  for await (const { line, fields: tagged, cut } of readEntries(source, dialect, report)) {
    const fields = pickFields(tagged, dialect.fields);
    if (cut) {
      const lost = fields.title === undefined && fields.abstract === undefined;
      const problem = new InputError("the file ends within this record", {
        place: { file: source.file, line },
        hint: "export or copy the file again: it was cut off",
      });
      if (lost) {
        report.skip(problem);
        continue;
      }
      report.note(problem);
    }
    yield { line, fields };
  }
}

function pickFields(tagged: readonly TaggedField[], table: FieldTable): RawFields {
  const picked = Object.entries(table).map(([name, pick]) => [name, pick(tagged)] as const);
  const { title } = Object.fromEntries(picked) as RawFields;
  return Object.fromEntries(
    picked.filter(
      ([name, value]) =>
        value !== undefined &&
        // Where a chapter has its book, a book has itself.
        !(name === "venue" && value === title),
    ),
  );
}
