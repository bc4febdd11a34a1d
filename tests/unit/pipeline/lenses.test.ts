import { describe, expect, it } from "vitest";
import { buildGraph, LENS_NAMES } from "../../../src/graph/index.ts";
import { buildLayout } from "../../../src/layout/index.ts";
import { ALONE } from "../../../src/pipeline/threads.ts";
import { placeLenses } from "../../../src/pipeline/lenses.ts";
import { islands } from "../graph/worlds.ts";

const { papers, extraction } = islands(3, 8);
const graph = buildGraph(papers, extraction);
const layout = buildLayout(graph);

describe("placeLenses(graph, layout)", () => {
  it("gives the same places in threads of their own as here", async () => {
    const here = await placeLenses(graph, layout, { fewestNodes: Infinity });
    expect(here.map(({ lens }) => lens.name)).toEqual(LENS_NAMES);
    expect(here.every(({ positions }) => positions.length > 0)).toBe(true);
    expect(await placeLenses(graph, layout, { fewestNodes: 0 })).toEqual(here);
  });

  it("is told of, one after the other, where there are no threads", async () => {
    const told: number[][] = [];
    const { signal } = new AbortController();
    const onProgress = (...counts: number[]) => told.push(counts);
    const alone = await ALONE.placeLenses(graph, layout, { signal, onProgress });
    expect(alone).toEqual(await placeLenses(graph, layout, { fewestNodes: Infinity }));
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it("ends its threads with the signal's reason", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(placeLenses(graph, layout, { fewestNodes: 0, signal })).rejects.toThrow("enough");
  });
});
