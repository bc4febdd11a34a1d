/** The graph as the explorer holds it: structure and names, without texts. */
import Graph from "graphology";
import {
  EDGE_FLAG,
  METHOD_KINDS,
  NO_COMMUNITY,
  NO_VENUE,
  NO_YEAR,
  NODE_FLAG,
  NODE_KINDS,
  RELATIONS,
  UNCOUNTED,
  type EdgeColumns,
  type MethodKind,
  type NamesShard,
  type NodeColumns,
  type NodeKind,
  type Overview,
  type Relation,
} from "../dataset/reader.ts";
import { withDictionaries } from "../dictionary-graph.ts";

export interface NodeAttributes {
  /** Index in the dataset's columns; 0 is the most important. */
  readonly index: number;
  readonly kind: NodeKind;
  /** A paper's is its title. */
  readonly label: string;
  /** The name on the map. */
  readonly shortLabel: string;
  /** Map units, y up. */
  readonly x: number;
  readonly y: number;
  /** Radius at the start view of 1440 × 900, map units. */
  readonly size: number;
  readonly degree: number;
  /** Key of its community, or null. */
  readonly community: string | null;
  /** Index among the community inks; null outside every community. */
  readonly hue: number | null;
  readonly hub: boolean;
  /** False for a paper that no term links to the map. */
  readonly linked: boolean;
  /** Whether the earlier map that this one continues did not have it. */
  readonly isNew: boolean;
  /** null of a term, and where no source says it. */
  readonly year: number | null;
  /** null of a term, and where no source says it. */
  readonly timesCited: number | null;
  /** One of Overview.venues by its name; null of a term, and where it is none of them. */
  readonly venue: string | null;
  /** null of a paper or concept. */
  readonly methodKind: MethodKind | null;
}

export interface EdgeAttributes {
  readonly relation: Relation;
  /** In (0, 1]. */
  readonly weight: number;
  /** A hub's edge: shown on demand only. */
  readonly quiet: boolean;
}

/** Edges run from paper to term. */
export type ExplorerGraph = Graph<NodeAttributes, EdgeAttributes>;

/** An edge as it is drawn: one of the map's own, or a tie of a lens, which has no relation. */
export interface DrawnEdge extends Omit<EdgeAttributes, "relation"> {
  readonly relation: Relation | null;
}

/** What the map draws: the whole graph, which is directed, or a lens, which is not. */
export type DrawnGraph = Graph<NodeAttributes, DrawnEdge>;

/** Builds the explorer's graph from a dataset's columns and names. */
export function buildExplorerGraph(
  overview: Overview,
  nodes: NodeColumns,
  edges: EdgeColumns,
  names: NamesShard,
): ExplorerGraph {
  const graph: ExplorerGraph = withDictionaries(new Graph({ type: "directed", multi: false }));
  for (const [index, key] of names.keys.entries()) {
    const label = names.labels[index]!;
    const communityIndex = nodes.community[index]!;
    const community =
      communityIndex === NO_COMMUNITY ? null : overview.communities[communityIndex]!;
    const flags = nodes.flags[index]!;
    const year = nodes.year[index]!;
    const venue = nodes.venue[index]!;
    const timesCited = nodes.timesCited?.[index] ?? UNCOUNTED;
    graph.addNode(key, {
      index,
      kind: NODE_KINDS[nodes.kind[index]!]!,
      label,
      shortLabel: names.shortLabels[index]! || label,
      x: nodes.x[index]!,
      y: nodes.y[index]!,
      size: nodes.size[index]!,
      degree: nodes.degree[index]!,
      community: community?.key ?? null,
      hue: community?.hue ?? null,
      hub: (flags & NODE_FLAG.hub) !== 0,
      linked: (flags & NODE_FLAG.unlinked) === 0,
      isNew: (flags & NODE_FLAG.new) !== 0,
      year: year === NO_YEAR ? null : year,
      timesCited: timesCited === UNCOUNTED ? null : timesCited,
      venue: venue === NO_VENUE ? null : overview.venues[venue]!.name,
      methodKind: METHOD_KINDS[nodes.methodKind[index]!] ?? null,
    });
  }
  for (let i = 0; i < edges.source.length; ++i) {
    // Keys of graphology's own making hold a number that differs from visit to visit. Numbers alone
    // would not do: V8 tells a million of them apart very slowly.
    graph.addEdgeWithKey(
      `e${String(i)}`,
      names.keys[edges.source[i]!]!,
      names.keys[edges.target[i]!]!,
      {
        relation: RELATIONS[edges.relation[i]!]!,
        weight: edges.weight[i]! / 255,
        quiet: (edges.flags[i]! & EDGE_FLAG.quiet) !== 0,
      },
    );
  }
  return graph;
}
