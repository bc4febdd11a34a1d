/**
 * Hands the eight community inks out, so that neighbours tell apart.
 *
 * Up to eight communities have eight inks; beyond that inks repeat, but never between communities
 * that share much. Greedy colouring, largest first: D. J. A. Welsh and M. B. Powell, "An upper bound
 * for the chromatic number of a graph and its application to timetabling problems", The Computer
 * Journal 10 (1967), 85–86, https://doi.org/10.1093/comjnl/10.1.85.
 */

/** Stands where a community has no hue yet. */
const NONE = -1;

/**
 * Hue angles of look's community inks in the light theme, in degrees: how alike two of them are. A
 * stage knows no colours, so they stand here again, and a test holds them to the look's.
 */
export const HUE_ANGLES = [263, 83, 356, 125, 317, 206, 43, 170] as const;

/**
 * A hue for each community, 0 to 7.
 *
 * @param count - how many communities, largest first
 * @param shared - weight of the edges between communities a and b, ≥ 0; symmetric
 * @param given - hues that communities have already, by number; they stay
 * @returns one hue a community, in the order given
 */
export function colourCommunities(
  count: number,
  shared: (a: number, b: number) => number,
  given: readonly (number | undefined)[] = [],
): number[] {
  const hues = Array.from({ length: count }, (_, community) => given[community] ?? NONE);
  const used = HUE_ANGLES.map((_, hue) => hues.filter((own) => own === hue).length);
  for (let community = 0; community < count; ++community) {
    if (hues[community] !== NONE) continue;
    const fewest = Math.min(...used);
    let best = 0;
    let bestCost = Infinity;
    const ties = hues.map((own, other) => (own === NONE ? 0 : shared(community, other)));
    for (const [hue, times] of used.entries()) {
      // While there are unused inks, only they are handed out.
      if (fewest === 0 && times > 0) continue;
      let cost = times * 1e-6;
      for (const [other, otherHue] of hues.entries())
        if (otherHue !== NONE) cost += ties[other]! * likeness(hue, otherHue);
      if (cost < bestCost) [best, bestCost] = [hue, cost];
    }
    hues[community] = best;
    used[best]! += 1;
  }
  return hues;
}

/** What one ink on both sides of a strait costs, however short: no sum of likenesses comes near. */
const SAME = 1e6;

/** How alike two inks are: SAME, else in [0, 1]. */
function likeness(a: number, b: number): number {
  if (a === b) return SAME;
  const turn = Math.abs(HUE_ANGLES[a]! - HUE_ANGLES[b]!);
  const apart = Math.min(turn, 360 - turn) / 180;
  return (1 - apart) ** 2;
}
