/**
 * The same map seen through papers alone, or through terms alone.
 *
 * A reader who asks "which papers belong together" does not want to walk over the terms between
 * them, nor one who asks which ideas do over the papers. A lens folds the graph onto one side:
 *
 *   papers: what two papers share, Σ √(w₁ w₂) over their common terms; an edge's weight is high
 *           where the term is rare, so each term counts by how much it tells
 *   terms:  how much oftener two terms stand in one paper than by chance (ties.ts)
 *
 * Folded whole, a term of a hundred papers becomes five thousand ties. Each node keeps its few
 * strongest, so ties grow with the nodes. Why two things are tied is never stored: the terms or
 * papers that they share, with their sentences, are edges of the map itself.
 */
import { networkOf, type Network } from "../leiden.ts";
import { compareText, sortedBy } from "../ordering.ts";
import { associations, strongestTies, type Meet } from "../ties.ts";
import type { EdgeAttributes, NodeAttributes, PaperweftGraph } from "./attributes.ts";

export const LENS_NAMES = ["papers", "terms"] as const;
export type LensName = (typeof LENS_NAMES)[number];

/** Two nodes of a lens and how strongly they are tied. */
export interface LensTie {
  /** Keys; a before b by code unit. */
  readonly a: string;
  readonly b: string;
  /** In (0, 1], four decimals; 1 is the strongest of the lens. */
  readonly weight: number;
}

export interface Lens {
  readonly name: LensName;
  /** Keys, sorted: every linked paper, or every term of two papers and more. */
  readonly nodes: readonly string[];
  /** Sorted by a, then by b; one a pair. */
  readonly ties: readonly LensTie[];
}

/** A term of more papers than this says little of any two of them, and its pairs would be too many. */
const MOST_PAPERS = 300;

/** Folds the graph onto its papers, or onto the terms that they share. */
export function buildLens(graph: PaperweftGraph, name: LensName): Lens {
  const nodes = sortedBy(
    graph.filterNodes((_key, { kind, degree }) =>
      name === "papers" ? kind === "paper" && degree > 0 : kind !== "paper" && degree > 1,
    ),
    (key) => key,
  );
  const tied = strongestTies(
    nodes.length,
    name === "papers" ? sharedTerms(graph, nodes) : sharedPapers(graph, nodes),
  );
  const ties = tied.map(({ a, b, weight }) => ({ a: nodes[a]!, b: nodes[b]!, weight }));
  return { name, nodes, ties };
}

function sharedTerms(graph: PaperweftGraph, papers: readonly string[]): Meet {
  const { starts, neighbours, weights } = edgesOf(
    graph,
    "papers",
    papers,
    ({ quiet }, { degree }) => !quiet && degree <= MOST_PAPERS,
  );
  return (paper, add) => {
    for (let at = starts[paper]!; at < starts[paper + 1]!; ++at) {
      const term = neighbours[at]!;
      for (let i = starts[term]!; i < starts[term + 1]!; ++i)
        add(neighbours[i]!, Math.sqrt(weights[i]! * weights[at]!));
    }
  };
}

function sharedPapers(graph: PaperweftGraph, terms: readonly string[]): Meet {
  return associations(
    edgesOf(graph, "terms", terms, () => true),
    terms.length,
  );
}

/** Edges by number: first the lens's nodes, then, by key, what those meet through. */
function edgesOf(
  graph: PaperweftGraph,
  name: LensName,
  nodes: readonly string[],
  counts: (edge: EdgeAttributes, term: NodeAttributes) => boolean,
): Network {
  const numberOf = new Map(nodes.map((key, number) => [key, number]));
  const edges: { node: number; through: string; weight: number }[] = [];
  graph.forEachEdge((_edge, attributes, paper, term, _paper, termAttributes) => {
    const [own, through] = name === "papers" ? [paper, term] : [term, paper];
    const node = numberOf.get(own);
    if (node === undefined || !counts(attributes, termAttributes)) return;
    edges.push({ node, through, weight: attributes.weight });
  });
  const between = sortedBy(new Set(edges.map(({ through }) => through)), (key) => key);
  for (const key of between) numberOf.set(key, numberOf.size);
  edges.sort((s, t) => s.node - t.node || compareText(s.through, t.through));
  return networkOf(
    numberOf.size,
    edges.map(({ node, through, weight }) => ({ a: node, b: numberOf.get(through)!, weight })),
  );
}
