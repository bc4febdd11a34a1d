/**
 * Communities: papers that share most.
 *
 * They are what a reader sees first, so their sizes are chosen for readers: Louvain is run at
 * several resolutions, and the one is kept whose communities come nearest to n^⅔ / 2 papers each (8
 * of 63, 50 of 1,000, 232 of 10,000), that is to 2 ∛n of them. Only what papers share takes part:
 * a term of one paper follows its paper. What Louvain leaves in pieces is split, and what is left
 * too small to be called a community joins the one that it shares most with.
 *
 * V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of communities in large
 * networks", Journal of Statistical Mechanics (2008) P10008,
 * https://doi.org/10.1088/1742-5468/2008/10/P10008; resolution after J. Reichardt and S. Bornholdt,
 * Physical Review E 74 (2006) 016110. That its communities can fall apart: V. A. Traag, L. Waltman,
 * N. J. van Eck, "From Louvain to Leiden", Scientific Reports 9 (2019) 5233.
 */
import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import { compareBy } from "../ordering.ts";
import { seeded } from "../random.ts";

/** An edge of the shared part: indices of paper and term, and what it counts here. */
export interface SharedEdge {
  readonly paper: number;
  readonly term: number;
  /** > 0; a hub's already damped. */
  readonly weight: number;
  readonly quiet: boolean;
}

/** Tried from 1 upwards, each way until the second that is worse; downwards where up was no better. */
const RESOLUTIONS = [
  [1, 1.25, 1.6, 2, 2.6, 3.4, 4.5],
  [0.8, 0.6, 0.45],
] as const;

/** What sizes that suit a reader are worth, in modularity: a factor of e for every community. */
const SIZE_COST = 0.15;
/** Below this Louvain takes milliseconds, and the best of several attempts is taken. */
const FEW_EDGES = 20_000;

/**
 * Finds communities of papers.
 *
 * @param papers - how many papers
 * @param edges - those of terms that two papers or more have, in an order of their own
 * @param seed - for Louvain's order of visits
 * @returns for each paper the number of its community, 0 the largest, or −1 where it shares too
 *   little with any other paper
 */
export function findCommunities(
  papers: number,
  edges: readonly SharedEdge[],
  seed: number,
): Int32Array {
  const terms = 1 + edges.reduce((last, { term }) => Math.max(last, term), -1);
  const none: Int32Array = new Int32Array(papers).fill(-1);
  if (edges.length === 0) return none;
  const graph = new Graph<object, { weight: number }>({ type: "undirected" });
  for (const { paper, term, weight } of edges) {
    graph.mergeNode(`p${String(paper)}`);
    graph.mergeNode(`t${String(term)}`);
    graph.addEdge(`p${String(paper)}`, `t${String(term)}`, { weight });
  }
  const tries = edges.length < FEW_EDGES ? 4 : 1;
  const wanted = papers ** (2 / 3) / 2;
  let best: Int32Array = none;
  let bestCost = Infinity;
  let bestResolution = 1;
  for (const way of RESOLUTIONS) {
    let worse = 0;
    if (bestResolution > 1) break;
    for (const resolution of way) {
      const found = bestOf(tries, (attempt) =>
        louvain.detailed(graph, {
          getEdgeWeight: "weight",
          resolution,
          rng: seeded(seed + attempt),
        }),
      ).communities;
      const split = splitPieces(papers, terms, edges, found);
      const merged = mergeSmall(split, terms, edges, fewestPapers(papers));
      const cost =
        SIZE_COST * distanceFromWanted(merged, wanted) - modularity(merged, terms, edges);
      if (cost < bestCost - 1e-9) {
        [best, bestCost, bestResolution] = [merged, cost, resolution];
        worse = 0;
      } else if (++worse === 2) break;
    }
  }
  return numberBySize(best);
}

/** Of several attempts the one with the highest modularity, the first of equals. */
function bestOf<T extends { readonly modularity: number }>(
  attempts: number,
  run: (attempt: number) => T,
): T {
  let best = run(0);
  for (let attempt = 1; attempt < attempts; ++attempt) {
    const next = run(attempt);
    if (next.modularity > best.modularity + 1e-9) best = next;
  }
  return best;
}

/** Fewer papers than this are no community where they can join one. */
export function fewestPapers(papers: number): number {
  return papers < 18 ? 2 : papers < 200 ? 3 : Math.round(Math.cbrt(papers));
}

