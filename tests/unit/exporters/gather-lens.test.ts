import { describe, expect, it } from "vitest";
import { buildDatasetFiles } from "../../../src/dataset/builder.ts";
import { gatherLens } from "../../../src/exporters/index.ts";
import { openFiles, smallParts } from "../dataset/small-map.ts";

describe("gatherLens(dataset, lens, withTexts, site)", () => {
  it("has the lens's nodes at its places, and its ties with what they share", async () => {
    const dataset = await openFiles(buildDatasetFiles(smallParts()));
    const { keys } = await dataset.names();
    const indexOf = (key: string) => keys.indexOf(key);
    const lens = {
      name: "papers" as const,
      places: new Map([
        [indexOf("paper/weft"), { x: 1.23456, y: -2 }],
        [indexOf("paper/warp"), { x: 3, y: 4 }],
      ]),
      ties: [
        {
          ...{ source: indexOf("paper/weft"), target: indexOf("paper/warp") },
          ...{ weight: 1 / 3, shared: 1 },
        },
      ],
    };
    const graph = await gatherLens(dataset, lens, true, "https://maps.example/looms/");
    expect(graph).toMatchObject({ title: "Looms", lens: "papers" });
    expect(graph.nodes.map(({ key, x, y }) => [key, x, y])).toEqual([
      ["paper/warp", 3, 4],
      ["paper/weft", 1.235, -2],
    ]);
    expect(graph.nodes[0]).toMatchObject({ doi: "10.5555/warp", degree: 2 });
    // Neither the papers' edges to terms nor their citations are what a lens shows.
    expect(graph.edges).toEqual([
      {
        ...{ source: "paper/warp", target: "paper/weft", relation: "tied" },
        ...{ weight: 0.333, shared: 1 },
      },
    ]);
  });
});
