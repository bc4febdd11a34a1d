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
      ["adult", "human", "hypertension/dt [Drug Therapy]", "asthma/ep [Epidemiology]", "sea air"],
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

  it("leaves what authors write beside headings, and turns no list round", () => {
    const own = ["PD-1/PD-L1", "HIV/AIDS", "Health Knowledge, Attitudes, Practice"];
    expect(withoutHeadings([...own, "*Neoplasms/drug therapy", "Humans"])).toEqual([
      ...own,
      "Neoplasms",
    ]);
  });

  it("takes no tag for a sign that could be a subject", () => {
    for (const own of [
      ["dogs", "cats", "ticks"],
      ["pregnancy", "child", "nutrition"],
      ["*-algebras"],
    ])
      expect(withoutHeadings(own)).toEqual(own);
  });

  it("takes its time by a keyword's length", () => {
    expect(withoutHeadings([`x${"/*x".repeat(33_000)}`, "Humans"])).toEqual(["x"]);
  });

  it("leaves authors' own as they are, but for stars and what is nobody's subject", () => {
    const own = ["land/sea breeze", "Walls, Harbour", "TCP/IP", "teaching/methods"];
    expect(withoutHeadings(own)).toEqual(own);
    expect(withoutHeadings(["*gulls", "human", "fog"])).toEqual(["gulls", "fog"]);
  });
});
