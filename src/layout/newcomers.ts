/**
 * Where what is new on a map wants to be: near what it shares most with.
 *
 * The middle of all that a paper shares with is often nowhere: half of it here, half of it there, and
 * the middle in a strait. So a newcomer goes to the place around which most of it lies (mean shift),
 * in the land of its own community first.
 *
 * D. Comaniciu and P. Meer, "Mean shift: a robust approach toward feature space analysis", IEEE
 * Transactions on Pattern Analysis and Machine Intelligence 24 (2002), 603–619,
 * https://doi.org/10.1109/34.1000236
 */
import type { Tie } from "./forceatlas2.ts";

export interface Crowd {
  /** Places of all items, map units; those of newcomers are written. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Community of each item, by number; −1 none. */
  readonly groups: Int32Array;
  readonly ties: readonly Tie[];
  /** 1 where an item has a place; set for newcomers that get one. */
  readonly placed: Uint8Array;
}

/**
 * Distance at which what belongs together counts half as much as beside, map units: a paper's ten nearest
 * lie within it. Nearer, a newcomer goes to the two or three that happen to lie closest together.
 */
const NEARBY = 220;
/** What a tie counts that leads out of the community, which a newcomer will not leave. */
const OUTWARD = 0.05;
/** Steps of mean shift; later ones move by less than a mark. */
const SHIFTS = 4;
/** Rounds over all newcomers: each may be what another shares with. */
const ROUNDS = 4;

/**
 * Gives newcomers a place, which may be taken: they are not parted here. Those that share with
 * nothing that has a place get none.
 *
 * @param newcomers - items, in an order that is always the same
 */
export function placeNewcomers(
  { x, y, groups, ties, placed }: Crowd,
  newcomers: readonly number[],
): void {
  const tiesOf = new Map<number, { readonly other: number; readonly weight: number }[]>();
  for (const item of newcomers) tiesOf.set(item, []);
  for (const { a, b, weight } of ties) {
    tiesOf.get(a)?.push({ other: b, weight });
    tiesOf.get(b)?.push({ other: a, weight });
  }
  for (let round = 0; round < ROUNDS; ++round)
    for (const item of newcomers) {
      const attractors = tiesOf
        .get(item)!
        .filter(({ other }) => placed[other] === 1)
        .map(({ other, weight }) => ({
          x: x[other]!,
          y: y[other]!,
          weight: groups[other] === groups[item] ? weight : weight * OUTWARD,
        }));
      if (attractors.length === 0) continue;
      ({ x: x[item], y: y[item] } = densestPlace(attractors));
      placed[item] = 1;
    }
}

/** Something that attracts: map units, and how much. */
export interface Attractor {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/**
 * Attractors that are tried as places to begin with: a hub of 100,000 papers would else be compared
 * with itself 10,000,000,000 times, to no other end.
 */
const MOST_STARTS = 256;

/** At most MOST_STARTS of them, spread evenly over their order. */
function startsAmong(attractors: readonly Attractor[]): readonly Attractor[] {
  const { length } = attractors;
  if (length <= MOST_STARTS) return attractors;
  return Array.from(
    { length: MOST_STARTS },
    (_, i) => attractors[Math.floor((i * length) / MOST_STARTS)]!,
  );
}

/**
 * The place around which most of the weight lies.
 *
 * @param attractors - one or more
 */
export function densestPlace(attractors: readonly Attractor[]): { x: number; y: number } {
  const pull = (x: number, y: number, { x: u, y: v, weight }: Attractor): number =>
    weight / (1 + ((x - u) ** 2 + (y - v) ** 2) / NEARBY ** 2);
  let best = { x: 0, y: 0 };
  let most = -Infinity;
  for (const { x, y } of startsAmong(attractors)) {
    let sum = 0;
    for (const other of attractors) sum += pull(x, y, other);
    if (sum > most * (1 + 1e-9)) [best, most] = [{ x, y }, sum];
  }
  for (let shift = 0; shift < SHIFTS; ++shift) {
    let [x, y, total] = [0, 0, 0];
    for (const other of attractors) {
      const share = pull(best.x, best.y, other);
      x += share * other.x;
      y += share * other.y;
      total += share;
    }
    best = { x: x / total, y: y / total };
  }
  return best;
}
