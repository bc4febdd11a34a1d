/** A map small enough to work out by hand: three papers, one shared method, one concept. */
import Graph from "graphology";
import type {
  ConceptAttributes,
  GraphAttributes,
  EdgeAttributes,
  MethodAttributes,
  NodeAttributes,
  PaperAttributes,
  PaperweftGraph,
} from "../../../src/graph/index.ts";
import type { Layout } from "../../../src/layout/index.ts";
import { openDataset, type Dataset, type ReadFile } from "../../../src/dataset/reader.ts";
import type { DatasetFiles, DatasetParts } from "../../../src/dataset/builder.ts";
import { compareText } from "../../../src/ordering.ts";

export function paper(
  title: string,
  abstract: string,
  more: Partial<PaperAttributes> = {},
): PaperAttributes {
  return {
    kind: "paper",
    label: title,
    shortLabel: title.split(":")[0] ?? title,
    title,
    abstract,
    sentences: [{ field: "title", start: 0, end: title.length }],
    community: "community/weaving",
    degree: 1,
    importance: 0.5,
    linked: true,
    cites: [],
    origins: [{ source: "papers.txt", line: 1, record: 1 }],
    ...more,
  };
}

export function concept(label: string, more: Partial<ConceptAttributes> = {}): ConceptAttributes {
  return {
    kind: "concept",
    label,
    shortLabel: label,
    aliases: [label],
    broader: [],
    hub: false,
    community: "community/weaving",
    degree: 1,
    importance: 0.4,
    ...more,
  };
}

export function method(label: string, more: Partial<MethodAttributes> = {}): MethodAttributes {
  return { ...concept(label), kind: "method", methodKind: "tool", ...more };
}

export function edge(more: Partial<EdgeAttributes> = {}): EdgeAttributes {
  return {
    relation: "uses",
    weight: 0.5,
    mentions: [{ field: "title", start: 0, end: 4 }],
    quiet: false,
    ...more,
  };
}

/** A graph; communities as given. */
export function graphOf(
  nodes: Readonly<Record<string, NodeAttributes>>,
  edges: readonly (readonly [string, string, EdgeAttributes])[],
  communities: GraphAttributes["communities"] = [],
): PaperweftGraph {
  const graph: PaperweftGraph = new Graph({ type: "directed", multi: false });
  graph.setAttribute("communities", communities);
  graph.setAttribute("regions", []);
  for (const [key, attributes] of Object.entries(nodes)) graph.addNode(key, attributes);
  for (const [source, target, attributes] of edges) graph.addEdge(source, target, attributes);
  return graph;
}

/** Places on a line, one map unit apart, in the order of keys. */
export function layoutOf(graph: PaperweftGraph): Layout {
  return {
    positions: graph
      .nodes()
      .sort(compareText)
      .map((key, i) => ({ key, x: i, y: -i / 2, size: 1.5 })),
    plate: {
      extent: [-10, -20, 30, 40],
      gridStep: 10,
      territories: [{ community: "community/weaving", bands: [[[0, 0, 8, 0, 8, 8, 0, 8]], []] }],
      waterLines: [[[-4, -4, 12, -4, 12, 12]]],
    },
  };
}

/** The parts of the small map's dataset. */
export function smallParts(change: Partial<DatasetParts> = {}): DatasetParts {
  const graph = graphOf(
    {
      "paper/warp": paper("Warp: an open loom", "Warp is a loom. It weaves.", {
        degree: 2,
        importance: 0.9,
        authors: ["Ada Höök"],
        year: 2021,
        doi: "10.5555/warp",
      }),
      "paper/weft": paper("Weft on Warp", "", { importance: 0.3, year: 2024 }),
      "paper/alone": paper("Alone", "", {
        linked: false,
        community: null,
        degree: 0,
        importance: 0,
      }),
      "concept/loom": concept("loom", { aliases: ["loom", "looms"], importance: 0.3 }),
      "method/warp": method("Warp", { degree: 2, importance: 0.8, hub: true }),
    },
    [
      ["paper/weft", "method/warp", edge({ weight: 0.00001, quiet: true })],
      ["paper/warp", "concept/loom", edge({ relation: "discusses", weight: 0.25 })],
      ["paper/warp", "method/warp", edge({ relation: "introduces", weight: 1 })],
    ],
    [
      {
        key: "community/weaving",
        name: "Weaving",
        shortName: "Weaving",
        hue: 3,
        papers: ["paper/warp", "paper/weft"],
        terms: ["method/warp", "concept/loom"],
      },
    ],
  );
  return {
    title: "Looms",
    description: "A map of looms.",
    graph,
    layout: layoutOf(graph),
    lenses: [],
    notEnglish: 0,
    seed: 1,
    options: {},
    sources: [
      { file: "papers.txt", format: "listing", sha256: "00", records: 3, skipped: 0, merged: 0 },
    ],
    ...change,
  };
}

/** Reads files that are in memory. */
export function readMemory(files: DatasetFiles): ReadFile {
  return async (path) => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`no file ${path}`);
    return bytes.slice().buffer;
  };
}

export function openFiles(files: DatasetFiles): Promise<Dataset> {
  return openDataset(readMemory(files));
}

export function textOf(files: DatasetFiles, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no file ${path}`);
  return new TextDecoder().decode(bytes);
}
