import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/graph/index.ts";
import { islands, world } from "./worlds.ts";

describe("buildGraph(papers, extraction)", () => {
  it("weighs three papers as worked by hand", () => {
    const { papers, extraction } = world(3, [
      { label: "shared idea", papers: [0, 1] },
      { label: "Tool", kind: "method", papers: [2], relation: "introduces" },
    ]);
    const graph = buildGraph(papers, extraction);
    expect(graph.order).toBe(5);
    expect(graph.size).toBe(3);
    // ln 2.5 / ln 4 × .5, since it is mentioned once, after the first sentence.
    expect(graph.getEdgeAttribute("paper/p000", "concept/shared-idea", "weight")).toBe(0.3305);
    expect(graph.getEdgeAttributes("paper/p002", "method/tool")).toEqual({
      relation: "introduces",
      weight: 1,
      mentions: [{ field: "abstract", start: 5, end: 8 }],
      quiet: false,
    });
    expect(graph.getNodeAttribute("paper/p002", "shortLabel")).toBe("Tool");
  });
  it("tells how far it is, and never less than before", () => {
    const { papers, extraction } = islands(4, 6);
    const told: number[] = [];
    buildGraph(papers, extraction, { onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });
  it("carries the broader terms that it holds, and no others", () => {
    const { papers, extraction } = world(2, [
      { label: "idea", papers: [0, 1] },
      { label: "old idea", papers: [0, 1] },
    ]);
    const broader = ["concept/idea", "concept/unlinked"];
    const terms = extraction.terms.map((term) => ({ ...term, broader }));
    const graph = buildGraph(papers, { ...extraction, terms });
    expect(graph.getNodeAttributes("concept/old-idea")).toMatchObject({
      broader: ["concept/idea"],
    });
  });
  it("carries what a person says of a term", () => {
    const { papers, extraction } = world(2, [{ label: "idea", papers: [0, 1] }]);
    const terms = extraction.terms.map((term) => ({ ...term, description: "A thought." }));
    const graph = buildGraph(papers, { ...extraction, terms });
    expect(graph.getNodeAttributes("concept/idea")).toMatchObject({ description: "A thought." });
  });
  it("marks what the map that it continues did not have", () => {
    const { papers, extraction } = world(2, [{ label: "idea", papers: [0, 1] }]);
    const isNew = (nodes: readonly string[]): unknown[] => {
      const known = nodes.map((key) => ({ key, community: null }));
      const graph = buildGraph(papers, extraction, { earlier: { communities: [], nodes: known } });
      return graph.mapNodes((key, attributes) => [key, attributes.isNew]);
    };
    expect(isNew(["paper/p000", "paper/gone"])).toEqual([
      ["paper/p000", undefined],
      ["paper/p001", true],
      ["concept/idea", true],
    ]);
    expect(buildGraph(papers, extraction).findNode((_, { isNew }) => isNew)).toBeUndefined();
  });
  it("keeps papers without terms, marked", () => {
    const { papers, extraction } = world(3, [{ label: "idea", papers: [0, 1] }]);
    const graph = buildGraph(papers, extraction);
    expect(graph.getNodeAttributes("paper/p002")).toMatchObject({
      linked: false,
      community: null,
      degree: 0,
    });
    expect(graph.getNodeAttribute("paper/p000", "community")).toBe("community/idea");
  });
  it("carries citations, and lets them change nothing else", () => {
    const { papers, extraction } = islands(2, 6);
    const citing = papers.map((paper) => {
      const cites = papers.map(({ key }) => key).filter((key) => key !== paper.key);
      return { ...paper, cites };
    });
    const graph = buildGraph(citing, extraction);
    const [first, second] = papers.map(({ key }) => key);
    expect(graph.getNodeAttributes(first)).toMatchObject({
      cites: expect.arrayContaining([second]) as string[],
    });
    graph.updateEachNodeAttributes((_, attributes) =>
      attributes.kind === "paper" ? { ...attributes, cites: [] } : attributes,
    );
    expect(graph.export()).toEqual(buildGraph(papers, extraction).export());
  });
  it("damps a term of a third of twelve papers, and none of eleven", () => {
    const hub = { label: "everything", papers: [0, 1, 2, 3] };
    const many = world(12, [hub]);
    expect(
      buildGraph(many.papers, many.extraction).getEdgeAttribute(
        "paper/p000",
        "concept/everything",
        "quiet",
      ),
    ).toBe(true);
    const few = world(11, [hub]);
    expect(
      buildGraph(few.papers, few.extraction).getNodeAttributes("concept/everything"),
    ).toMatchObject({ hub: false });
  });
  it("finds the islands, names them apart, and gives each an ink of its own", () => {
    const { papers, extraction } = islands(4, 6);
    const communities = buildGraph(papers, extraction).getAttribute("communities");
    expect(communities.map(({ papers: members }) => members.length)).toEqual([6, 6, 6, 6]);
    expect(new Set(communities.map(({ name }) => name)).size).toBe(4);
    expect(new Set(communities.map(({ hue }) => hue)).size).toBe(4);
    for (const { key, name } of communities)
      expect(key).toBe(`community/${name.toLowerCase().replaceAll(" ", "-")}`);
  });
  it("puts a term of one paper where its paper is", () => {
    const { papers, extraction } = islands(4, 6);
    const graph = buildGraph(papers, extraction);
    expect(graph.getNodeAttribute("method/tool-7", "community")).toBe(
      graph.getNodeAttribute("paper/p007", "community"),
    );
  });
  it("gives the same graph whatever the order of papers, terms and occurrences", () => {
    const { papers, extraction } = islands(4, 5);
    const expected = JSON.stringify(buildGraph(papers, extraction).export());
    const shuffled = fc.tuple(
      fc.shuffledSubarray(papers, { minLength: papers.length }),
      fc.shuffledSubarray([...extraction.terms], { minLength: extraction.terms.length }),
      fc.shuffledSubarray([...extraction.texts], { minLength: extraction.texts.length }),
    );
    fc.assert(
      fc.property(shuffled, ([otherPapers, terms, texts]) => {
        const reversed = terms.map((term) => ({
          ...term,
          occurrences: [...term.occurrences].reverse(),
        }));
        const graph = buildGraph(otherPapers, { terms: reversed, texts });
        expect(JSON.stringify(graph.export())).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });
  it("builds an empty graph of nothing", () => {
    const graph = buildGraph([], { terms: [], texts: [] });
    expect(graph.order).toBe(0);
    expect(graph.getAttribute("communities")).toEqual([]);
  });
});
