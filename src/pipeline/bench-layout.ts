/**
 * What `npm run bench -- layout` measures: our layout beside others' of the same graph.
 *
 * Ratios to plain ForceAtlas2 are what carries over from corpus to corpus; seconds are a machine's.
 */
import { forceCenter, forceLink, forceManyBody, forceSimulation } from "d3";
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { buildGraph } from "../graph/index.ts";
import { buildLayout, measureQuality, type PlacedGraph, type Quality } from "../layout/index.ts";
import { seeded } from "../random.ts";
import { readInputs } from "./build.ts";
import type { Effects } from "./effects.ts";
import { unplacedGraph, placedGraph } from "./placed-graph.ts";
import { runTermStages } from "./stages.ts";
import { NODE_THREADS } from "./node-threads.ts";

/** One layout of one graph, measured. */
export interface LayoutMeasurement {
  readonly name: string;
  readonly quality: Quality;
  /** Whether only papers are placed: then np says nothing. */
  readonly isPapersOnly: boolean;
  readonly ms: number;
}

/** One that was given up on. */
export type GivenUp = Pick<LayoutMeasurement, "name" | "ms">;

/** Places of the papers from their neighbours: UMAP, which the script brings. */
export type PlacePapers = (
  nearest: readonly (readonly { readonly paper: number; readonly distance: number }[])[],
  random: () => number,
) => readonly (readonly [number, number])[];

/** Places of all nodes, from their radii and edges: fcose, which the script brings; null: given up. */
export type PlaceAll = (graph: {
  readonly size: Float64Array;
  readonly edges: readonly { readonly source: number; readonly target: number }[];
}) => Promise<Places | null>;

/** What the script brings, since only this needs it. */
export interface OtherLayouts {
  readonly placePapers: PlacePapers;
  readonly placeAll: PlaceAll;
}

/** Steps of the plain layout, and of d3-force, whose own default that is. */
const STEPS = { forceAtlas2: 500, d3: 300 } as const;
/** More nodes than this make all-pairs forces slower than the tree. */
const MANY = 1000;
/** Neighbours that UMAP looks at; its own default. */
const NEIGHBOURS = 15;

/** Lays one corpus out in each way; the first is ours, the second plain ForceAtlas2. */
export async function measureLayouts(
  inputs: readonly string[] | undefined,
  { placePapers, placeAll }: OtherLayouts,
  effects: Effects,
): Promise<(LayoutMeasurement | GivenUp)[]> {
  const settings = await readInputs({ out: "", ...(inputs && { inputs }) }, effects);
  const { corpus, extraction } = await runTermStages(settings, effects, NODE_THREADS);
  const graph = buildGraph(corpus.papers, extraction, { seed: settings.seed });
  const measurements: (LayoutMeasurement | GivenUp)[] = [];
  const measure = async (
    name: string,
    isPapersOnly: boolean,
    place: () => PlacedGraph | Promise<PlacedGraph | null>,
  ): Promise<void> => {
    effects.tell(name);
    const start = effects.now();
    const placed = await place();
    const ms = effects.now() - start;
    measurements.push(
      placed === null ? { name, ms } : { name, isPapersOnly, ms, quality: measureQuality(placed) },
    );
  };
  const blank = unplacedGraph(graph);
  await measure("Paperweft", false, () => {
    const ours = placedGraph(graph, buildLayout(graph, { seed: settings.seed }));
    for (const column of ["x", "y", "size"] as const) blank[column].set(ours[column]);
    return ours;
  });
  // Theirs have our sizes, on as much room as ours take: only then do overlaps compare.
  await measure("ForceAtlas2, plain", false, () => fitted(placePlain(blank), blank));
  await measure("d3-force", false, () => fitted(placeByD3(blank), blank));
  await measure("fcose", false, async () => {
    const places = await placeAll({ size: blank.size, edges: edgesOf(blank) });
    return places && fitted(places, blank);
  });
  await measure("UMAP, papers", true, () => papersAlone(blank, placePapers));
  return measurements;
}

/** Each edge once. */
function edgesOf({ near }: PlacedGraph): { source: number; target: number; weight: number }[] {
  return near.flatMap((neighbours, source) =>
    neighbours.flatMap(({ node: target, weight }) =>
      source < target ? [{ source, target, weight }] : [],
    ),
  );
}

type Places = readonly { readonly x: number; readonly y: number }[];

