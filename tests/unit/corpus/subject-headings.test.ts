import { describe, expect, it } from "vitest";
import { readHeading, withoutHeadings } from "../../../src/corpus/subject-headings.ts";

describe("readHeading(heading)", () => {
  it.each([
    ["*Lung Diseases, Obstructive/drug therapy", "Obstructive Lung Diseases"],
    ["Leukemia, Myelogenous, Chronic", "Chronic Myelogenous Leukemia"],
    ["Sea Water", "Sea Water"],
    ["Aged, 80 and over", ""],
    ["Humans", ""],
  ])("%s → %s", (heading, phrase) => {
    expect(readHeading(heading)).toBe(phrase);
  });
});

describe("withoutHeadings(keywords)", () => {
  it.each([
    [
      "MEDLINE's, by way of a reference manager",
      [
        "Animals",
        "Dogs",
        "Ear, Middle/pathology",
        "Dog Diseases/*diagnosis/*genetics",
        "Dog Diseases",
      ],
      ["Middle Ear", "Dog Diseases"],
    ],
    [
      "Embase's",
      ["adult", "hypertension/dt [Drug Therapy]", "asthma/ep [Epidemiology]", "sea air"],
      ["hypertension", "asthma", "sea air"],
    ],
    [
      "CINAHL's",
      ["Human", "Burns -- Prevention and Control", "*Lighthouses -- Trends"],
      ["Burns", "Lighthouses"],
    ],
  ])("leaves the subjects of %s", (_, keywords, subjects) => {
    expect(withoutHeadings(keywords)).toEqual(subjects);
  });

  it("leaves authors' own as they are, but for stars and what is nobody's subject", () => {
    const own = ["land/sea breeze", "Walls, Harbour", "TCP/IP", "teaching/methods"];
    expect(withoutHeadings(own)).toEqual(own);
    expect(withoutHeadings(["*gulls", "human", "fog"])).toEqual(["gulls", "fog"]);
  });
});
