/**
 * Room for every item of a map that continues an earlier one: in full where anything moves, else no
 * more than there was.
 */
import type { Known } from "./anchored.ts";
import { makeRoom } from "./make-room.ts";
import { reachOf } from "./separate.ts";

/** How hard what has a place is to move, against what is new. */
const STEADY = 4;
/** Iterations in which items make room, and how hard each is drawn back to where it wants to be. */
const ITERATIONS = 120;
const PULL = 0.05;

export interface Claims extends Known {
  /** Where each item wants to be, map units. */
  readonly wanted: { readonly x: Float64Array; readonly y: Float64Array };
  /** Where each was before anything moved; of what is new, its first place. */
  readonly startX: Float64Array;
  readonly startY: Float64Array;
  /** 1 where an item is new, wants to be elsewhere or needs another room than it had. */
  readonly isMoved: Uint8Array;
  /** 1 where an item stands between communities. */
  readonly floating: Uint8Array;
  /** Room between two communities, map units. */
  readonly strait: number;
}

/** Puts the items of all communities where they want to be, as near as there is room. */
export function giveRoom(claims: Claims): void {
  const { x, y, wanted, startX, startY, rooms, groups, isNew, isMoved, floating } = claims;
  const inland = Int32Array.from([...groups.keys()].filter((i) => groups[i]! >= 0));
  const part = (values: Float64Array): Float64Array => Float64Array.from(inland, (i) => values[i]!);
  const discs = { x: part(wanted.x), y: part(wanted.y) };
  if (isMoved.includes(1)) {
    const mass = Float64Array.from(inland, (i) => rooms[i]! ** 2 * (isNew[i] === 1 ? 1 : STEADY));
    const need = (a: number, b: number): number => {
      const [i, j] = [inland[a]!, inland[b]!];
      const full = rooms[i]! + rooms[j]!;
      if (isMoved[i] === 1 || isMoved[j] === 1) return full;
      const was = Math.sqrt((startX[i]! - startX[j]!) ** 2 + (startY[i]! - startY[j]!) ** 2);
      return Math.min(full, was);
    };
    // Coasts that nothing moves keep the straits that they had.
    const groupOf = Int32Array.from(inland, (i) =>
      floating[i] === 1 || isMoved[i] === 0 ? -1 : groups[i]!,
    );
    const straits = { groupOf, width: claims.strait, r: part(rooms) };
    makeRoom({ ...discs, mass, need, straits, reach: reachOf(rooms) }, ITERATIONS, PULL);
  }
  for (const [a, i] of inland.entries()) [x[i], y[i]] = [discs.x[a]!, discs.y[a]!];
}
