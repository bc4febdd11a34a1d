import { describe, expect, it } from "vitest";
import { byImportance, nameImportance } from "../../../../src/explorer/renderer/importance.ts";
import { threePapers } from "./small-graph.ts";

describe("nameImportance(attributes)", () => {
  const concept = (degree: number) => nameImportance({ kind: "concept", degree, linked: true });
  const paper = nameImportance({ kind: "paper", degree: 20, linked: true });
  it("puts a paper between concepts of five papers and of six", () => {
    expect(concept(5)).toBeLessThan(paper);
    expect(concept(6)).toBeGreaterThan(paper);
  });
  it("puts the term of one paper last", () => {
    expect(concept(1)).toBeLessThan(concept(2) - 6);
  });
});

describe("byImportance(graph)", () => {
  it("breaks ties by the dataset's own order", () => {
    expect(byImportance(threePapers())).toEqual([
      "paper/a1",
      "paper/a2",
      "paper/b1",
      "concept/hub",
      "concept/shared",
      "concept/leaf",
    ]);
  });
});
