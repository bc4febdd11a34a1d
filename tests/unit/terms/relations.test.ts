import { describe, expect, it } from "vitest";
import { findIntroductions } from "../../../src/terms/relations.ts";
import { readField } from "../../../src/terms/text.ts";
import { extractTerms } from "../../../src/terms/index.ts";
import { methodsOf, paper } from "./papers.ts";
import { textOf } from "../../../src/terms/unit-range.ts";

/** The names that a paper introduces. */
function introduced(title: string, abstract: string): string[] {
  return methodsOf(extractTerms([paper("a", title, abstract)]))
    .filter(({ occurrences }) => occurrences[0]?.relation === "introduces")
    .map(({ label }) => label);
}

describe("findIntroductions(field)", () => {
  it("ends where the purpose of what is introduced begins", () => {
    const field = readField("abstract", "We propose NestNet for finding nests.");
    const [first] = findIntroductions(field);
    expect(first && textOf(field, [first.from, first.to])).toBe("NestNet");
  });
});

describe("introduced names", () => {
  it.each([
    ["a title before a comma", "NestNet, a network of nests", "NestNet finds nests."],
    ["a passive", "On nests", "In this paper, for all birds, a nest model, NestNet, is proposed."],
    ["what a study presents", "On nests", "This study presents the NestNet, a model of nests."],
    ["a quotation", "On nests", 'We test on "NestNet Trees", a new dataset of trees.'],
    ["what is denoted", "On nests", "We propose a nest method denoted as NestNet for birds."],
    ["a second verb", "On nests", "We code the nest of each bird by its song, and design NestNet."],
    ["what is based on a thing", "On nests", "We propose a model called NestNet based on nests."],
    ["small letters", "On nests", "We propose a novel circular nest tracker (CNT), for birds."],
    ["what it is called, in a passive", "On nests", "A model called NestNet is presented here."],
  ])("are those of %s", (_, title, abstract) => {
    expect(introduced(title, abstract)).toHaveLength(1);
  });

  it.each([
    ["what a thing is", "We developed a tool, an ArcGIS toolbox, for nests."],
    ["what is built upon", "We build on the nest model NestNet, for which we alter the twigs."],
    ["what is replaced", "We propose a way that adopts eggs instead of a NestNet."],
    ["a list of places", "We developed models at three sites in Wingville, Eggton, and Nestham."],
    ["an old name's new kind", "NestNet is old. We present a new NestNet system for birds."],
    [
      "what others proposed",
      "NestNet was proposed by others, and was previously proposed as well.",
    ],
    ["a means", "We propose an index based NestNet mechanism for birds."],
    ["an inspiration", "We propose a new Nest Barrier Function (NBF)-inspired measure of birds."],
    ["what was recently proposed", "We test our way in the recently proposed NestGym suite."],
    ["what others call so", "We use the recently proposed form called NestNet, of all birds."],
    ["what is adopted", "We adopt a nest method, called NestNet, that finds many nests."],
    ["what many know", "We propose a nest neural architecture search (NAS) framework for birds."],
    ["a heading", "We sat.Design: a range of nests (e.g. EggBase, NestNet) was searched."],
  ])("are not %s", (_, abstract) => {
    expect(introduced("On nests", abstract)).toEqual([]);
  });
});
