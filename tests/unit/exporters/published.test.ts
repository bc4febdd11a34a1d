import { describe, expect, it } from "vitest";
import { buildDatasetFiles } from "../../../src/dataset/builder.ts";
import {
  EXPORTERS,
  formatPublished,
  gatherGraph,
  leavesOutTerms,
  publishedBytes,
  publishedFiles,
  type GatherFrom,
} from "../../../src/exporters/index.ts";
import { openFiles, smallParts } from "../dataset/small-map.ts";
import { elementsOf, readXml } from "./read-xml.ts";

const SITE = "https://maps.example/looms/";

const sizeOf = (papers: number, concepts = 0) => ({ papers, concepts, methods: 0 });
const small = () => openFiles(buildDatasetFiles(smallParts()));

function textOf(name: string, dataset: GatherFrom): Promise<string> {
  const file = publishedFiles(sizeOf(3)).find((one) => one.name === name);
  return formatPublished(file!.exporter, dataset, SITE);
}

/** The same map, said to have so many terms more. */
async function withCounts(change: Readonly<Record<string, number>>): Promise<GatherFrom> {
  const dataset = await small();
  const overview = await dataset.overview();
  return {
    ...dataset,
    overview: async () => ({ ...overview, counts: { ...overview.counts, ...change } }),
  };
}

describe("publishedFiles(counts)", () => {
  it("names what other programs are given the address of", () => {
    expect(publishedFiles(sizeOf(63)).map(({ name }) => name)).toEqual([
      "papers.bib",
      "papers.ris",
      "papers.csl.json",
      "papers.csv",
      "graph.gexf",
      "graph.graphml",
      "vosviewer.json",
    ]);
  });
  it("has none where the map is too large for its host", () => {
    expect(publishedFiles(sizeOf(15_000))).not.toEqual([]);
    expect(publishedFiles(sizeOf(15_001))).toEqual([]);
  });
});

describe("publishedBytes(counts)", () => {
  it("is what the files were found to weigh, or more, and nothing where there are none", () => {
    expect(publishedBytes(sizeOf(1000))).toBe(30e6);
    expect(publishedBytes(sizeOf(3000))).toBe(72e6);
    expect(publishedBytes(sizeOf(10_000, 40_000))).toBe(170e6);
    expect(publishedBytes(sizeOf(87_000))).toBe(0);
  });
});

describe("leavesOutTerms(counts)", () => {
  it("does so above 20,000 papers and terms", () => {
    expect(leavesOutTerms(sizeOf(2000, 18_000))).toBe(false);
    expect(leavesOutTerms(sizeOf(2000, 18_001))).toBe(true);
  });
});

describe("formatPublished(exporter, dataset, site)", () => {
  it("has the whole graph, its sentences, and the addresses of its pages", async () => {
    const root = readXml(await textOf("graph.gexf", await small()));
    expect(elementsOf(root, "node").map(({ attributes }) => attributes["id"])).toEqual([
      "concept/loom",
      "method/warp",
      "paper/alone",
      "paper/warp",
      "paper/weft",
    ]);
    const values = elementsOf(root, "attvalue").map(({ attributes }) => attributes["value"]);
    expect(values).toContain(`${SITE}concepts/loom/`);
    expect(values).toContain("Warp: an open loom");
  });
  it("has every paper in a bibliography", async () => {
    const items = JSON.parse(await textOf("papers.csl.json", await small())) as { id: string }[];
    expect(items).toHaveLength(3);
    expect((await textOf("papers.bib", await small())).match(/^@/gm)).toHaveLength(3);
  });
  it("has the mark of UTF-8 before a table, as one that is saved", async () => {
    const dataset = await small();
    const table = await textOf("papers.csv", {
      ...dataset,
      paper: async (index) => ({ ...(await dataset.paper(index)), abstract: "学" }),
    });
    expect(table).toMatch(/^\ufeff[^\ufeff]*学/);
    expect(await textOf("papers.ris", await small())).not.toContain("\ufeff");
  });
  it("is what an export of the whole map is, byte for byte", async () => {
    const exporter = EXPORTERS.find(({ name }) => name === "vosviewer")!;
    if (exporter.of !== "graph") throw new RangeError("no graph");
    const saved = exporter.format(await gatherGraph(await small(), null, true, SITE));
    expect(await textOf("vosviewer.json", await small())).toBe(saved);
    expect(await textOf("vosviewer.json", await small())).toBe(saved);
  });
  it("leaves out the terms of a single paper where the map is large, and sentences", async () => {
    const large = await withCounts({ papers: 3000, concepts: 18_000 });
    const root = readXml(await textOf("graph.gexf", large));
    expect(elementsOf(root, "node").map(({ attributes }) => attributes["id"])).toEqual([
      "method/warp",
      "paper/alone",
      "paper/warp",
      "paper/weft",
    ]);
    expect(elementsOf(root, "edge")).toHaveLength(2);
    const names = elementsOf(root, "attribute").map(({ attributes }) => attributes["id"]);
    expect(names).not.toContain("evidence");
  });
});
