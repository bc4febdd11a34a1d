/**
 * Communities of a map that continues an earlier one.
 *
 * Found anew, communities trade members for a few papers more or less, and every trade moves a coast.
 * So a paper stays in the community that it was in; those that are looked at are the homeless (new papers,
 * those of communities that are gone, those that were in none) and what is kin to them.
 *
 * 1. A community is still there while as many of its papers are as make a community, or as it had.
 * 2. Of the communities that are found anew, one that holds more homeless papers than settled ones,
 *    and enough of them, is a new community: a subject that the earlier map did not have.
 * 3. Every other homeless paper joins the community that gains most modularity by it, until none
 *    would move; where it shares with none, it stays outside. A settled paper that is kin to a homeless
 *    one may go with it, where that gains much more than staying.
 *
 * Where no paper is new and no community is gone, nobody is homeless, so that nothing can move. That
 * a partition is continued by starting from the last one: T. Aynaud and J.-L. Guillaume, "Static
 * community detection algorithms for evolving networks", WiOpt (2010), 513–519,
 * https://ieeexplore.ieee.org/document/5520221.
 */
import { compareBy } from "../ordering.ts";
import { fewestPapers } from "./communities.ts";
import type { EarlierCommunity, EarlierMap } from "./earlier-map.ts";
import type { SharedEdge, Sharing } from "./sharing.ts";

/** Communities, some of them an earlier map's. */
export interface Inheritance {
  /** Of each paper: 0 the largest community, −1 none. */
  readonly communityOf: Int32Array;
  /** By number: what the earlier map had; null where it is new. */
  readonly inherited: readonly (EarlierCommunity | null)[];
}

export interface InheritOptions {
  /** Keys of the papers, sorted. */
  readonly keys: readonly string[];
  /** Communities of all papers as they are found anew; −1 none. */
  readonly found: Int32Array;
  readonly sharing: Sharing;
  readonly earlier: EarlierMap;
}

/** Rounds of moves: after a few, only papers between two communities change their minds. */
const MOST_ROUNDS = 10;

/**
 * What a settled paper's own community is worth to it, in shares of its strength. With every 20th paper
 * of papers-1k added, .408 of the ten papers that share most with a paper are in its community where no
 * settled paper may move, .418 at this (.417 where communities are found anew), .422 at none; each move
 * takes a paper across the map.
 */
const LOYALTY = 0.1;

/** Hands an earlier map's communities on. */
export function inheritCommunities(options: InheritOptions): Inheritance {
  const { keys, sharing, earlier } = options;
  const fewest = fewestPapers(keys.length);
  const { communityOf, homeless } = settle(options, fewest);
  const count = foundNew(options, communityOf, homeless, fewest);
  const joining = homeless.filter((paper) => communityOf[paper]! < 0);
  if (joining.length > 0) joinBest(joining, communityOf, count, sharing);
  return numberInheritance(communityOf, earlier.communities, count);
}

/** Who stays where it was, and who has no home. */
function settle(
  { keys, found, earlier }: InheritOptions,
  fewest: number,
): {
  communityOf: Int32Array;
  homeless: readonly number[];
} {
  const numberOf = new Map(earlier.communities.map(({ key }, number) => [key, number]));
  const homeOf = new Map<string, number>();
  const had = new Int32Array(earlier.communities.length);
  for (const { key, community } of earlier.nodes) {
    const home = community === null ? -1 : (numberOf.get(community) ?? -1);
    homeOf.set(key, home);
    if (home >= 0 && key.startsWith("paper/")) had[home]! += 1;
  }
  const communityOf = Int32Array.from(keys, (key) => homeOf.get(key) ?? -1);
  const left = new Int32Array(had.length);
  for (const home of communityOf) if (home >= 0) left[home]! += 1;
  const isGone = left.map((papers, home) => (papers < Math.min(fewest, had[home]!) ? 1 : 0));
  const isGrown = keys.some((key) => !homeOf.has(key));
  const homeless: number[] = [];
  for (const [paper, home] of communityOf.entries()) {
    if (home >= 0 && isGone[home] === 0) continue;
    communityOf[paper] = -1;
    // What was in none looks for a home only where there are new papers to share with.
    if (found[paper]! >= 0 && (home >= 0 || isGrown)) homeless.push(paper);
  }
  return { communityOf, homeless };
}

/** Founds communities of homeless papers; returns how many communities there are then. */
function foundNew(
  { found, earlier }: InheritOptions,
  communityOf: Int32Array,
  homeless: readonly number[],
  fewest: number,
): number {
  const settled = new Map<number, number>();
  for (const [paper, part] of found.entries())
    if (communityOf[paper]! >= 0) settled.set(part, (settled.get(part) ?? 0) + 1);
  const partOf = Map.groupBy(homeless, (paper) => found[paper]!);
  let count = earlier.communities.length;
  for (const [part, papers] of [...partOf].sort(([a], [b]) => a - b)) {
    if (papers.length < fewest || papers.length <= (settled.get(part) ?? 0)) continue;
    for (const paper of papers) communityOf[paper] = count;
    ++count;
  }
  return count;
}

