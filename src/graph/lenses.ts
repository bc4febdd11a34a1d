/**
 * The same map seen through papers alone, or through terms alone.
 *
 * A reader who asks "which papers belong together" does not want to walk over the terms between
 * them, nor one who asks which ideas do over the papers. A lens folds the graph onto one side:
 *
 *   papers: what two papers share, Σ √(w₁ w₂) over their common terms; an edge's weight is high
 *           where the term is rare, so each term counts by how much it tells
 *   terms:  how much oftener two terms stand in one paper than by chance: association strength,
 *           2m cᵢⱼ / (sᵢ sⱼ), the measure of VOSviewer
 *
 * Folded whole, a term of a hundred papers becomes five thousand ties. Each node keeps its few
 * strongest, so ties grow with the nodes. Why two things are tied is never stored: the terms or
 * papers that they share, with their sentences, are edges of the map itself.
 *
 * N. J. van Eck and L. Waltman, "How to normalize cooccurrence data? An analysis of some well-known
 * similarity measures", JASIST 60 (2009), 1635–1651, https://doi.org/10.1002/asi.21075
 */
import { compareBy, compareText, sortedBy } from "../ordering.ts";
import type { PaperweftGraph } from "./attributes.ts";

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

/** Strongest ties that each node keeps. */
const NEAREST = 5;
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
  const strengths = name === "papers" ? sharedTerms(graph) : associations(graph, nodes);
  const kept = new Map<string, LensTie>();
  let strongest = 0;
  for (const key of nodes) {
    for (const [other, weight] of nearest(strengths(key))) {
      const [a, b] = compareText(key, other) < 0 ? [key, other] : [other, key];
      kept.set(`${a}\n${b}`, { a, b, weight });
      strongest = Math.max(strongest, weight);
    }
  }
  const ties = [...kept.values()]
    .map(({ a, b, weight }) => ({ a, b, weight: share(weight, strongest) }))
    .sort(
      compareBy(
        (one, other) => compareText(one.a, other.a),
        (one, other) => compareText(one.b, other.b),
      ),
    );
  return { name, nodes, ties };
}

/** How strongly a node is tied to each that it is tied to at all. */
type Strengths = (key: string) => ReadonlyMap<string, number>;

function sharedTerms(graph: PaperweftGraph): Strengths {
  return (paper) => {
    const strengths = new Map<string, number>();
    const terms = sortedBy(graph.outEdgeEntries(paper), ({ target }) => target);
    for (const { target, attributes, targetAttributes } of terms) {
      if (attributes.quiet || targetAttributes.degree > MOST_PAPERS) continue;
      graph.forEachInEdge(target, (_edge, { weight }, other) => {
        if (other === paper) return;
        const told = Math.sqrt(weight * attributes.weight);
        strengths.set(other, (strengths.get(other) ?? 0) + told);
      });
    }
    return strengths;
  };
}

function associations(graph: PaperweftGraph, terms: readonly string[]): Strengths {
  const isTied = new Set(terms);
  const tiedOf = (paper: string): string[] =>
    graph.filterOutNeighbors(paper, (term) => isTied.has(term));
  /** sᵢ: with how many other terms a term stands, over all its papers. */
  const company = new Map<string, number>(terms.map((term) => [term, 0]));
  graph.forEachNode((paper, { kind }) => {
    if (kind !== "paper") return;
    const tied = tiedOf(paper);
    for (const term of tied) company.set(term, company.get(term)! + tied.length - 1);
  });
  /** 2m */
  let all = 0;
  for (const count of company.values()) all += count;
  return (term) => {
    const together = new Map<string, number>();
    graph.forEachInNeighbor(term, (paper) => {
      for (const other of tiedOf(paper))
        if (other !== term) together.set(other, (together.get(other) ?? 0) + 1);
    });
    return new Map(
      [...together].map(([other, count]) => [
        other,
        (all * count) / (company.get(term)! * company.get(other)!),
      ]),
    );
  };
}

/** The strongest few; equal ones by key. */
function nearest(strengths: ReadonlyMap<string, number>): [key: string, weight: number][] {
  return [...strengths]
    .map(([key, weight]): [string, number] => [key, Math.round(weight * 1e6) / 1e6])
    .sort(
      compareBy(
        (one, other) => other[1] - one[1],
        (one, other) => compareText(one[0], other[0]),
      ),
    )
    .slice(0, NEAREST);
}

function share(weight: number, strongest: number): number {
  return Math.max(1e-4, Math.round((weight / strongest) * 1e4) / 1e4);
}
