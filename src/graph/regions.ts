/**
 * Regions: communities that share most, on maps that have more communities than an overview holds.
 *
 * Eighty names at the start view are a list that nobody reads, and eighty pieces of land side by side
 * have no parts to remember. So communities are grouped once more, by Leiden on what they share, into
 * some 1.25 √c regions of c communities (8 of 40, 11 of 80): as many things at each of the two levels
 * as a person takes in. A map of fewer communities has none.
 */
import { findParts, networkOf, numberByFirst, type WeightedPair } from "../leiden.ts";
import { seeded } from "../random.ts";
import type { Sharing } from "./sharing.ts";

/** Fewer communities than this are an overview themselves. */
const FEWEST_COMMUNITIES = 36;
/** Tried one after the other. */
const RESOLUTIONS = [0.5, 0.7, 0.85, 1, 1.2, 1.5, 1.9, 2.4, 3, 3.8, 4.8] as const;

/**
 * Groups communities.
 *
 * @param communityOf - of each paper, from 0; −1 none
 * @returns the region of each community, numbered from 0 in the order of their first communities;
 *   null where the map needs none
 */
export function findRegions(
  communityOf: Int32Array,
  sharing: Sharing,
  seed: number,
): Int32Array | null {
  const count = communityOf.reduce((most, community) => Math.max(most, community + 1), 0);
  if (count < FEWEST_COMMUNITIES) return null;
  const pairs = sharedBetween(communityOf, count, sharing);
  const network = networkOf(count, pairs);
  const wanted = count / (1.25 * Math.sqrt(count));
  let best: Int32Array | null = null;
  let nearest = Infinity;
  for (const resolution of RESOLUTIONS) {
    const parts = findParts(network, { resolution, random: seeded(seed) });
    const regions = joinLone(parts, pairs);
    const distance = meanSizeRatio(regions, wanted);
    if (distance < nearest - 1e-9) [best, nearest] = [regions, distance];
  }
  return best;
}

/** Mean over communities of how many times as large as wanted, or as small, their region is. */
function meanSizeRatio(regions: Int32Array, wanted: number): number {
  const sizes = new Map<number, number>();
  for (const region of regions) sizes.set(region, (sizes.get(region) ?? 0) + 1);
  let sum = 0;
  for (const region of regions) {
    const size = sizes.get(region)!;
    sum += Math.max(size / wanted, wanted / size);
  }
  return sum / regions.length;
}

/** What each two communities share: of each term the part of its weight that could meet. */
function sharedBetween(communityOf: Int32Array, count: number, sharing: Sharing): WeightedPair[] {
  const shared = new Map<number, number>();
  const add = (a: number, b: number, weight: number): void => {
    const pair = Math.min(a, b) * count + Math.max(a, b);
    shared.set(pair, (shared.get(pair) ?? 0) + weight);
  };
  const byTerm = new Map<number, Map<number, number>>();
  for (const { paper, term, weight, quiet } of sharing.edges) {
    const community = communityOf[paper]!;
    if (quiet || community < 0) continue;
    let weights = byTerm.get(term);
    if (weights === undefined) byTerm.set(term, (weights = new Map<number, number>()));
    weights.set(community, (weights.get(community) ?? 0) + weight);
  }
  for (const weights of byTerm.values()) {
    const all = [...weights];
    const total = all.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [i, [a, ofA]] of all.entries())
      for (const [b, ofB] of all.slice(i + 1)) add(a, b, (ofA * ofB) / total);
  }
  for (const { a, b, weight } of sharing.kin) {
    const [from, to] = [communityOf[a]!, communityOf[b]!];
    if (from >= 0 && to >= 0 && from !== to) add(from, to, weight / 2);
  }
  return [...shared]
    .sort(([s], [t]) => s - t)
    .map(([pair, weight]) => ({ a: Math.floor(pair / count), b: pair % count, weight }));
}

/** Lets a community that is a region alone join the one that it shares most with. */
function joinLone(parts: Int32Array, pairs: readonly WeightedPair[]): Int32Array {
  const result = parts.slice();
  const sizes = new Map<number, number>();
  for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  for (const [community, part] of parts.entries()) {
    if (sizes.get(part) !== 1) continue;
    const shares = new Map<number, number>();
    for (const { a, b, weight } of pairs) {
      const other = a === community ? b : b === community ? a : undefined;
      if (other === undefined) continue;
      shares.set(result[other]!, (shares.get(result[other]!) ?? 0) + weight);
    }
    let most = 0;
    for (const [other, share] of shares)
      if (share > most) [result[community], most] = [other, share];
  }
  return numberByFirst(result);
}
