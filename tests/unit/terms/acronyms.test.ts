import { describe, expect, it } from "vitest";
import { spelledBehind, spelledInTitle } from "../../../src/terms/acronyms.ts";
import { extractTerms } from "../../../src/terms/index.ts";
import { readField } from "../../../src/terms/text.ts";
import { methodsOf, paper } from "./papers.ts";
import { textOf } from "../../../src/terms/unit-range.ts";

/** The words that spell an acronym of the text. */
function spelled(text: string): string[] {
  const field = readField("abstract", text);
  return field.units.flatMap((_, i) => {
    const pair = spelledBehind(field, i);
    return pair === null ? [] : [textOf(field, pair.long)];
  });
}

describe("spelledBehind(field, i)", () => {
  it.each([
    ["We propose NSTW: Nest Selection Through Wings.", "Nest Selection Through Wings"],
    ["We propose FLAN, a novel Feather Learning Aviary Net.", "Feather Learning Aviary Net"],
    ["NEST (for Non-Egoistic Song Training) helps.", "Non-Egoistic Song Training"],
    ["TWIG stands for Tree Wide Inference Graph.", "Tree Wide Inference Graph"],
    ["CLAR: Contrastive Learning of Auditory Records", "Contrastive Learning of Auditory Records"],
    ["XBL: EXplainable Bird Learning of songs.", "EXplainable Bird Learning"],
    ["We use FLAG: A Feathered LArk Graph for birds.", "Feathered LArk Graph"],
    ["We build BENT, a Bird-Enabled Nest Tracking model.", "Bird-Enabled Nest Tracking"],
  ])("finds the words in: %s", (text, words) => {
    expect(spelled(text)).toEqual([words]);
  });

  it.each([
    // A letter is missing, or one too many.
    "NESTX: Nest Selection for Wings",
    "We propose NEST: Nest Egg Song Tree Owl.",
    // The noun phrase goes on.
    "NEST: Nightly Egg Song Tree Owls",
    // Ordinary words, but for the last.
    "We use HPRM, the hierarchical PRM of birds.",
    "ECO: Efficient Convolutional Owls Watching",
    // No capitals: a sentence.
    "We ask of BIRD: birds in rain dive.",
    "GP-NEST: New Eggs Sing Tunes",
    "",
  ])("finds none in: %s", (text) => {
    expect(spelled(text)).toEqual([]);
  });
});

describe("spelledInTitle(field)", () => {
  it("reads titles alone", () => {
    const words = "NSW: Nest Selection Wings for Birds";
    const title = readField("title", words);
    expect(spelledInTitle(title).map((range) => textOf(title, range))).toEqual([
      "Nest Selection Wings",
    ]);
    expect(spelledInTitle(readField("abstract", words))).toEqual([]);
  });
});

describe("names that a title spells", () => {
  it("are one name, and leave what the title says of its subject", () => {
    const found = extractTerms([
      paper(
        "a",
        "XBL: EXplainable Bird Learning for Nest Watching",
        "We propose a new EXplainable Bird Learning framework. XBL finds bird nests.",
      ),
    ]);
    expect(methodsOf(found).map(({ label }) => label)).toEqual(["XBL"]);
    expect(found.terms.map(({ label }) => label)).toContain("nest watching");
  });
});
