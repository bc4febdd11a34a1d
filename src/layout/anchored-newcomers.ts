/**
 * First places for what an earlier map did not have: near what it shares with, whether or not there is
 * room for it yet.
 */
import type { Known } from "./anchored.ts";
import { placeCommunity } from "./founding.ts";
import { Obstacles } from "./free-place.ts";
import type { Items } from "./items.ts";
import { placeNewcomers } from "./newcomers.ts";

/** Square of the obstacles' grid, in rooms of the item in the middle. */
const SQUARE_ROOMS = 4;

export interface NewcomerOptions {
  /** Room between two communities, map units. */
  readonly strait: number;
  readonly seed: number;
}

/**
 * Places what is new in the communities, new communities as a whole.
 *
 * @returns the newcomers to communities that were there, by item: they need room where they are
 */
export function placeNew(
  { ties, likenesses }: Items,
  { x, y, groups, rooms, isNew, founded }: Known,
  { strait, seed }: NewcomerOptions,
): readonly number[] {
  const placed = isNew.map((own) => 1 - own);
  const obstacles = new Obstacles(SQUARE_ROOMS * median(rooms));
  for (const [i, has] of placed.entries())
    if (has === 1) obstacles.add({ x: x[i]!, y: y[i]!, r: rooms[i]! });

  // Each community in its turn, where there is room for all of it.
  for (const members of membersOf(founded, groups))
    placeCommunity(members, {
      ...{ x, y, groups, placed, rooms, ties, likenesses, strait, seed, obstacles },
    });

  const newcomers = [...isNew.keys()].filter((i) => groups[i]! >= 0 && placed[i] === 0);
  placeNewcomers({ x, y, groups, placed, ties: [...ties, ...likenesses] }, newcomers);
  // Who shares with nothing that has a place goes to the middle of its community.
  for (const i of newcomers) {
    if (placed[i] === 1) continue;
    const middle = middleOf(groups[i]!, { x, y, groups, placed });
    ({ x: x[i], y: y[i] } = obstacles.nearestFree(middle.x, middle.y, rooms[i]!));
    placed[i] = 1;
  }
  return newcomers;
}

/** The items of some communities, these by their number. */
function membersOf(communities: ReadonlySet<number>, groups: Int32Array): number[][] {
  const members = new Map<number, number[]>();
  for (const group of [...communities].sort((a, b) => a - b)) members.set(group, []);
  for (const [i, group] of groups.entries()) members.get(group)?.push(i);
  return [...members.values()];
}

/** The middle of a community's items that have a place; the origin where none has. */
function middleOf(
  group: number,
  { x, y, groups, placed }: Pick<Known, "x" | "y" | "groups"> & { readonly placed: Uint8Array },
): { readonly x: number; readonly y: number } {
  let [sumX, sumY, count] = [0, 0, 0];
  for (const [i, own] of groups.entries())
    if (own === group && placed[i] === 1)
      [sumX, sumY, count] = [sumX + x[i]!, sumY + y[i]!, count + 1];
  return count === 0 ? { x: 0, y: 0 } : { x: sumX / count, y: sumY / count };
}

function median(values: Float64Array): number {
  return values.toSorted()[values.length >> 1] ?? 1;
}
