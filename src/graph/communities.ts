/**
 * Communities: papers that share most.
 *
 * They are what a reader sees first, so three things decide how fine they are: how well they divide
 * the papers (modularity), whether another order of visits would give the same ones (agreement of
 * attempts), and whether their sizes suit a reader: n^⅔ / 2 papers each (8 of 63, 50 of 1,000, 232 of
 * 10,000), that is 2 ∛n of them. Leiden is run at several resolutions, a few times each, and what is
 * best by all three is kept. Only what papers share takes part: a term of one paper follows its
 * paper. What is left too small to be called a community joins the one that it shares most with.
 *
 * That a partition is worth what it keeps from run to run: R. Lambiotte, "Multi-scale modularity in
 * complex networks" (2010), https://arxiv.org/abs/1004.4268.
 */
import { findParts, mergeRoom, networkOf } from "../leiden.ts";
import { compareBy } from "../ordering.ts";
import { seeded } from "../random.ts";
import { modularity } from "./modularity.ts";
import { bipartite, shareRows, type Sharing } from "./sharing.ts";
import { mergeSmall } from "./small-communities.ts";

/** Tried from 1 upwards, each way until the second that is worse; downwards where up was no better. */
const RESOLUTIONS = [
  [1, 1.25, 1.6, 2, 2.6, 3.4, 4.5, 6],
  [0.8, 0.6, 0.45],
] as const;

/** What sizes that suit a reader are worth, in modularity: a factor of e for every community. */
const SIZE_COST = 0.15;
/** What it is worth, in modularity, that attempts agree in all. */
const AGREEMENT_WORTH = 0.1;
/** Runs at each resolution; below FEW_EDGES a run takes milliseconds. */
const ATTEMPTS = { few: 4, many: 2 } as const;
const FEW_EDGES = 20_000;

/**
 * Finds communities of papers.
 *
 * @param seed - for Leiden's order of visits
 * @param onAttempt - told how many attempts are made, of how many at most
 * @returns for each paper the number of its community, 0 the largest, or −1 where it shares too
 *   little with any other paper
 */
export function findCommunities(
  sharing: Sharing,
  seed: number,
  onAttempt?: (done: number, most: number) => void,
): Int32Array {
  const { papers, edges, kin } = sharing;
  let best: Int32Array = new Int32Array(papers).fill(-1);
  if (edges.length + kin.length === 0) return best;
  const rows = shareRows(sharing);
  const network = networkOf(papers + rows.terms, [
    // A hub's edges hold nothing together.
    ...bipartite(
      papers,
      edges.filter(({ quiet }) => !quiet),
    ),
    ...kin,
  ]);
  const room = mergeRoom(network);
  const isLinked = (paper: number): boolean =>
    [rows.links, rows.kin].some(({ starts }) => starts[paper + 1]! > starts[paper]!);
  const attempts = edges.length < FEW_EDGES ? ATTEMPTS.few : ATTEMPTS.many;
  const wanted = papers ** (2 / 3) / 2;
  let bestCost = Infinity;
  let bestResolution = 1;
  let attempted = 0;
  for (const way of RESOLUTIONS) {
    let worse = 0;
    if (bestResolution > 1) break;
    for (const resolution of way) {
      const tries = Array.from({ length: attempts }, (_, attempt) => {
        const random = seeded(seed + attempt);
        const parts = findParts(network, { resolution, random, room })
          .subarray(0, papers)
          .map((part, paper) => (isLinked(paper) ? part : -1));
        const communities = mergeSmall(parts, rows, fewestPapers(papers));
        onAttempt?.(++attempted, attempts * RESOLUTIONS[0].length);
        return { communities, quality: modularity(communities, rows) };
      });
      const { communities, quality } = tries.reduce((most, next) =>
        next.quality > most.quality + 1e-9 ? next : most,
      );
      const cost =
        SIZE_COST * meanLogSizeRatio(communities, wanted) -
        quality -
        AGREEMENT_WORTH * meanAgreement(tries.map((attempt) => attempt.communities));
      if (cost < bestCost - 1e-9) {
        [best, bestCost, bestResolution] = [communities, cost, resolution];
        worse = 0;
      } else if (++worse === 2) break;
    }
  }
  return numberBySize(best);
}

/** Fewer papers than this are no community where they can join one. */
export function fewestPapers(papers: number): number {
  return Math.max(2, Math.round(Math.cbrt(papers)));
}

/** Mean agreement of each two attempts, in [0, 1]. */
function meanAgreement(attempts: readonly Int32Array[]): number {
  let sum = 0;
  let pairs = 0;
  for (const [i, a] of attempts.entries())
    for (const b of attempts.slice(i + 1)) {
      sum += agreement(a, b);
      ++pairs;
    }
  return pairs === 0 ? 1 : sum / pairs;
}

/**
 * How far two partitions agree: of the pairs of papers that one has together, the share that the
 * other has together too, both ways (L. R. Dice, Ecology 26 (1945) 297–302).
 */
export function agreement(a: Int32Array, b: Int32Array): number {
  const together = new Map<number, number>();
  const [ofA, ofB] = [sizesOf(a), sizesOf(b)];
  for (const [paper, part] of a.entries()) {
    if (part < 0 || b[paper]! < 0) continue;
    const id = part * b.length + b[paper]!;
    together.set(id, (together.get(id) ?? 0) + 1);
  }
  const pairsIn = (sizes: ReadonlyMap<number, number>): number => {
    let sum = 0;
    // Whole numbers: the order of the sum does not matter.
    for (const size of sizes.values()) sum += size * (size - 1);
    return sum;
  };
  const all = pairsIn(ofA) + pairsIn(ofB);
  return all === 0 ? 1 : (2 * pairsIn(together)) / all;
}

/** Mean over papers of |ln(size of the paper's community / wanted)|. */
function meanLogSizeRatio(communityOf: Int32Array, wanted: number): number {
  let cost = 0;
  let counted = 0;
  for (const size of [...sizesOf(communityOf).values()].sort((a, b) => a - b)) {
    cost += size * Math.abs(Math.log(size / wanted));
    counted += size;
  }
  // Rounded, since Math.log may differ in the last bit between engines.
  return counted === 0 ? Infinity : Math.round((cost / counted) * 1e9) / 1e9;
}

/** The same communities, numbered from 0, the largest first. */
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
