/**
 * Lets land of an earlier map settle anew where much has come.
 *
 * What is new finds the best place as things stand, and yet its kin stand where they stood for other
 * reasons: with a twentieth of the papers new, a twentieth of those that share most lie apart that a
 * fresh layout brings together. So such a community settles as a fresh one does (settle.ts), each item
 * on a leash: a reader finds everything near where it was, and communities where they were. Where
 * little has come, nothing needs to: there all that is known stays.
 */
import type { Tie } from "./forceatlas2.ts";
import { tiesAmong } from "./items.ts";
import { Leash } from "./leash.ts";
import { settle } from "./settle.ts";

export interface Grown {
  /** Places of all items, map units; changed in place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Where those were that were on the earlier map. */
  readonly startX: Float64Array;
  readonly startY: Float64Array;
  readonly rooms: Float64Array;
  /** Community of each item, by number from 0; −1 none. */
  readonly groups: Int32Array;
  /** 1 where an item stands between communities. */
  readonly floating: Uint8Array;
  /** Between papers and the terms that they share. */
  readonly ties: readonly Tie[];
  /** Between papers that share much. */
  readonly likenesses: readonly Tie[];
  /** 1 where an item is new. */
  readonly isNew: Uint8Array;
  /** How many communities there are. */
  readonly communities: number;
  /** Room between two communities, map units. */
  readonly strait: number;
  readonly onStep?: ((done: number, of: number) => void) | undefined;
}

/** A community settles where more than this share of its room is new. */
const MUCH = 0.02;
/**
 * Longest ways of what was there, as shares of the land's diagonal: within a community, and of what
 * stands between several. At 8 % readers would have to look for it; what stands between may not go
 * home, but has to let others pass.
 */
const LEASH = { inland: 0.05, between: 0.02 } as const;
/** Fewer than on a fresh map, where all is still to be found. */
const ITERATIONS = 20;

/** Settles communities of which much is new; what else there is stays in their way. */
export function resettle(grown: Grown): void {
  const { x, y, startX, startY, rooms, groups, communities, strait, onStep } = grown;
  const settles = findGrown(grown);
  if (!settles.includes(1)) return;
  const land = [...groups.keys()].filter((i) => groups[i]! >= 0);
  const part = (values: Float64Array): Float64Array => Float64Array.from(land, (i) => values[i]!);
  const places = { x: part(x), y: part(y) };
  const lengths = leashLengths(land, settles, grown);
  // What stays has been moved aside by no more than room takes: it stays there.
  const homes = (at: Float64Array, start: Float64Array): Float64Array =>
    Float64Array.from(land, (i, k) => (lengths[k] === 0 ? at[i]! : start[i]!));
  settle(
    {
      ...places,
      r: part(rooms),
      groupOf: Int32Array.from(land, (i) => groups[i]!),
      // Each a region of its own, so that none is drawn to another.
      wholeOf: Int32Array.from({ length: communities }, (_, group) => group),
      ties: tiesAmong(land, grown.ties),
      likenesses: tiesAmong(land, grown.likenesses),
      leash: new Leash(homes(x, startX), homes(y, startY), lengths),
    },
    { iterations: ITERATIONS, strait, aspect: 1, ...(onStep && { onStep }) },
  );
  for (const [k, i] of land.entries()) [x[i], y[i]] = [places.x[k]!, places.y[k]!];
}

/** How far each item of the land may go, map units. */
function leashLengths(
  land: readonly number[],
  settles: Uint8Array,
  { startX, startY, groups, floating, isNew }: Grown,
): Float64Array {
  const known = land.filter((i) => isNew[i] === 0);
  const diagonal = diagonalOf(
    Float64Array.from(known, (i) => startX[i]!),
    Float64Array.from(known, (i) => startY[i]!),
  );
  return Float64Array.from(land, (i) => {
    if (settles[groups[i]!] === 0) return 0;
    if (isNew[i] === 1) return Infinity;
    return diagonal * (floating[i] === 1 ? LEASH.between : LEASH.inland);
  });
}

/** Which communities have grown by much: 1 or 0 each. */
function findGrown({ rooms, groups, isNew, communities }: Grown): Uint8Array {
  const all = new Float64Array(communities);
  const added = new Float64Array(communities);
  for (const [i, group] of groups.entries()) {
    if (group < 0) continue;
    all[group]! += rooms[i]! ** 2;
    if (isNew[i] === 1) added[group]! += rooms[i]! ** 2;
  }
  return Uint8Array.from(all, (area, group) => (added[group]! > MUCH * area ? 1 : 0));
}

/** Of the box around points. */
function diagonalOf(x: Float64Array, y: Float64Array): number {
  const extent = (values: Float64Array): number => {
    let [least, most] = [Infinity, -Infinity];
    for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
    return most - least;
  };
  return Math.sqrt(extent(x) ** 2 + extent(y) ** 2);
}
