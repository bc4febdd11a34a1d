import { describe, expect, it } from "vitest";
import type { Overview } from "../../../src/dataset/reader.ts";
import {
  findThing,
  formatCount,
  formatKindOf,
  formatLede,
  formatPart,
  regionAround,
} from "../../../src/explorer/things.ts";
import { graphOf } from "./graph-of.ts";

const overview = (papers: number, description = ""): Overview => ({
  title: "A map",
  description,
  counts: {
    ...{ papers, concepts: 0, methods: 0, edges: 0, communities: 0, unlinked: 0, citations: 0 },
    ...{ newPapers: 0, newTerms: 0 },
  },
  lenses: { papers: { nodes: 0, ties: 0 }, terms: { nodes: 0, ties: 0 } },
  years: null,
  venues: [],
  extent: [0, 0, 1, 1],
  gridStep: 1,
  communities: [],
});

describe("formatLede(overview)", () => {
  it.each([
    [1, "One paper,"],
    [12, "Twelve papers,"],
    [60, "Sixty papers,"],
    [63, "Sixty-three papers,"],
    [100, "100 papers,"],
  ])("begins the sentence with %d papers in words below a hundred", (papers, words) => {
    expect(formatLede(overview(papers))).toMatch(new RegExp(`^${words} placed by the ideas`));
  });
  it("is the map's own description where it has one", () => {
    expect(formatLede(overview(3, " On bees. "))).toBe("On bees.");
  });
});

describe("formatKindOf(explorer, thing)", () => {
  it("calls a method by its own kind, and all else by what it is", () => {
    const graph = graphOf(
      { "paper/a": { "method/arena": 1, "concept/owls": 1 } },
      {},
      { "method/arena": { methodKind: "benchmark" } },
    );
    const explorer = { graph, overview: overview(1) };
    const said = ["paper/a", "method/arena", "concept/owls"].map((key) =>
      formatKindOf(explorer, findThing(explorer, key)!),
    );
    expect(said).toEqual(["Paper", "Benchmark", "Concept"]);
    const land = { key: "community/owls", kind: "community", label: "Owls", hue: 0 } as const;
    expect(formatKindOf(explorer, land)).toBe("Community");
  });
});

describe("formatCount(count, kind)", () => {
  it("tells one from many", () => {
    expect([formatCount(1, "community"), formatCount(0, "paper")]).toEqual([
      "1 community",
      "0 papers",
    ]);
  });
});

describe("formatPart(left, all)", () => {
  it("says both where something is left out", () => {
    expect([formatPart(3, 23), formatPart(0, 12_000), formatPart(23, 23)]).toEqual([
      "3 of 23",
      "0 of 12,000",
      "23",
    ]);
  });
});

describe("findThing(explorer, key), regionAround(overview, community)", () => {
  const community = (key: string) => ({
    ...{ key, name: key.slice(10), hue: 3, papers: 1, x: 0, y: 0 },
    ...{ typical: [], terms: [] },
  });
  const map = {
    ...overview(2),
    communities: [community("community/bees"), community("community/wasps")],
    regions: [{ key: "region/insects", name: "Insects", communities: [1] }],
  };
  const graph = graphOf({ "paper/one": { "concept/wing": 1 } });

  it("finds land as it finds nodes, and nothing of what is not there", () => {
    const kinds = ["paper/one", "community/bees", "region/insects", "region/birds"].map(
      (key) => findThing({ graph, overview: map }, key)?.kind,
    );
    expect(kinds).toEqual(["paper", "community", "region", undefined]);
  });
  it("tells the region that a community lies in", () => {
    expect(regionAround(map, "community/wasps")?.label).toBe("Insects");
    expect(regionAround(map, "community/bees")).toBeNull();
  });
});
