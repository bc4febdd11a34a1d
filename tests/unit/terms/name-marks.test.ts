import { describe, expect, it } from "vitest";
import { keyOfText, spellingOf } from "../../../src/terms/key.ts";
import { isMarked, spellMarks } from "../../../src/terms/name-marks.ts";
import { readFields } from "../../../src/terms/text.ts";

const words = (abstract: string, title = ""): string[] =>
  readFields({ title, abstract }).flatMap(({ units }) => units.map((unit) => unit.text));

describe("a mark behind a word", () => {
  it.each([
    ["We run RRT* here.", "RRT*"],
    ["We run RRT∗ here.", "RRT∗"],
    ["An A*-based search.", "A*"],
    ["On RRT# again.", "RRT#"],
    ["Any-angle Theta* paths.", "Theta*"],
    ["Our planner (NEST*) is fast.", "NEST*"],
    ["We grow NEST* from NEST. NEST* is fast.", "NEST*"],
    ["Code in C++ and more.", "C++"],
    ["Code in C#.", "C#"],
    ["On NestNet++, then.", "NestNet++"],
    ["With k-means++ seeds.", "means++"],
    ["The NestCOCO+ set.", "NestCOCO+"],
    ["MEDAL++ learns.", "MEDAL++"],
    ["The DeepNestV3+ network.", "DeepNestV3+"],
    ["The Nest3D+ set.", "Nest3D+"],
    ["The NESTLING3D+ set.", "NESTLING3D+"],
    ["The NESTLING 3D+ set.", "3D+"],
    ["Over a C*-algebra.", "C*"],
  ])("belongs to it in: %s", (text, word) => {
    expect(words(text)).toContain(word);
  });

  it.each([
    "A study of manipulators*",
    "Of all data sets, 20+ are ours.",
    "CD4+ cells, HER2+ and ER+ tumours, NAD+ and IgG+.",
    "The Na+ channel and the Ca++ one.",
    "LGBTQ+ youth.",
    "Learning to rank with BERT*.",
    "The NEST* project is NEST, and BMI* was adjusted.",
    "Known as **NEST** or *NEST*.",
    "The O*NET survey and C+D.",
    "It is n* at most, or x*y.",
    "NEST** is none.",
  ])("does not in: %s", (text) => {
    expect(words(text).filter(isMarked)).toEqual([]);
  });

  it("belongs to a name before a colon of the title", () => {
    expect(words("", "NEST*: Finding Nests")).toContain("NEST*");
    expect(words("", "Finding Nests with NEST*")).toContain("NEST");
  });

  it("parts a phrase where it leads to a footnote", () => {
    const [field] = readFields({ title: "The NEST* project", abstract: "" });
    expect(field?.units.map(({ text, joint }) => [text, joint])).toEqual([
      ["The", "break"],
      ["NEST", "space"],
      ["project", "break"],
    ]);
  });

  it("tells keys apart, however it is set", () => {
    expect(keyOfText("RRT*")).not.toBe(keyOfText("RRT"));
    expect(keyOfText("RRT∗")).toBe(keyOfText("RRT*"));
    expect(spellingOf("RRT∗")).toBe("RRT*");
    expect(new Set(["NestNet", "NestNet+", "NestNet++"].map(keyOfText)).size).toBe(3);
  });
});

describe("spellMarks(name)", () => {
  it.each([
    ["RRT*", "RRT star"],
    ["RRT∗", "RRT star"],
    ["C++", "C plus plus"],
    ["C#", "C sharp"],
    ["A*-based search", "A star-based search"],
    ["G*Power", "G*Power"],
    ["NestNet", "NestNet"],
  ])("%s → %s", (name, spoken) => {
    expect(spellMarks(name)).toBe(spoken);
  });
});
