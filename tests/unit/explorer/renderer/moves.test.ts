import Graph from "graphology";
import { describe, expect, it, vi } from "vitest";
import type { Overview } from "../../../../src/dataset/reader.ts";
import type { ExplorerGraph } from "../../../../src/explorer/graph.ts";
import type { Frame } from "../../../../src/explorer/renderer/geometry.ts";
import { createMoves } from "../../../../src/explorer/renderer/moves.ts";
import { addNode } from "./small-graph.ts";

const FRAME: Frame = { width: 1440, height: 900, x: 0, y: 0, scale: 1, turned: false };

function moved(graph: ExplorerGraph) {
  const go = vi.fn<(frame: Frame) => void>();
  const moves = createMoves({
    stage: () => ({ start: FRAME, frame: () => FRAME, go }),
    graphs: { drawn: graph, whole: graph },
    overview: { communities: [], regions: [] } as unknown as Overview,
    census: { members: new Map() } as never,
    insets: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
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
