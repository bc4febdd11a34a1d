/**
 * Why a community is one, in numbers: what its papers share more than others do, and where it goes
 * over into the next.
 *
 * A name alone asks to be believed. How many of its papers have a term, and how many of the rest,
 * can be checked.
 */
import { compareBy, compareText } from "../ordering.ts";
import type { ExplorerGraph } from "./graph.ts";
import { rarity } from "./similarity.ts";

/** A term that binds a community. */
export interface Bond {
  readonly key: string;
  /** Papers of the community that have it, and papers of the rest of the map. */
  readonly inside: number;
  readonly outside: number;
}

/** A community beside another, and the terms that papers of both have, most telling first. */
export interface NeighbouringCommunity {
  readonly key: string;
  readonly terms: readonly string[];
}

export interface CommunityFacts {
  readonly papers: number;
  /** Papers of the rest of the map. */
  readonly others: number;
  /** The strongest first; terms of one paper bind nothing. */
  readonly bonds: readonly Bond[];
  /** Terms that two of its papers share, on average; 0 where it has one paper. */
  readonly within: number;
  /** Terms that a paper of it and one of the rest share, on average; 0 where there is no rest. */
  readonly across: number;
  /** The nearest first. */
  readonly neighbours: readonly NeighbouringCommunity[];
}

/**
 * The facts about a community.
 *
 * @param papers - all papers of the map
 */
export function communityFacts(
  graph: ExplorerGraph,
  community: string,
  papers: number,
): CommunityFacts {
  const members = graph.filterNodes(
    (_key, node) => node.kind === "paper" && node.community === community,
  );
  const inside = new Map<string, number>();
  for (const paper of members) {
    graph.forEachOutNeighbor(paper, (term) => inside.set(term, (inside.get(term) ?? 0) + 1));
  }
  const size = members.length;
  const others = papers - size;
  const bonds: Bond[] = [];
  let [pairsWithin, pairsAcross] = [0, 0];
  for (const [key, count] of inside) {
    const outside = graph.getNodeAttribute(key, "degree") - count;
    pairsWithin += (count * (count - 1)) / 2;
    pairsAcross += count * outside;
    if (count > 1) bonds.push({ key, inside: count, outside });
  }
  return {
    papers: size,
    others,
    bonds: bonds.sort(
      compareBy(
        (a, b) => strengthOf(b, size, others) - strengthOf(a, size, others),
        (a, b) => compareText(a.key, b.key),
      ),
    ),
    within: size < 2 ? 0 : pairsWithin / ((size * (size - 1)) / 2),
    across: size * others === 0 ? 0 : pairsAcross / (size * others),
    neighbours: findNeighbours(graph, community, inside, papers),
  };
}

/**
 * How much a term binds: papers × how much likelier it is inside than outside (a smoothed lift, so
 * that a term which nobody else has is not worth everything).
 */
function strengthOf({ inside, outside }: Bond, size: number, others: number): number {
  return inside * Math.log(inside / size / ((outside + 0.5) / (others + 1)));
}

/**
 * Communities by what their papers have in common with this one's: rare terms of many papers on both
 * sides count most, hubs not at all, and large communities no more than small ones.
 */
function findNeighbours(
  graph: ExplorerGraph,
  community: string,
  inside: ReadonlyMap<string, number>,
  papers: number,
): NeighbouringCommunity[] {
  const sizes = new Map<string, number>();
  graph.forEachNode((_key, node) => {
    if (node.kind === "paper" && node.community !== null) {
      sizes.set(node.community, (sizes.get(node.community) ?? 0) + 1);
    }
  });
  const between = new Map<string, Map<string, number>>();
  for (const [term, count] of inside) {
    const { hub, degree } = graph.getNodeAttributes(term);
    if (hub || degree === count) continue;
    const counts = new Map<string, number>();
    graph.forEachInNeighbor(term, (_paper, { community: other }) => {
      if (other !== null && other !== community) counts.set(other, (counts.get(other) ?? 0) + 1);
    });
    for (const [other, theirs] of counts) {
      const terms = between.get(other) ?? new Map<string, number>();
      terms.set(term, Math.sqrt(count * theirs) * rarity(papers, degree));
      between.set(other, terms);
    }
  }
  return [...between]
    .map(([key, terms]) => {
      const sum = [...terms].sort(compareTerms).reduce((total, [, score]) => total + score, 0);
      return { key, terms, score: sum / Math.sqrt(sizes.get(key)!) };
    })
    .sort(
      compareBy(
        (a, b) => b.score - a.score,
        (a, b) => compareText(a.key, b.key),
      ),
    )
    .map(({ key, terms }) => ({ key, terms: [...terms].sort(compareTerms).map(([term]) => term) }));
}

function compareTerms(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || compareText(a[0], b[0]);
}
