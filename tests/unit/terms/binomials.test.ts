import { describe, expect, it } from "vitest";
import { keyOf, keyOfText } from "../../../src/terms/key.ts";
import { extractTerms } from "../../../src/terms/index.ts";
import { labelOf } from "../../../src/terms/naming.ts";
import { readField } from "../../../src/terms/text.ts";
import { paper } from "./papers.ts";

const unitsOf = (text: string): string[] =>
  readField("abstract", text).units.map((unit) => unit.text);

describe("readField(field, text) with names of species", () => {
  it.each(["C. elegans", "E. coli", "S. cerevisiae", "D. melanogaster", "T. pyriformis"])(
    "has %s in one unit, a noun",
    (name) => {
      const text = `Worms such as ${name} live here.`;
      const unit = readField("abstract", text).units[3]!;
      expect([unit.text, unit.pos, text.slice(unit.start, unit.end)]).toEqual([name, "NOUN", name]);
    },
  );

  it.each([
    "We add vitamin D. however it is cold",
    "Smith J. wrote so",
    "J. della Porta and J. S. bachi sing",
    "the U.S. aureus",
    "appendix A. data are given",
  ])("leaves other capitals and stops apart: %s", (text) => {
    expect(unitsOf(text).filter((unit) => unit.includes("."))).toEqual([]);
  });
});

describe("keyOfText(phrase) with names of species", () => {
  it.each(["C. elegans neurons", "E. coli", "E.coli-based diets", "Caenorhabditis elegans"])(
    "is the key of the units: %s",
    (phrase) => {
      const { units } = readField("abstract", phrase);
      expect(keyOfText(phrase)).toBe(keyOf(units, 0, units.length));
    },
  );

  it("takes no s from them", () => {
    expect(keyOfText("C. elegans")).toBe("celegans");
    expect(keyOfText("Caenorhabditis elegans")).toBe("caenorhabditiselegans");
  });
});

describe("labelOf(forms, isMethod) with names of species", () => {
  it("keeps their letters", () => {
    expect(labelOf(new Map([["C. elegans neurons", 2]]), false)).toBe("C. elegans neuron");
    expect(labelOf(new Map([["E. coli", 2]]), false)).toBe("E. coli");
  });
});

describe("extractTerms(papers) with names of species", () => {
  const { terms } = extractTerms([
    paper("one", "Diet of E. coli", "C. elegans worms live on an E. coli diet. We feed E. coli."),
    paper("two", "An E. coli diet for C. elegans", "The C. elegans worms like an E. coli diet."),
    paper("three", "Neurons of C. elegans", "C. elegans neurons are mapped, on a common diet."),
  ]);

  it("cuts none of them", () => {
    const labels = terms.map(({ label }) => label);
    expect(labels).toContain("E. coli diet");
    expect(labels.filter((label) => /(?<!C\. )elegan|(?<!E\. )coli/.test(label))).toEqual([]);
  });
});
