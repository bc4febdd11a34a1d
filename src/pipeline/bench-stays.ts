/**
 * What `npm run bench -- stays` measures: how far a map moves when papers are added to it.
 *
 * Every 20th paper is held out; the map of the others is laid out and kept, and then all papers are
 * built on it. What readers know should lie where it lay, and the layout be as good as a fresh one.
 */
import type { Paper } from "../corpus/index.ts";
import { buildGraph, type PaperweftGraph } from "../graph/index.ts";
import { buildLayout, measureQuality, type Layout, type Quality } from "../layout/index.ts";
import type { Places } from "../map/index.ts";
import { sortedBy } from "../ordering.ts";
import { extractTerms, type Extraction } from "../terms/index.ts";
import { readInputs } from "./build.ts";
import type { Effects } from "./effects.ts";
import { placedGraph } from "./placed-graph.ts";
import { runTermStages } from "./stages.ts";
import { NODE_THREADS } from "./node-threads.ts";

/** One paper in so many is held out. */
const ONE_IN = 20;

/** The figures in which a map that stays put could lose. */
type Neighbourhoods = Pick<Quality, "np" | "np2" | "purity">;

/** What adding papers does to one corpus's map. */
export interface Stay {
  readonly name: string;
  readonly papers: number;
  /** Nodes that the map of fewer papers had, and that are still there. */
  readonly nodes: number;
  /** Whether nothing moved where nothing was added. */
  readonly isStill: boolean;
  /** How far nodes moved, as shares of the diagonal of the box that holds 98 % each way. */
  readonly median: number;
  readonly most: number;
  /** Share of the communities that are still there, with their names and hues. */
  readonly kept: number;
  readonly grown: Neighbourhoods;
  readonly fresh: Neighbourhoods;
}

interface Built {
  readonly graph: PaperweftGraph;
  readonly layout: Layout;
  readonly places: Places;
}

/** Measures each file as a corpus of its own. */
export async function measureStays(files: readonly string[], effects: Effects): Promise<Stay[]> {
  const stays: Stay[] = [];
  for (const file of files) {
    const inputs = await readInputs({ inputs: [file], out: "" }, effects);
    const { corpus, extraction } = await runTermStages(inputs, effects, NODE_THREADS);
    const papers = sortedBy(corpus.papers, ({ key }) => key);
    const fewer = papers.filter((_, i) => i % ONE_IN !== ONE_IN - 1);
    effects.tell("without every 20th");
    const before = buildMap(fewer, extractTerms(fewer));
    const again = buildMap(fewer, extractTerms(fewer), before.places);
    effects.tell("with all of them");
    const grown = buildMap(papers, extraction, before.places);
    const fresh = buildMap(papers, extraction);
    stays.push({
      name: file.replace(/^.*[/\\]/, ""),
      papers: papers.length,
      isStill: JSON.stringify(again.layout) === JSON.stringify(before.layout),
      ...compare(before.places, grown.places),
      grown: measureQuality(placedGraph(grown.graph, grown.layout)),
      fresh: measureQuality(placedGraph(fresh.graph, fresh.layout)),
    });
  }
  return stays;
}

function buildMap(papers: readonly Paper[], extraction: Extraction, earlier?: Places): Built {
  const graph = buildGraph(papers, extraction, { ...(earlier && { earlier }) });
  const layout = buildLayout(graph, { ...(earlier && { anchors: earlier.nodes }) });
  const communities = graph.getAttribute("communities");
  const nodes = layout.positions.map(({ key, x, y }) => {
    return { key, x, y, community: graph.getNodeAttribute(key, "community") };
  });
  return { graph, layout, places: { communities, nodes } };
}

/** How far the second map has moved from the first. */
function compare(before: Places, after: Places): Pick<Stay, "nodes" | "median" | "most" | "kept"> {
  const now = new Map(after.nodes.map((node) => [node.key, node]));
  const both = before.nodes.filter(({ key }) => now.has(key));
  const width = (values: number[]): number => quantile(values, 0.99) - quantile(values, 0.01);
  const across = width(both.map(({ x }) => x));
  const up = width(both.map(({ y }) => y));
  const diagonal = Math.sqrt(across ** 2 + up ** 2) || 1;
  const shifts = both.map(({ key, x, y }) => {
    const to = now.get(key)!;
    return Math.sqrt((to.x - x) ** 2 + (to.y - y) ** 2) / diagonal;
  });
  const still = before.communities.filter(({ key, name, hue }) =>
    after.communities.some((one) => one.key === key && one.name === name && one.hue === hue),
  );
  return {
    nodes: both.length,
    median: quantile(shifts, 0.5),
    most: quantile(shifts, 0.95),
    kept: still.length / (before.communities.length || 1),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The figures as a table in Markdown; ratios are of the continued map to a fresh one. */
export function formatStays(stays: readonly Stay[]): string {
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  const ratio = ({ grown, fresh }: Stay, figure: keyof Neighbourhoods): string =>
    `${grown[figure].toFixed(3)} / ${fresh[figure].toFixed(3)} = ` +
    (grown[figure] / (fresh[figure] || 1)).toFixed(3);
  const rows = stays.map((stay) => [
    stay.name,
    String(stay.papers),
    stay.isStill ? "nothing" : "something",
    percent(stay.median),
    percent(stay.most),
    percent(stay.kept),
    ratio(stay, "np"),
    ratio(stay, "np2"),
    ratio(stay, "purity"),
  ]);
  const head = [
    ...["corpus", "papers", "moves where nothing is added", "median shift", "95 % shift less than"],
    ...["communities kept", "np, to fresh", "np2, to fresh", "purity, to fresh"],
  ];
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
