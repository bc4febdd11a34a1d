/**
 * A community that an earlier map did not have.
 *
 * Its papers share more with each other than with what is there; put in one by one, they would lie all
 * over the land of others. So it is laid out by itself, and put where there is room for it as a whole.
 */
import type { Tie } from "./forceatlas2.ts";
import type { Obstacles } from "./free-place.ts";
import { tiesAmong } from "./items.ts";
import { placeNested } from "./nested.ts";
import { densestPlace } from "./newcomers.ts";
import { separate } from "./separate.ts";
import { settle } from "./settle.ts";

/**
 * Of a new community by itself: width to height, iterations of settling and of parting, and how hard
 * each item is drawn back to its place while they are parted.
 */
const ALONE = { aspect: 1.2, settling: 36, parting: 120, pull: 0.05 } as const;

/** A map that a new community comes to. */
export interface Founding {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly groups: Int32Array;
  /** Between papers and the terms that they share. */
  readonly ties: readonly Tie[];
  /** Between papers that share much. */
  readonly likenesses: readonly Tie[];
  readonly placed: Uint8Array;
  readonly rooms: Float64Array;
  readonly strait: number;
  readonly seed: number;
  readonly obstacles: Obstacles;
}

/** Lays a new community out by itself, and puts it as near to what it shares with as there is room. */
export function placeCommunity(members: readonly number[], founding: Founding): void {
  const { x, y, placed, rooms, strait, seed, obstacles } = founding;
  const own = new Set(members);
  const outside: { x: number; y: number; weight: number }[] = [];
  for (const { a, b, weight } of [...founding.ties, ...founding.likenesses]) {
    if (own.has(a) && placed[b] === 1) outside.push({ x: x[b]!, y: y[b]!, weight });
    else if (own.has(b) && placed[a] === 1) outside.push({ x: x[a]!, y: y[a]!, weight });
  }
  const ties = tiesAmong(members, founding.ties);
  const likenesses = tiesAmong(members, founding.likenesses);
  const r = Float64Array.from(members, (item) => rooms[item]!);
  const one = { groupOf: new Int32Array(members.length), wholeOf: new Int32Array(1) };
  const { aspect, settling, parting, pull } = ALONE;
  const alone = { rooms: r, ...one, strait: 0, sea: 0, aspect, seed };
  const shape = { ...placeNested({ ...alone, ties: [...ties, ...likenesses] }), r };
  settle({ ...shape, ...one, ties, likenesses }, { iterations: settling, strait: 0, aspect });
  separate(shape, { iterations: parting, pull });
  let radius = 0;
  for (const [i, item] of members.entries())
    radius = Math.max(radius, Math.sqrt(shape.x[i]! ** 2 + shape.y[i]! ** 2) + rooms[item]!);
  const wanted = outside.length === 0 ? { x: 0, y: 0 } : densestPlace(outside);
  const at = obstacles.nearestFree(wanted.x, wanted.y, radius + strait);
  for (const [i, item] of members.entries()) {
    [x[item], y[item], placed[item]] = [at.x + shape.x[i]!, at.y + shape.y[i]!, 1];
    obstacles.add({ x: x[item], y: y[item], r: rooms[item]! });
  }
}