/** Connected pieces of each community, over edges that are not quiet; −1 for papers not found. */
function splitPieces(
  papers: number,
  terms: number,
  edges: readonly SharedEdge[],
  found: Readonly<Record<string, number>>,
): Int32Array {
  const parent = Int32Array.from({ length: papers + terms }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  const pieces = new Int32Array(papers).fill(-1);
  for (const { paper, term, quiet } of edges) {
    pieces[paper] = paper;
    if (quiet || found[`p${String(paper)}`] !== found[`t${String(term)}`]) continue;
    const a = root(paper);
    const b = root(papers + term);
    // The smaller index leads, so that a piece's number is that of its first paper.
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  return pieces.map((piece) => (piece < 0 ? -1 : root(piece)));
}

/** Lets communities that are too small join the one they share most with, smallest first. */
function mergeSmall(
  communityOf: Int32Array,
  terms: number,
  edges: readonly SharedEdge[],
  fewest: number,
): Int32Array {
  const result = communityOf.slice();
  const membersOf = new Map<number, number[]>();
  for (const [paper, community] of result.entries())
    if (community >= 0) {
      const members = membersOf.get(community);
      if (members) members.push(paper);
      else membersOf.set(community, [paper]);
    }
  const termsOf: SharedEdge[][] = Array.from({ length: communityOf.length }, () => []);
  const papersOf: SharedEdge[][] = Array.from({ length: terms }, () => []);
  for (const edge of edges) {
    termsOf[edge.paper]!.push(edge);
    papersOf[edge.term]!.push(edge);
  }
  const small = [...membersOf.keys()].sort(
    compareBy(
      (a, b) => membersOf.get(a)!.length - membersOf.get(b)!.length,
      (a, b) => a - b,
    ),
  );
  for (const community of small) {
    const members = membersOf.get(community)!;
    if (members.length >= fewest) continue;
    const shares = new Map<number, number>();
    for (const paper of members)
      for (const { term, weight } of termsOf[paper]!) {
        const others = papersOf[term]!;
        for (const other of others) {
          const theirs = result[other.paper]!;
          if (theirs === community || theirs < 0) continue;
          shares.set(theirs, (shares.get(theirs) ?? 0) + (weight * other.weight) / others.length);
        }
      }
    let target = -1;
    let most = 0;
    for (const [other, sum] of shares) {
      // By what could be shared, or the largest community would swallow all.
      const share = sum / Math.sqrt(membersOf.get(other)!.length);
      if (share > most * (1 + 1e-9) || (share >= most * (1 - 1e-9) && other < target))
        [target, most] = [other, share];
    }
    if (target < 0) {
      // Nothing to join: two papers alone are company in a small map, in a large one they are not.
      if (members.length < Math.min(fewest, 3)) for (const paper of members) result[paper] = -1;
      continue;
    }
    for (const paper of members) result[paper] = target;
    membersOf.get(target)!.push(...members);
    membersOf.set(community, []);
  }
  return result;
}

/**
 * Modularity of communities of papers at resolution 1, each term with the papers that it has most
 * weight with: M. E. J. Newman and M. Girvan, Physical Review E 69 (2004) 026113.
 */
function modularity(communityOf: Int32Array, terms: number, edges: readonly SharedEdge[]): number {
  const termWeights = Array.from({ length: terms }, () => new Map<number, number>());
  let total = 0;
  const strength = new Map<number, number>();
  const add = (community: number, weight: number): void => {
    strength.set(community, (strength.get(community) ?? 0) + weight);
  };
  for (const { paper, term, weight } of edges) {
    const community = communityOf[paper]!;
    const weights = termWeights[term]!;
    weights.set(community, (weights.get(community) ?? 0) + weight);
    add(community, weight);
    total += weight;
  }
  let inside = 0;
  for (const weights of termWeights) {
    let home = -1;
    let most = 0;
    let sum = 0;
    for (const [community, weight] of weights) {
      if (weight > most + 1e-12) [home, most] = [community, weight];
      sum += weight;
    }
    inside += most;
    if (sum > 0) add(home, sum);
  }
  let expected = 0;
  for (const weight of strength.values()) expected += (weight / (2 * total)) ** 2;
  return inside / total - expected;
}

/** Mean over papers of |ln(size of the paper's community / wanted)|. */
function distanceFromWanted(communityOf: Int32Array, wanted: number): number {
  const sizes = sizesOf(communityOf);
  let cost = 0;
  let counted = 0;
  for (const size of [...sizes.values()].sort((a, b) => a - b)) {
    cost += size * Math.abs(Math.log(size / wanted));
    counted += size;
  }
  return counted === 0 ? Infinity : cost / counted;
}

function numberBySize(communityOf: Int32Array): Int32Array {
  const sizes = sizesOf(communityOf);
  const order = [...sizes.keys()].sort(
    compareBy(
      (a, b) => sizes.get(b)! - sizes.get(a)!,
      (a, b) => a - b,
    ),
  );
  const numberOf = new Map(order.map((community, number) => [community, number]));
  return communityOf.map((community) => numberOf.get(community) ?? -1);
}

function sizesOf(communityOf: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const community of communityOf)
    if (community >= 0) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  return sizes;
}
