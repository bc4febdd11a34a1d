import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph, buildLens, LENS_NAMES, type Lens } from "../../../src/graph/index.ts";
import { islands, world, type WorldTerm } from "./worlds.ts";

function lensOf(count: number, terms: readonly WorldTerm[], name: Lens["name"]): Lens {
  const { papers, extraction } = world(count, terms);
  return buildLens(buildGraph(papers, extraction), name);
}

const pairs = ({ ties }: Lens): string[] => ties.map(({ a, b }) => `${a} ${b}`);

describe("buildLens(graph, 'papers')", () => {
  it("ties papers that share a term, strongest where it is rare and where there are more", () => {
    const terms = [
      { label: "loom", papers: [0, 1] },
      { label: "shuttle", papers: [0, 1] },
      { label: "weaving", papers: [0, 1, 2] },
    ];
    const { nodes, ties } = lensOf(4, terms, "papers");
    // The fourth paper has no term: it is no part of the lens.
    expect(nodes).toEqual(["paper/p000", "paper/p001", "paper/p002"]);
    // Each edge tells .5 × rarity: ln(1 + 4/2) / ln 5 = .6826 of two papers, .5265 of three. √(w w) is
    // w, so the first two share 2 × .3413 + .2632, and each of the others .2632.
    expect(ties).toEqual([
      { a: "paper/p000", b: "paper/p001", weight: 1 },
      { a: "paper/p000", b: "paper/p002", weight: 0.2783 },
      { a: "paper/p001", b: "paper/p002", weight: 0.2783 },
    ]);
  });
  it("keeps of a term that all have the few strongest ties of each paper", () => {
    const all = Array.from({ length: 11 }, (_, i) => i);
    const { nodes, ties } = lensOf(11, [{ label: "weaving", papers: all }], "papers");
    expect(nodes).toHaveLength(11);
    expect(ties.length).toBeLessThanOrEqual(5 * 11);
    expect(ties.length).toBeGreaterThanOrEqual(5);
  });
});

describe("buildLens(graph, 'terms')", () => {
  it("ties terms by how much oftener they stand together than by chance", () => {
    const terms = [
      { label: "loom", papers: [0, 1] },
      { label: "shuttle", papers: [0, 1] },
      { label: "weaving", papers: [0, 1, 2, 3] },
      { label: "dye", papers: [2, 3] },
      { label: "alone", papers: [3] },
    ];
    const lens = lensOf(4, terms, "terms");
    expect(lens.nodes).toEqual([
      "concept/dye",
      "concept/loom",
      "concept/shuttle",
      "concept/weaving",
    ]);
    // Company: loom 4, shuttle 4, weaving 2 + 2 + 1 + 1 = 6, dye 2; in all 16.
    // loom–shuttle 16 · 2 / (4 · 4) = 2; loom–weaving 16 · 2 / (4 · 6) = 1.333; dye–weaving 2.667.
    expect(lens.ties).toEqual([
      { a: "concept/dye", b: "concept/weaving", weight: 1 },
      { a: "concept/loom", b: "concept/shuttle", weight: 0.75 },
      { a: "concept/loom", b: "concept/weaving", weight: 0.5 },
      { a: "concept/shuttle", b: "concept/weaving", weight: 0.5 },
    ]);
  });
});

describe.each(LENS_NAMES)("buildLens(graph, %j)", (name) => {
  it("is the same whatever the order of papers and terms", () => {
    const { papers, extraction } = islands(3, 5);
    const shuffled = {
      terms: [...extraction.terms].reverse(),
      texts: [...extraction.texts].reverse(),
    };
    expect(buildLens(buildGraph([...papers].reverse(), shuffled), name)).toEqual(
      buildLens(buildGraph(papers, extraction), name),
    );
  });
  it("has each pair once, sorted, of two nodes of its own, with a weight in (0, 1]", () => {
    const terms = fc.array(fc.uniqueArray(fc.nat(9), { minLength: 1 }), { maxLength: 25 });
    fc.assert(
      fc.property(terms, (all) => {
        const lens = lensOf(
          10,
          all.map((papers, i) => ({ label: `term ${String(i)}`, papers })),
          name,
        );
        const known = new Set(lens.nodes);
        expect([...lens.nodes].sort()).toEqual(lens.nodes);
        expect([...new Set(pairs(lens))].sort()).toEqual(pairs(lens));
        for (const { a, b, weight } of lens.ties) {
          expect(known.has(a) && known.has(b) && a < b).toBe(true);
          expect(weight > 0 && weight <= 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
