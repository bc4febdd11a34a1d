import { describe, expect, it } from "vitest";
import { buildDatasetFiles } from "../../../src/dataset/builder.ts";
import { gatherGraph, gatherPapers } from "../../../src/exporters/index.ts";
import { graphOf, layoutOf, openFiles, paper, smallParts } from "../dataset/small-map.ts";

const small = () => openFiles(buildDatasetFiles(smallParts()));
async function indexesOf(...keys: readonly string[]): Promise<number[]> {
  const names = await (await small()).names();
  return keys.map((key) => names.keys.indexOf(key));
}

describe("gatherPapers(dataset, papers, site)", () => {
  it("has what the source said, the terms with what the paper does with them, and the page", async () => {
    const papers = await indexesOf("paper/weft", "paper/warp");
    const [weft, warp] = await gatherPapers(await small(), papers, "https://maps.example/looms/");
    expect(weft).toEqual({
      key: "paper/weft",
      title: "Weft on Warp",
      abstract: "",
      year: 2024,
      terms: [{ label: "Warp", relation: "uses" }],
      page: "https://maps.example/looms/papers/weft/",
    });
    expect(warp).toMatchObject({
      authors: ["Ada Höök"],
      doi: "10.5555/warp",
      terms: [
        { label: "Warp", relation: "introduces" },
        { label: "loom", relation: "discusses" },
      ],
    });
  });

  it("says how far it is, and ends where it is told to", async () => {
    const papers = await indexesOf("paper/weft", "paper/warp");
    const seen: number[][] = [];
    const onProgress = (...far: number[]) => void seen.push(far);
    await gatherPapers(await small(), papers, "", { onProgress });
    expect(seen).toEqual([
      [0, 2],
      [2, 2],
    ]);
    const signal = AbortSignal.abort();
    await expect(gatherPapers(await small(), papers, "", { signal })).rejects.toThrow();
  });
});

describe("gatherGraph(dataset, only, withTexts)", () => {
  it("has all nodes and edges in the order of their keys", async () => {
    const site = "https://maps.example/looms/";
    const { title, nodes, edges } = await gatherGraph(await small(), null, true, site);
    expect(title).toBe("Looms");
    expect(nodes.map(({ key }) => key)).toEqual([
      "concept/loom",
      "method/warp",
      "paper/alone",
      "paper/warp",
      "paper/weft",
    ]);
    const [, method, alone, warp] = nodes;
    expect(method).toMatchObject({ degree: 2, url: `${site}methods/warp/` });
    expect(method).not.toHaveProperty("doi");
    expect(alone).toMatchObject({ degree: 0, url: `${site}papers/alone/` });
    expect(warp).toMatchObject({
      ...{ degree: 2, url: "https://doi.org/10.5555/warp", doi: "10.5555/warp" },
      ...{ authors: ["Ada Höök"], abstract: "Warp is a loom. It weaves." },
    });
    expect(edges).toEqual([
      {
        source: "paper/warp",
        target: "concept/loom",
        relation: "discusses",
        weight: 0.251,
        evidence: "Warp: an open loom",
      },
      {
        source: "paper/warp",
        target: "method/warp",
        relation: "introduces",
        weight: 1,
        evidence: "Warp: an open loom",
      },
      {
        source: "paper/weft",
        target: "method/warp",
        relation: "uses",
        weight: 0.004,
        evidence: "Weft on Warp",
      },
    ]);
  });

  it("has the venue of a paper that is alone in it, which no list of venues has", async () => {
    const graph = graphOf(
      { "paper/one": paper("One", "", { venue: "Tides", community: null }) },
      [],
    );
    const parts = smallParts({ graph, layout: layoutOf(graph) });
    const dataset = await openFiles(buildDatasetFiles(parts));
    expect((await gatherGraph(dataset, null, true)).nodes[0]!.venue).toBe("Tides");
    expect((await gatherGraph(dataset, null, false)).nodes[0]!.venue).toBeNull();
  });

  it("has of a part the edges within it alone, and without texts no sentence", async () => {
    const only = await indexesOf("paper/weft", "method/warp", "concept/loom");
    const { nodes, edges } = await gatherGraph(await small(), only, false);
    expect(nodes.map(({ key, year }) => [key, year])).toEqual([
      ["concept/loom", null],
      ["method/warp", null],
      ["paper/weft", 2024],
    ]);
    for (const node of nodes) expect(node).not.toHaveProperty("url");
    expect(nodes[1]!.community).toEqual({ key: "community/weaving", name: "Weaving", hue: 3 });
    expect(edges).toEqual([
      { source: "paper/weft", target: "method/warp", relation: "uses", weight: 0.004 },
    ]);
  });
});
