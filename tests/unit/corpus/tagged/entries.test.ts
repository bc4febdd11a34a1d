import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ris } from "../../../../src/corpus/formats/ris.ts";
import { readFormat } from "../read-format.ts";

const record = (title: string) => `TY  - JOUR\nTI  - ${title}\nER  - \n`;
const TOO_LONG =
  "papers.txt:1: the record is longer than any paper's: it does not end, or holds other data\n" +
  "  export it again, or take it out";

describe("readEntries(source, dialect, report)", () => {
  it.each([
    ["one endless line", `TI  - Long\nAB  - ${"a".repeat(4.2e6)}\n`],
    ["a field of many lines", `TI  - Long\nAB  - x\n${"silt and spoons\n".repeat(300_000)}`],
    ["fields without end", "AU  - \n".repeat(750_000)],
  ])("leaves out a record that has %s, and reads the next", async (_, lines) => {
    const begun = `TY  - JOUR\n${lines}`;
    for (const text of [`${begun}ER  - \n${record("Two")}`, begun + record("Two")]) {
      const { fields, skipped } = await readFormat(ris, text);
      expect(fields).toEqual([{ title: "Two" }]);
      expect(skipped).toEqual([TOO_LONG]);
    }
  });

  it("loses no whole record to what stands between records", async () => {
    // Whatever people leave there, but a line that is itself a field.
    const between = fc
      .array(fc.stringMatching(/^[ -~é–]{0,40}$/))
      .map((lines) => lines.filter((line) => !/^\s*[A-Z][A-Z0-9]\s*[-–]/.test(line)).join("\n"));
    await fc.assert(
      fc.asyncProperty(fc.array(between, { minLength: 1, maxLength: 5 }), async (gaps) => {
        const text = gaps.map((gap, i) => `${gap}\n${record(`Paper ${String(i)}`)}`).join("");
        const { fields, skipped, noted } = await readFormat(ris, text);
        expect(fields.map(({ title }) => title)).toEqual(gaps.map((_, i) => `Paper ${String(i)}`));
        expect([...skipped, ...noted]).toEqual([]);
      }),
    );
  });
});
