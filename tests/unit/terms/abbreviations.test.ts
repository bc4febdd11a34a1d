import { describe, expect, it } from "vitest";
import { findAbbreviations } from "../../../src/terms/abbreviations.ts";
import { readField } from "../../../src/terms/text.ts";

function pairs(text: string): [string, string][] {
  const field = readField("abstract", text);
  const slice = ([from, to]: readonly [number, number]): string =>
    text.slice(field.units[from]?.start, field.units[to - 1]?.end);
  return findAbbreviations(field).map(({ short, long }) => [slice(short), slice(long)]);
}

describe("findAbbreviations(field)", () => {
  it.each([
    ["We study large language models (LLMs) here.", "LLMs", "large language models"],
    ["Patients with inflammatory bowel disease (IBD) came.", "IBD", "inflammatory bowel disease"],
    [
      "The RPO (regularized preference optimization) loss.",
      "RPO",
      "regularized preference optimization",
    ],
    ["We introduce NAM, a Nest Alignment Model.", "NAM", "Nest Alignment Model"],
    ["It grows a random tree star (RT*) fast.", "RT*", "random tree star"],
    ["It has modAlity-aligneD Bird PrompTs (ADBPT).", "ADBPT", "modAlity-aligneD Bird PrompTs"],
  ])("finds the pair in: %s", (text, short, long) => {
    expect(pairs(text)).toEqual([[short, long]]);
  });

  it.each([
    "The birds (robins) sing.",
    "This was shown before (Finch, 2020).",
    "Accuracy rose (see Table 2).",
    "Cells that are human nest factor receptor 2-positive (HNFR2+) grow.",
    // What the star is is not said.
    "It grows a random tree (RT*) fast.",
    "",
  ])("finds none in: %s", (text) => {
    expect(pairs(text)).toEqual([]);
  });
});
