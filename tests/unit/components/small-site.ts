/** A map that fits in the head: three papers, two communities, a shared concept and method. */
import {
  EDGE_COLUMNS,
  NODE_COLUMNS,
  NO_METHOD_KIND,
  NO_VENUE,
  NO_YEAR,
  type EdgeColumns,
  type NodeColumns,
  type Overview,
} from "../../../src/dataset/reader.ts";
import { buildExplorerGraph } from "../../../src/explorer/graph.ts";
import type { Site } from "../../../src/components/site.ts";

const KEYS = [
  "paper/one",
  "paper/two",
  "concept/reward",
  "paper/three",
  "method/dpo",
  "concept/rare",
] as const;

const COUNTS = {
  ...{ papers: 3, concepts: 2, methods: 1, edges: 6, communities: 2, unlinked: 0 },
  citations: 0,
};

/** Columns of numbers as the dataset has them. */
function columns<Spec extends Readonly<Record<string, string>>>(
  spec: Spec,
  rows: readonly Readonly<Record<keyof Spec, number>>[],
): Record<keyof Spec, number[]> {
  return Object.fromEntries(
    Object.keys(spec).map((name) => [name, rows.map((row) => row[name as keyof Spec])]),
  ) as Record<keyof Spec, number[]>;
}

const node = (kind: number, community: number, degree: number, x: number) => ({
  x,
  y: 10 * x,
  size: 4,
  degree,
  community,
  kind,
  flags: 0,
  year: NO_YEAR,
  venue: NO_VENUE,
  methodKind: NO_METHOD_KIND,
});
const edge = (source: number, target: number, weight: number, relation: number) => ({
  source,
  target,
  weight,
  relation,
  flags: 0,
});

/** Paper one introduces DPO, paper two uses it; one and two share reward, three has a rare term. */
export function smallSite(): Pick<Site, "overview" | "graph" | "keys"> {
  const overview = {
    title: "A small map",
    description: "",
    counts: COUNTS,
    years: null,
    venues: [],
    extent: [0, 0, 100, 100],
    gridStep: 50,
    communities: [
      { key: "community/reward", name: "Reward", hue: 2, papers: 2, typical: [1], terms: [4, 2] },
      { key: "community/rare", name: "Rare", hue: 5, papers: 1, typical: [3], terms: [5] },
    ].map((community) => ({ ...community, x: 0, y: 0 })),
  } as unknown as Overview;
  const nodes = columns(NODE_COLUMNS, [
    node(0, 0, 2, 1),
    node(0, 0, 2, 2),
    node(1, 0, 3, 3),
    node(0, 1, 2, 4),
    node(2, 0, 2, 5),
    node(1, 1, 1, 6),
  ]) as unknown as NodeColumns;
  const edges = columns(EDGE_COLUMNS, [
    edge(0, 2, 200, 2),
    edge(1, 2, 100, 2),
    edge(3, 2, 50, 2),
    edge(0, 4, 255, 0),
    edge(1, 4, 100, 1),
    edge(3, 5, 255, 2),
  ]) as unknown as EdgeColumns;
  const names = { keys: KEYS, labels: KEYS, shortLabels: KEYS.map(() => "") };
  return { overview, graph: buildExplorerGraph(overview, nodes, edges, names), keys: KEYS };
}
