import { parse as parseInBrowsers, CsvError as BrowserError } from "csv-parse/browser/esm/sync";
import { parse, CsvError, type Options } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

type Parse = (text: string, options: Options) => unknown;

const DIALECTS = [
  { delimiter: ",", escape: '"' },
  { delimiter: "\t", escape: "\\" },
];

/** The cells, or the code of what is wrong. */
function outcomeOf(parseText: Parse, text: string, options: Options): unknown {
  try {
    return parseText(text, options);
  } catch (error) {
    if (error instanceof CsvError || error instanceof BrowserError) return error.code;
    throw error;
  }
}

describe("#csv-parse", () => {
  it("reads a row in browsers as it does in Node, also what is broken", () => {
    // No half of a surrogate pair: what is read was decoded, and has none.
    const unit = fc.constantFrom('"', ",", "\\", "\n", "\t", " ", "a", "é", "語", "\u{1f9f5}");
    const rows = fc.string({ unit, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.boolean(), fc.boolean(), (row, trim, relax_quotes) => {
        for (const dialect of DIALECTS) {
          const shared = { record_delimiter: "\n", relax_column_count: true };
          const options = { ...dialect, ...shared, trim, relax_quotes };
          const here = outcomeOf(parse, row, options);
          expect(outcomeOf(parseInBrowsers as Parse, row, options)).toEqual(here);
        }
      }),
    );
  });
});
