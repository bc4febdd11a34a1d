/**
 * The order of nodes in every file: most important first.
 *
 * With it any prefix of the columns is a smaller map, and a node's index means the same in all
 * files.
 */
import type { EdgeAttributes, NodeAttributes, PaperweftGraph } from "../graph/index.ts";
import { compareBy, compareText } from "../ordering.ts";

export interface OrderedNode {
  readonly key: string;
  readonly attributes: NodeAttributes;
}

export interface OrderedEdge {
  /** Index of the paper. */
  readonly source: number;
  /** Index of the term. */
  readonly target: number;
  readonly attributes: EdgeAttributes;
}

/** A paper that cites another, by their indexes. */
export interface OrderedCitation {
  readonly source: number;
  readonly target: number;
}

/** The graph with an index for every node, and its edges, each in the order of their file. */
export interface OrderedGraph {
  readonly nodes: readonly OrderedNode[];
  /** Sorted by the later of their two nodes, then by the earlier. */
  readonly edges: readonly OrderedEdge[];
  /** Sorted by source, then by target; apart from the edges, which have evidence. */
  readonly citations: readonly OrderedCitation[];
  /** Index of a node, by its key. @throws RangeError where there is no such node */
  indexOf(key: string): number;
}

/** Puts nodes into the order of nodes.bin. */
export function orderNodes(graph: PaperweftGraph): OrderedNode[] {
  return graph
    .mapNodes((key, attributes): OrderedNode => ({ key, attributes }))
    .sort(
      compareBy(
        (a, b) => b.attributes.importance - a.attributes.importance,
        (a, b) => compareText(a.key, b.key),
      ),
    );
}

/** Puts nodes and edges into the order of nodes.bin and edges.bin. */
export function orderGraph(graph: PaperweftGraph): OrderedGraph {
  const nodes = orderNodes(graph);
  const indexes = new Map(nodes.map(({ key }, index) => [key, index]));
  const indexOf = (key: string) => {
    const index = indexes.get(key);
    if (index === undefined) throw new RangeError(`no node has the key ${key}`);
    return index;
  };
  const edges = graph
    .mapEdges((_, attributes, source, target): OrderedEdge => {
      return { source: indexOf(source), target: indexOf(target), attributes };
    })
    .sort(
      compareBy(
        (a, b) => Math.max(a.source, a.target) - Math.max(b.source, b.target),
        (a, b) => Math.min(a.source, a.target) - Math.min(b.source, b.target),
      ),
    );
  const citations = nodes.flatMap(({ attributes }, source) =>
    attributes.kind === "paper"
      ? attributes.cites
          .map((key) => ({ source, target: indexOf(key) }))
          .sort((a, b) => a.target - b.target)
      : [],
  );
  return { nodes, edges, citations, indexOf };
}