/** ForceAtlas2 as one would call it: from a random start, with the settings that it infers. */
function placePlain(ours: PlacedGraph): Places {
  const random = seeded(42);
  const graph = new Graph<{ x: number; y: number }, { weight: number }>({ type: "undirected" });
  for (const i of ours.x.keys())
    graph.addNode(String(i), { x: 1000 * random(), y: 1000 * random() });
  for (const { source, target, weight } of edgesOf(ours))
    graph.addEdge(String(source), String(target), { weight });
  const inferred = forceAtlas2.inferSettings(graph);
  const places = forceAtlas2(graph, {
    iterations: STEPS.forceAtlas2,
    getEdgeWeight: "weight",
    settings: { ...inferred, barnesHutOptimize: graph.order > MANY },
  });
  return Array.from(ours.x, (_, i) => places[String(i)]!);
}

/** d3-force with its usual three forces; it starts from a spiral of its own. */
function placeByD3(ours: PlacedGraph): Places {
  const nodes = Array.from(ours.x, () => ({ x: NaN, y: NaN }));
  const links = edgesOf(ours).map(({ source, target, weight }) => ({
    source: nodes[source]!,
    target: nodes[target]!,
    weight,
  }));
  forceSimulation(nodes)
    .randomSource(seeded(42))
    .force("link", forceLink(links))
    .force("charge", forceManyBody())
    .force("center", forceCenter())
    .stop()
    .tick(STEPS.d3);
  return nodes;
}

/** The graph in these places, scaled so that its middle 98 % take as much room as ours. */
function fitted(places: Places, ours: PlacedGraph): PlacedGraph {
  const x = Float64Array.from(places, (place) => place.x);
  const y = Float64Array.from(places, (place) => place.y);
  const scale = Math.sqrt(areaOf(ours.x, ours.y) / areaOf(x, y));
  return { ...ours, x: x.map((at) => at * scale), y: y.map((at) => at * scale) };
}

function areaOf(x: Float64Array, y: Float64Array): number {
  const extent = (along: Float64Array): number => {
    const sorted = along.slice().sort();
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;
    return at(0.99) - at(0.01);
  };
  return extent(x) * extent(y) || 1;
}

/** UMAP on the papers' terms by cosine; terms have no places. */
function papersAlone(
  { isPaper, community, near }: PlacedGraph,
  placePapers: PlacePapers,
): PlacedGraph {
  const papers = isPaper.flatMap((is, i) => (is ? [i] : []));
  const numberOf = new Map(papers.map((node, i) => [node, i]));
  const lengths = papers.map((node) =>
    Math.sqrt(near[node]!.reduce((sum, { weight }) => sum + weight * weight, 0)),
  );
  const nearest = papers.map((node, i) => {
    const cosines = new Map<number, number>();
    for (const { node: term, weight } of near[node]!)
      for (const { node: other, weight: theirs } of near[term]!) {
        const j = numberOf.get(other)!;
        cosines.set(j, (cosines.get(j) ?? 0) + (weight * theirs) / (lengths[i]! * lengths[j]!));
      }
    cosines.delete(i);
    const best = [...cosines].sort(([a, s], [b, t]) => t - s || a - b).slice(0, NEIGHBOURS - 1);
    // Who shares with too few is as far from anyone as can be; the next in line stand in.
    for (let other = 1; best.length < Math.min(NEIGHBOURS, papers.length) - 1; ++other) {
      const j = (i + other) % papers.length;
      if (!cosines.has(j)) best.push([j, 0]);
    }
    return [
      { paper: i, distance: 0 },
      ...best.map(([paper, cosine]) => ({ paper, distance: 1 - Math.min(1, cosine) })),
    ];
  });
  const places = placePapers(nearest, seeded(42));
  const x = new Float64Array(isPaper.length);
  const y = new Float64Array(isPaper.length);
  for (const [i, node] of papers.entries()) [x[node], y[node]] = places[i]!;
  const size = new Float64Array(isPaper.length);
  return { x, y, size, isPaper, community, near, isPlaced: isPaper };
}

/** The measurements as a table in Markdown, with ratios to the second row. */
export function formatLayouts(measurements: readonly (LayoutMeasurement | GivenUp)[]): string {
  const [, second] = measurements;
  const plain = second && "quality" in second ? second.quality : undefined;
  const rows = measurements.map((measurement) => {
    const seconds = (measurement.ms / 1000).toFixed(1);
    if (!("quality" in measurement)) {
      return [measurement.name, ...["", "", "", "", ""], `given up after ${seconds}`];
    }
    const { name, quality, isPapersOnly } = measurement;
    const ratio = (value: number, to: number | undefined): string =>
      `${value.toFixed(3)}${to ? ` (× ${(value / to).toFixed(1)})` : ""}`;
    return [
      name,
      isPapersOnly ? "" : ratio(quality.np, plain?.np),
      ratio(quality.np2, plain?.np2),
      quality.purity.toFixed(3),
      quality.spread.toFixed(2),
      isPapersOnly ? "" : quality.overlaps.toFixed(1),
      seconds,
    ];
  });
  const head = ["layout", "np", "np2", "purity", "spread", "overlaps of 1,000", "seconds"];
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
