import { describe, expect, it } from "vitest";
import { isMolecular, nameRanges, shapePoints } from "../../../src/terms/name-shapes.ts";
import { readField } from "../../../src/terms/text.ts";
import { textOf } from "../../../src/terms/unit-range.ts";

describe("shapePoints(surface)", () => {
  it("gives made-up words the most", () => {
    expect(shapePoints("NestNet")).toBe(2);
    expect(shapePoints("iNest")).toBe(1.5);
    expect(shapePoints("NEST")).toBe(0);
  });

  it("gives initials, people and joined words little or nothing", () => {
    expect(shapePoints("CoM")).toBe(0.5);
    expect(shapePoints("MacLark")).toBe(0);
    expect(shapePoints("TVregularization")).toBe(0);
  });
});

describe("isMolecular(surface)", () => {
  it.each(["FANCD2", "IL-6", "mTERF", "miR-148a", "MiR-30b-5p", "cpDNA"])("%s", (surface) => {
    expect(isMolecular(surface)).toBe(true);
  });
  it.each(["NestNet", "BirdBERT", "SPSS"])("not %s", (surface) => {
    expect(isMolecular(surface)).toBe(false);
  });
});

describe("nameRanges(field)", () => {
  it.each([
    "The matrix R^m_p has ten rows.",
    "They weigh 9 kPa, 3 mM and 40 mmHg.",
    "A 6-DoF arm moves.",
    "From OOD-to-ID and back.",
    "I propose tO consider this.",
  ])("finds none in %s", (text) => {
    const field = readField("abstract", text);
    expect(nameRanges(field).map((range) => textOf(field, range))).toEqual([]);
  });
});
