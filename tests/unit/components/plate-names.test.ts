import { describe, expect, it } from "vitest";
import type { Overview } from "../../../src/dataset/reader.ts";
import { nameLines, plateNames } from "../../../src/components/plate-names.ts";

describe("nameLines(name)", () => {
  it.each([
    ["AI systems", ["AI systems"]],
    ["Representation learning", ["Representation", "learning"]],
    ["brain, language and vision models", ["brain,", "language and…"]],
    ["", []],
  ])("breaks %j between words", (name, lines) => {
    expect(nameLines(name)).toEqual(lines);
  });
});

describe("plateNames(overview)", () => {
  const community = (name: string, papers: number, x: number) => ({
    ...{ key: `community/${name}`, name, papers, x, y: 10, hue: 2, typical: [], terms: [] },
  });
  const overview = {
    extent: [0, 0, 13_400, 840],
    communities: [community("One", 30, 0), community("Two", 10, 400), community("Three", 10, 900)],
  } as unknown as Overview;
  it("has communities where they stand, as large as on the live map", () => {
    const names = plateNames(overview);
    expect(names.map(({ name, x, y, hue }) => [name, x, y, hue])).toEqual([
      ["One", 0, 10, 2],
      ["Two", 400, 10, 2],
      ["Three", 900, 10, 2],
    ]);
    // ten map units a pixel
    expect(names[0]!.size).toBeCloseTo(220, 9);
  });
  it("has regions instead, in the middle of their papers", () => {
    const regions = [
      { key: "region/a", name: "A", communities: [0, 1] },
      { key: "region/b", name: "B", communities: [2] },
    ];
    const names = plateNames({ ...overview, regions });
    expect(names.map(({ name, x, hue }) => [name, x, hue])).toEqual([
      ["A", 100, null],
      ["B", 900, null],
    ]);
  });
});
