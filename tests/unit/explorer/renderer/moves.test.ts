import Graph from "graphology";
import { describe, expect, it, vi } from "vitest";
import type { Overview } from "../../../../src/dataset/reader.ts";
import type { ExplorerGraph } from "../../../../src/explorer/graph.ts";
import { mapToViewport, type Frame } from "../../../../src/explorer/renderer/geometry.ts";
import { createMoves } from "../../../../src/explorer/renderer/moves.ts";
import { addNode } from "./small-graph.ts";

const FRAME: Frame = { width: 1440, height: 900, x: 0, y: 0, scale: 1, turned: false };

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

function moved(graph: ExplorerGraph, { insets = NONE, frame = FRAME } = {}) {
  const go = vi.fn<(frame: Frame) => void>();
  const moves = createMoves({
    stage: () => ({ start: FRAME, frame: () => frame, go }),
    graphs: { drawn: graph, whole: graph },
    overview: {
      communities: [],
      regions: [],
      extent: [-500, -300, 500, 300],
    } as unknown as Overview,
    census: { members: new Map() } as never,
    insets: () => insets,
    isPainted: () => true,
    onMove: () => undefined,
  });
  return { moves, go };
}

describe("bringAll(keys)", () => {
  it("brings as many as the largest map has", () => {
    const graph: ExplorerGraph = new Graph({ type: "directed" });
    addNode(graph, "paper/west", { kind: "paper", x: -100, y: 40 });
    addNode(graph, "paper/east", { kind: "paper", x: 300, y: 40 });
    const { moves, go } = moved(graph);
    moves.bringAll(Array.from({ length: 200_000 }, (_, i) => `paper/${i % 2 ? "east" : "west"}`));
    const { x, y } = go.mock.calls[0]![0];
    expect(x).toBeCloseTo(100, 9);
    expect(y).toBeCloseTo(40, 9);
  });
});

describe("makeRoom()", () => {
  const insets = { ...NONE, right: 500 };
  const graph: ExplorerGraph = new Graph({ type: "directed" });

  it("has the whole land of the start view beside what opened", () => {
    const { moves, go } = moved(graph, { insets });
    moves.makeRoom();
    const frame = go.mock.calls[0]![0];
    const ends = [-500, 500].map((x) => mapToViewport(frame, { x, y: 0 }).x);
    expect(ends[0]).toBeGreaterThanOrEqual(0);
    expect(ends[1]).toBeLessThanOrEqual(FRAME.width - insets.right);
    expect(frame.scale).toBeCloseTo((940 - 80) / 1000, 9);
  });
  it("moves a nearer view aside, as near as it is", () => {
    const frame = { ...FRAME, x: 30, y: 20, scale: 3 };
    const { moves, go } = moved(graph, { insets, frame });
    moves.makeRoom();
    const next = go.mock.calls[0]![0];
    expect(next.scale).toBe(3);
    expect(mapToViewport(next, frame)).toEqual({ x: 470, y: 450 });
  });
  it("stays where nothing of the map is covered", () => {
    const { moves, go } = moved(graph);
    moves.makeRoom();
    expect(go).not.toHaveBeenCalled();
  });
});
