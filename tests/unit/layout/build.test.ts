import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph, colourCommunities } from "../../../src/graph/index.ts";
import { buildLayout, colourByPlace } from "../../../src/layout/index.ts";
import { islands, world, type WorldTerm } from "../graph/worlds.ts";

function layoutOf({
  papers,
  extraction,
}: ReturnType<typeof world>): ReturnType<typeof buildLayout> {
  return buildLayout(buildGraph(papers, extraction));
}

const worlds = fc.integer({ min: 0, max: 24 }).chain((count) =>
  fc
    .array(
      fc.subarray(
        Array.from({ length: count }, (_, i) => i),
        { minLength: Math.min(1, count), maxLength: Math.min(5, count) },
      ),
      { maxLength: count === 0 ? 0 : 40 },
    )
    .map((terms) =>
      world(
        count,
        terms.map((papers, i): WorldTerm => ({ label: `term ${String(i)}`, papers })),
      ),
    ),
);

describe("buildLayout(graph)", () => {
  it("gives every node a finite place where no two discs overlap", () => {
    fc.assert(
      fc.property(worlds, (any) => {
        const graph = buildGraph(any.papers, any.extraction);
        const { positions, plate } = buildLayout(graph);
        expect(positions.map(({ key }) => key)).toEqual(graph.nodes().sort());
        for (const { x, y, size } of positions) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
          expect(size).toBeGreaterThan(0);
          expect(x - size).toBeGreaterThanOrEqual(plate.extent[0]);
          expect(y + size).toBeLessThanOrEqual(plate.extent[3]);
        }
        for (const [i, a] of positions.entries())
          for (const b of positions.slice(0, i))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.size + b.size);
      }),
      { numRuns: 40 },
    );
  });
  it("gives the same bytes twice, and for shuffled papers and terms", () => {
    const { papers, extraction } = islands(4, 5);
    const expected = JSON.stringify(layoutOf({ papers, extraction }));
    expect(JSON.stringify(layoutOf({ papers, extraction }))).toBe(expected);
    const shuffled = {
      papers: [...papers].reverse(),
      extraction: {
        terms: [...extraction.terms].reverse(),
        texts: [...extraction.texts].reverse(),
      },
    };
    expect(JSON.stringify(layoutOf(shuffled))).toBe(expected);
  });
  it("changes no place when titles change", () => {
    const { papers, extraction } = islands(4, 5);
    const renamed = papers.map((paper) => ({ ...paper, title: `${paper.title}!` }));
    expect(layoutOf({ papers: renamed, extraction }).positions).toEqual(
      layoutOf({ papers, extraction }).positions,
    );
  });
  it("keeps each island together: a paper's nearest paper is of its own community", () => {
    const { papers, extraction } = islands(6, 6);
    const graph = buildGraph(papers, extraction);
    const placed = buildLayout(graph).positions.filter(({ key }) => key.startsWith("paper/"));
    for (const { key, x, y } of placed) {
      const others = placed.filter((other) => other.key !== key);
      const distances = others.map((other) => Math.hypot(other.x - x, other.y - y));
      const nearest = others[distances.indexOf(Math.min(...distances))]!;
      expect(graph.getNodeAttribute(nearest.key, "community")).toBe(
        graph.getNodeAttribute(key, "community"),
      );
    }
  });
  it("keeps a term of one paper by its paper", () => {
    const { papers, extraction } = islands(4, 6);
    const places = new Map(
      layoutOf({ papers, extraction }).positions.map((place) => [place.key, place]),
    );
    for (let i = 0; i < 24; ++i) {
      const paper = places.get(`paper/p${String(i).padStart(3, "0")}`)!;
      const tool = places.get(`method/tool-${String(i)}`)!;
      expect(Math.hypot(paper.x - tool.x, paper.y - tool.y)).toBeLessThan(60);
    }
  });
  it("gathers papers that share nothing near the land", () => {
    const joined = islands(4, 5);
    const loners = world(26, []).papers.slice(20);
    const { positions, plate } = layoutOf({
      papers: [...joined.papers, ...loners],
      extraction: joined.extraction,
    });
    const width = plate.extent[2] - plate.extent[0];
    expect(positions.filter(({ key }) => key.startsWith("paper/"))).toHaveLength(26);
    expect(width).toBeLessThan(2000);
  });
  it("tells how far it is, from 0 to 1, and stops when it is told to", () => {
    const { papers, extraction } = islands(4, 5);
    const graph = buildGraph(papers, extraction);
    const told: number[] = [];
    buildLayout(graph, { onProgress: (done) => told.push(done) });
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const reason = new Error("enough");
    expect(() => buildLayout(graph, { signal: AbortSignal.abort(reason) })).toThrow(reason);
  });
});

describe("colourByPlace(graph, layout, colour)", () => {
  it("changes inks alone, and gives the eight out before it repeats one", () => {
    const { papers, extraction } = islands(6, 6);
    const graph = buildGraph(papers, extraction);
    const coloured = colourByPlace(graph, buildLayout(graph), colourCommunities);
    const before = graph.getAttribute("communities");
    expect(coloured.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(new Set(coloured.map(({ hue }) => hue)).size).toBe(coloured.length);
  });
});
