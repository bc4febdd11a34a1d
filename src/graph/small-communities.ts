/**
 * What is too small to be called a community joins the one that it shares most with.
 *
 * Two papers on a map of ten thousand would have a territory, an ink and a name of their own, and a
 * reader would find a hundred such specks and no order.
 */
import { compareBy } from "../ordering.ts";
import type { SharedRows } from "./sharing.ts";

/**
 * Merges, smallest first.
 *
 * @param communityOf - of each paper; −1 none
 * @param fewest - papers that a community has at least, where there is one to join
 */
export function mergeSmall(
  communityOf: Int32Array,
  { links, kin }: SharedRows,
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
  const small = [...membersOf.keys()]
    .filter((community) => membersOf.get(community)!.length < fewest)
    .sort(
      compareBy(
        (a, b) => membersOf.get(a)!.length - membersOf.get(b)!.length,
        (a, b) => a - b,
      ),
    );
  for (const community of small) {
    const members = membersOf.get(community)!;
    if (members.length >= fewest) continue;
    const shares = new Map<number, number>();
    const add = (paper: number, share: number): void => {
      const theirs = result[paper]!;
      if (theirs !== community && theirs >= 0)
        shares.set(theirs, (shares.get(theirs) ?? 0) + share);
    };
    for (const paper of members) {
      for (let at = links.starts[paper]!; at < links.starts[paper + 1]!; ++at) {
        const term = links.neighbours[at]!;
        const [from, to] = [links.starts[term]!, links.starts[term + 1]!];
        for (let i = from; i < to; ++i)
          add(links.neighbours[i]!, (links.weights[at]! * links.weights[i]!) / (to - from));
      }
      for (let at = kin.starts[paper]!; at < kin.starts[paper + 1]!; ++at)
        add(kin.neighbours[at]!, kin.weights[at]! / 2);
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
