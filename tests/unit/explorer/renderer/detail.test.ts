import Graph from "graphology";
import { describe, expect, it } from "vitest";
import type { ExplorerGraph } from "../../../../src/explorer/graph.ts";
import {
  awakeEdges,
  isTexture,
  leafFade,
  markScale,
  restOpacity,
} from "../../../../src/explorer/renderer/detail.ts";
import { addEdge, addNode, threePapers } from "./small-graph.ts";

describe("leafFade(scale)", () => {
  it("brings terms of one paper in between 0.42 and 0.64 pixels a unit", () => {
    expect(leafFade(0.42)).toBe(0);
    expect(leafFade(0.53)).toBeCloseTo(0.5, 9);
    expect(leafFade(0.64)).toBe(1);
  });
});

describe("restOpacity(scale)", () => {
  it("turns marks into a texture from 0.32 pixels a unit down to 0.12", () => {
    expect(restOpacity(0.82)).toBe(1);
    expect(restOpacity(0.22)).toBeCloseTo(0.75, 9);
    expect(restOpacity(0.05)).toBe(0.5);
  });
  it("counts what the filters leave: few of many are no texture", () => {
    // a quarter of them stands as if seen from half as far
    expect(restOpacity(0.11, 0.25)).toBeCloseTo(restOpacity(0.22), 9);
    expect(restOpacity(0.05, 0)).toBe(1);
  });
});

describe("isTexture(scale, reference, share)", () => {
  const from = (reference: number) => (scale: number) => isTexture(scale, reference);
  it("is over on a small map before marks are quite what they will be", () => {
    // 63 papers at 320 × 568, at 360 × 640, where their discs can be told apart, and at 390 × 844
    expect([0.21, 0.26, 0.35].map(from(0.82))).toEqual([true, false, false]);
  });
  it("lasts on a large map in windows of any size", () => {
    // 1,000 papers at 1440 × 900, at 1920 × 1080, at 2560 × 1440, and nearer
    expect([0.25, 0.3, 0.4, 0.46].map(from(0.25))).toEqual([true, true, true, false]);
  });
  it("is none of a few that the filters leave", () => {
    expect(isTexture(0.2, 0.82, 0.25)).toBe(false);
  });
});

describe("markScale(scale, reference)", () => {
  it("gives a size its radius in map units at the view it is given for", () => {
    expect(markScale(0.82, 0.82)).toBeCloseTo(0.82, 9);
    expect(markScale(0.13, 0.13)).toBeCloseTo(0.13, 9);
  });
  it("grows slower than the land on a small map", () => {
    expect(markScale(1.64, 0.82) / markScale(0.82, 0.82)).toBeCloseTo(2 ** 0.55, 9);
  });
  it("keeps up with the land on a large map until its marks are as large as on a small one", () => {
    expect(markScale(0.5, 0.13)).toBeCloseTo(0.5, 9);
    expect(markScale(1.64, 0.13)).toBeCloseTo(markScale(1.64, 0.82), 9);
  });
  it("shrinks to three fifths at most on a small screen", () => {
    expect(markScale(0.05, 0.82)).toBeCloseTo(0.82 * 0.6, 9);
  });
  it("shrinks with the land on a large map, whose marks are a texture", () => {
    expect(markScale(0.1, 0.2)).toBeCloseTo(0.1, 9);
    expect(markScale(0.01, 0.2)).toBeCloseTo(0.2 * 0.45, 9);
  });
});

describe("awakeEdges(graph)", () => {
  it("leaves hubs' edges asleep, and nothing else on a small map", () => {
    const graph = threePapers();
    const loud = graph.filterEdges((_edge, { quiet }) => !quiet);
    expect([...awakeEdges(graph)]).toEqual(loud);
    expect(graph.size - loud.length).toBe(3);
  });
  it("has the ten heaviest between two communities of a large map", () => {
    const graph: ExplorerGraph = new Graph({ type: "directed" });
    for (let i = 0; i < 5001; ++i) {
      const community = i < 5000 ? "community/a" : "community/b";
      addNode(graph, `paper/${String(i)}`, { kind: "paper", community: "community/a" });
      addNode(graph, `concept/${String(i)}`, { kind: "concept", community });
      addEdge(graph, `paper/${String(i)}`, `concept/${String(i)}`);
    }
    const between = Array.from({ length: 30 }, (_, i) =>
      addEdge(graph, `paper/${String(i)}`, "concept/5000", { weight: (i + 1) / 30 }),
    );
    const awake = awakeEdges(graph);
    expect(between.filter((edge) => awake.has(edge))).toEqual(between.slice(20));
    expect(awake.size).toBe(graph.size - 21);
  });
  it("has the first of those that weigh as much, and the heaviest last", () => {
    const graph: ExplorerGraph = new Graph({ type: "directed" });
    addNode(graph, "concept/hub", { kind: "concept" });
    const edges = Array.from({ length: 12_000 }, (_, i) => {
      const paper = `paper/${String(i)}`;
      addNode(graph, paper, { kind: "paper" });
      return addEdge(graph, paper, "concept/hub", {
        weight: i < 4000 ? 0.25 : i % 2 === 0 ? 0.5 : 1,
      });
    });
    const heavy = edges.slice(4000);
    const awake = [...awakeEdges(graph)];
    expect(awake.slice(0, 2000)).toEqual(edges.slice(0, 2000));
    expect(awake.slice(2000).sort()).toEqual(heavy.sort());
    expect(graph.getEdgeAttribute(awake.at(-1), "weight")).toBe(1);
  });
});
