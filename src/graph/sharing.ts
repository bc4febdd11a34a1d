/**
 * What papers share: that alone decides which are a community.
 */
import { networkOf, type Network, type WeightedPair } from "../leiden.ts";

/** An edge of the shared part: indices of paper and term, and what it counts here. */
export interface SharedEdge {
  readonly paper: number;
  readonly term: number;
  /** > 0; a hub's already damped. */
  readonly weight: number;
  readonly quiet: boolean;
}

/** What papers share. */
export interface Sharing {
  /** How many papers. */
  readonly papers: number;
  /** Edges of terms that two papers or more have, sorted by paper, then by term. */
  readonly edges: readonly SharedEdge[];
  /** Pairs of papers that are kin by their words, and those that share most; some may come twice. */
  readonly kin: readonly WeightedPair[];
}

/** The same in rows of numbers: every attempt at communities reads it several times over. */
export interface SharedRows {
  readonly papers: number;
  /** How many terms papers share; term t stands in `links` as papers + t. */
  readonly terms: number;
  /** Between papers and terms. */
  readonly links: Network;
  /** Between papers. */
  readonly kin: Network;
}

/** Puts what papers share into rows. */
export function shareRows({ papers, edges, kin }: Sharing): SharedRows {
  const terms = edges.reduce((count, { term }) => Math.max(count, term + 1), 0);
  return {
    papers,
    terms,
    links: networkOf(papers + terms, bipartite(papers, edges)),
    kin: networkOf(papers, kin),
  };
}

/** Edges with terms numbered after papers. */
export function bipartite(papers: number, edges: readonly SharedEdge[]): WeightedPair[] {
  return edges.map(({ paper, term, weight }) => ({ a: paper, b: papers + term, weight }));
}
