import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/corpus/record.ts";
import { plainText } from "../../../src/corpus/markup.ts";
import type { Markup } from "../../../src/corpus/format.ts";
import type { ExportedPaper } from "../../../src/exporters/index.ts";
import { BARE, ROPES, TALK } from "./papers.ts";
import { bibliographic, exporterOf, readBack } from "./read-back.ts";

/**
 * Formats that can be read again, by readers of the same name, and what those take for mark-up in a
 * text that says nothing of it.
 */
const READABLE: readonly (readonly [name: string, markup: readonly Markup[]])[] = [
  // What it writes as TeX is TeX again when it is read: any text survives.
  ["bibtex", ["html"]],
  ["ris", ["html", "latex"]],
  ["csl-json", ["html"]],
  ["csv", ["html", "latex"]],
];

/** Signs that mean something in one format or another, among letters of several scripts. */
const WORDS = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from("abcXYZ019äßłøéΩжあ綱אع😀'\"`,;:.!?()[]|/@=+-*#%&_~^$\\{}<>–—…"),
      ),
      fc.constantFrom(" and ", " ", " -- ", "@article{x,", "TY  - JOUR", "ER  - ", "=1+1", "\\n"),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => foldText(`w ${parts.join("")} w`));

describe.each(READABLE)("%s", (name, markup) => {
  it("is read again with the same fields", async () => {
    const { format, records, problems } = await readBack(name, [ROPES, BARE, TALK]);
    expect(format).toBe(name);
    expect(records.map(bibliographic)).toEqual([ROPES, BARE, TALK].map(bibliographic));
    expect(problems).toEqual([]);
  });

  it("keeps any text that our reader itself lets through", async () => {
    await fc.assert(
      fc.asyncProperty(WORDS, WORDS, async (title, abstract) => {
        // What looks like mark-up to a reader cannot be in a dataset: it was taken out on the way in.
        const settled = (text: string) => foldText(plainText(text, markup));
        const paper: ExportedPaper = {
          ...BARE,
          title: settled(settled(title)),
          abstract: settled(settled(abstract)),
          year: 2031,
          venue: "Tides",
        };
        fc.pre(paper.title === settled(paper.title) && paper.abstract === settled(paper.abstract));
        fc.pre(paper.title !== "" && paper.abstract !== "");
        const { records } = await readBack(name, [paper, ROPES]);
        expect(records.map(bibliographic)).toEqual([paper, ROPES].map(bibliographic));
      }),
      { numRuns: 60 },
    );
  });

  it("says the same of a paper whatever stands beside it", () => {
    const { format } = exporterOf(name);
    const alone = format([TALK], "");
    if (name === "csl-json") {
      expect(JSON.parse(format([ROPES, TALK], ""))).toContainEqual(
        (JSON.parse(alone) as unknown[])[0],
      );
    } else if (name === "csv") {
      expect(format([ROPES, TALK], "").endsWith(alone.split("\r\n").slice(1).join("\r\n"))).toBe(
        true,
      );
    } else expect(format([ROPES, TALK], "")).toContain(alone);
  });
});