/** What ties a paper to others, in the network of papers alone. */
interface Ties {
  readonly kinOf: readonly (readonly Kin[])[];
  readonly edgesOf: readonly (readonly SharedEdge[])[];
  readonly papersOf: ReadonlyMap<number, readonly SharedEdge[]>;
  /** Of each paper, the sum of what ties it. */
  readonly strength: Float64Array;
}

interface Kin {
  readonly other: number;
  readonly share: number;
}

/**
 * Moves papers to where modularity gains most, in the network of papers alone: two share, for each
 * term that both have, the product of its weights by the number of its papers, and half of what they
 * are kin.
 */
function joinBest(
  joining: readonly number[],
  communityOf: Int32Array,
  count: number,
  sharing: Sharing,
): void {
  const ties = indexTies(sharing);
  const { strength } = ties;
  const all = strength.reduce((sum, own) => sum + own, 0);
  const strengthOf = new Float64Array(count);
  for (const [paper, community] of communityOf.entries())
    if (community >= 0) strengthOf[community]! += strength[paper]!;

  const isJoining = new Set(joining);
  const asked = new Set(joining);
  for (const paper of joining)
    for (const { other } of ties.kinOf[paper]!) if (communityOf[other]! >= 0) asked.add(other);
  const inOrder = [...asked].sort((a, b) => a - b);

  for (let round = 0; round < MOST_ROUNDS; ++round) {
    let moves = 0;
    for (const paper of inOrder) {
      const home = communityOf[paper]!;
      if (home >= 0) strengthOf[home]! -= strength[paper]!;
      const shares = sharesWith(paper, communityOf, ties);
      const loyalTo = isJoining.has(paper) ? -1 : home;
      // Who has a home leaves it for a better one, never for none.
      if (loyalTo >= 0 && !shares.has(loyalTo)) shares.set(loyalTo, 0);
      let best = -1;
      let most = -Infinity;
      for (const [community, share] of [...shares].sort(([a], [b]) => a - b)) {
        const loyalty = community === loyalTo ? LOYALTY * strength[paper]! : 0;
        const gain = share - (strength[paper]! * strengthOf[community]!) / all + loyalty;
        if (gain > most + 1e-9) [best, most] = [community, gain];
      }
      communityOf[paper] = best;
      if (best >= 0) strengthOf[best]! += strength[paper]!;
      if (best !== home) ++moves;
    }
    if (moves === 0) return;
  }
}

function indexTies({ papers, edges, kin }: Sharing): Ties {
  const edgesOf: SharedEdge[][] = Array.from({ length: papers }, () => []);
  const kinOf: Kin[][] = Array.from({ length: papers }, () => []);
  const strength = new Float64Array(papers);
  for (const { a, b, weight } of kin) {
    const share = weight / 2;
    kinOf[a]!.push({ other: b, share });
    kinOf[b]!.push({ other: a, share });
    strength[a]! += share;
    strength[b]! += share;
  }
  const loud = edges.filter(({ quiet }) => !quiet);
  const papersOf = Map.groupBy(loud, ({ term }) => term);
  for (const own of papersOf.values()) {
    const total = own.reduce((sum, { weight }) => sum + weight, 0);
    for (const edge of own) {
      edgesOf[edge.paper]!.push(edge);
      strength[edge.paper]! += (edge.weight * (total - edge.weight)) / own.length;
    }
  }
  return { kinOf, edgesOf, papersOf, strength };
}

/** What a paper shares with each community that has a paper it is tied to. */
function sharesWith(
  paper: number,
  communityOf: Int32Array,
  { kinOf, edgesOf, papersOf }: Ties,
): Map<number, number> {
  const shares = new Map<number, number>();
  const add = (other: number, share: number): void => {
    const theirs = communityOf[other]!;
    if (other !== paper && theirs >= 0) shares.set(theirs, (shares.get(theirs) ?? 0) + share);
  };
  for (const { other, share } of kinOf[paper]!) add(other, share);
  for (const { term, weight } of edgesOf[paper]!) {
    const others = papersOf.get(term)!;
    for (const other of others) add(other.paper, (weight * other.weight) / others.length);
  }
  return shares;
}

/** Largest first; of one size the earlier map's in its order, then new ones in theirs. */
function numberInheritance(
  communityOf: Int32Array,
  earlier: readonly EarlierCommunity[],
  count: number,
): Inheritance {
  const sizes = new Int32Array(count);
  for (const community of communityOf) if (community >= 0) sizes[community]! += 1;
  const order = [...sizes.keys()]
    .filter((community) => sizes[community]! > 0)
    .sort(
      compareBy(
        (a, b) => sizes[b]! - sizes[a]!,
        (a, b) => a - b,
      ),
    );
  const numberOf = new Map(order.map((community, number) => [community, number]));
  return {
    communityOf: communityOf.map((community) => numberOf.get(community) ?? -1),
    inherited: order.map((community) => earlier[community] ?? null),
  };
}
