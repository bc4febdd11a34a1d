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
  it("puts papers that are cited most first where there are papers alone", () => {
    const graph = threePapers();
    graph.setNodeAttribute("paper/a2", "timesCited", 3);
    graph.setNodeAttribute("paper/b1", "timesCited", 40);
    expect(byImportance(graph).slice(0, 3)).toEqual(["paper/a1", "paper/a2", "paper/b1"]);
    for (const term of ["concept/hub", "concept/shared", "concept/leaf"]) graph.dropNode(term);
    expect(byImportance(graph)).toEqual(["paper/b1", "paper/a2", "paper/a1"]);
  });
});
