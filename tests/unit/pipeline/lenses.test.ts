import { describe, expect, it } from "vitest";
import { buildGraph, LENS_NAMES } from "../../../src/graph/index.ts";
import { buildLayout } from "../../../src/layout/index.ts";
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

  it("ends its threads with the signal's reason", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(placeLenses(graph, layout, { fewestNodes: 0, signal })).rejects.toThrow("enough");
  });
});
