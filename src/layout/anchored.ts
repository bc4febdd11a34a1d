/**
 * A layout that continues an earlier one.
 *
 * Readers remember where things are, so what has a place keeps it. What is new goes to what it shares
 * most with and makes room for itself: neighbours give way, the near ones first. Two things that were
 * on the map already never ask for more room between them than they had; so where nothing is new,
 * nothing moves at all, and what lies far from everything new stays to the last digit. Where much is
 * new, land settles as on a fresh map, on a leash (resettle.ts). Nothing has to
 * be turned or scaled back then: the result lies on the earlier map.
 */
import { findFloating } from "./between.ts";
import type { Tie } from "./forceatlas2.ts";
import { placeCommunity, type Founding } from "./founding.ts";
import { Obstacles } from "./free-place.ts";
import type { Items } from "./items.ts";
import { makeRoom } from "./make-room.ts";
import { placeNewcomers } from "./newcomers.ts";
import { resettle } from "./resettle.ts";
import { reachOf } from "./separate.ts";
import { swell } from "./swell.ts";

/** A node's place on the earlier map. */
export interface Anchor {
  readonly key: string;
  /** Map units. */
  readonly x: number;
  readonly y: number;
  /** Key of its community; null where it was in none. */
  readonly community: string | null;
}

export interface AnchoredOptions {
  /** The earlier map's places by key; those of nodes that are gone are passed over. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** Number of a community by its key. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Room between two communities, map units. */
  readonly strait: number;
  readonly seed: number;
  /** Called after each iteration in which land settles. */
  readonly onStep?: (done: number, of: number) => void;
}

/** Where items go, and where they came from: map units. */
export interface AnchoredItems {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly startX: Float64Array;
  readonly startY: Float64Array;
  /** 1 where the item has no place on the earlier map, or that is in another community's land. */
  readonly isNew: Uint8Array;
  /** Items of no community that are new: they have no place yet. */
  readonly ashore: readonly number[];
}

/** How hard what has a place is to move, against what is new. */
const STEADY = 4;
/** Iterations in which items make room, and how hard each is drawn back to where it wants to be. */
const ITERATIONS = 120;
const PULL = 0.05;

/** Places the items of a graph. */
export function placeAnchored(
  { items, ties: edges, likenesses }: Items,
  { anchors, numberOf, strait, seed, onStep }: AnchoredOptions,
): AnchoredItems {
  const count = items.length;
  const groups = Int32Array.from(items, ({ community }) =>
    community === null ? -1 : numberOf.get(community)!,
  );
  const rooms = Float64Array.from(items, ({ room }) => room);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const isNew = new Uint8Array(count);
  const hasSettled = new Set<number>();
  for (const [i, { key, community, isPaper }] of items.entries()) {
    const anchor = anchors.get(key);
    if (anchor?.community !== community) isNew[i] = 1;
    else {
      ({ x: x[i], y: y[i] } = anchor);
      if (isPaper) hasSettled.add(groups[i]!);
    }
  }
  // The terms of a new community go with its papers, wherever they were.
  for (const [i, group] of groups.entries()) if (group >= 0 && !hasSettled.has(group)) isNew[i] = 1;
  const ties = [...edges, ...likenesses];

  // 1. New communities, each as a whole, where there is room.
  const placed = new Uint8Array(count);
  const obstacles = new Obstacles(4 * median(rooms));
  for (let i = 0; i < count; ++i)
    if (isNew[i] === 0) {
      placed[i] = 1;
      obstacles.add({ x: x[i]!, y: y[i]!, r: rooms[i]! });
    }
  const crowd = { x, y, groups, ties, placed };
  const founding = new Map<number, number[]>();
  for (const [i, group] of groups.entries())
    if (group >= 0 && !hasSettled.has(group)) {
      const members = founding.get(group);
      if (members) members.push(i);
      else founding.set(group, [i]);
    }
  for (const [, members] of [...founding].sort(([a], [b]) => a - b))
    placeCommunity(members, {
      ...crowd,
      ...{ ties: edges, likenesses, rooms, strait, seed, obstacles },
    });

  // 2. Other newcomers near what they share most with.
  const newcomers = [...isNew.keys()].filter((i) => groups[i]! >= 0 && placed[i] === 0);
  placeNewcomers(crowd, newcomers);
  for (const i of newcomers)
    if (placed[i] === 0) {
      ({ x: x[i], y: y[i] } = obstacles.nearestFree(
        ...middleOf(groups, groups[i]!, crowd),
        rooms[i]!,
      ));
      placed[i] = 1;
    }
  const startX = x.slice();
  const startY = y.slice();
  swell({ x, y, newcomers, rooms });
  const floating = findFloating(items, edges, groups);
  resettle({
    ...{ x, y, startX, startY, rooms, groups, floating, isNew, strait, onStep },
    ties: edges,
    likenesses,
    communities: numberOf.size,
  });

  // 3. Terms follow their new papers, as far as these count.
  const targets = { x: x.slice(), y: y.slice() };
  drawTerms(items, edges, groups, isNew, x, y, targets);

  // 4. Room for every item: in full where anything moves, else no more than it had.
  const isMoved = isNew.map((own, i) =>
    own === 1 ||
    targets.x[i] !== startX[i] ||
    targets.y[i] !== startY[i] ||
    items[i]!.own.some((term) => !anchors.has(term))
      ? 1
      : 0,
  );
  const inland = Int32Array.from([...groups.keys()].filter((i) => groups[i]! >= 0));
  const part = (values: Float64Array): Float64Array => Float64Array.from(inland, (i) => values[i]!);
  const discs = { x: part(targets.x), y: part(targets.y) };
  const mass = Float64Array.from(inland, (i) => rooms[i]! ** 2 * (isNew[i] === 1 ? 1 : STEADY));
  const need = (a: number, b: number): number => {
    const [i, j] = [inland[a]!, inland[b]!];
    const wanted = rooms[i]! + rooms[j]!;
    if (isMoved[i] === 1 || isMoved[j] === 1) return wanted;
    const was = Math.sqrt((startX[i]! - startX[j]!) ** 2 + (startY[i]! - startY[j]!) ** 2);
    return Math.min(wanted, was);
  };
  // Coasts that nothing moves keep the straits that they had.
  const groupOf = Int32Array.from(inland, (i) =>
    floating[i] === 1 || isMoved[i] === 0 ? -1 : groups[i]!,
  );
  const straits = { groupOf, width: strait, r: part(rooms) };
  if (isMoved.includes(1))
    makeRoom({ ...discs, mass, need, straits, reach: reachOf(rooms) }, ITERATIONS, PULL);
  for (const [a, i] of inland.entries()) [x[i], y[i]] = [discs.x[a]!, discs.y[a]!];
  const ashore = [...isNew.keys()].filter((i) => isNew[i] === 1 && groups[i]! < 0);
  return { x, y, startX, startY, isNew, ashore };
}

/** Moves the wanted places of terms with new papers towards these: by their share of its weight. */
function drawTerms(
  items: Items["items"],
  edges: readonly Tie[],
  groups: Int32Array,
  isNew: Uint8Array,
  x: Float64Array,
  y: Float64Array,
  targets: { readonly x: Float64Array; readonly y: Float64Array },
): void {
  const drawn = new Float64Array(items.length);
  const total = new Float64Array(items.length);
  const sumX = new Float64Array(items.length);
  const sumY = new Float64Array(items.length);
  for (const { a: paper, b: term, weight } of edges) {
    total[term]! += weight;
    if (isNew[paper] === 0 || groups[paper] !== groups[term]) continue;
    drawn[term]! += weight;
    sumX[term]! += weight * x[paper]!;
    sumY[term]! += weight * y[paper]!;
  }
  for (const [i, weight] of drawn.entries()) {
    if (weight === 0 || isNew[i] === 1) continue;
    const share = weight / total[i]!;
    targets.x[i]! += share * (sumX[i]! / weight - x[i]!);
    targets.y[i]! += share * (sumY[i]! / weight - y[i]!);
  }
}

/** The middle of a community's items that have a place. */
function middleOf(
  groups: Int32Array,
  group: number,
  { x, y, placed }: Pick<Founding, "x" | "y" | "placed">,
): [number, number] {
  let [sumX, sumY, count] = [0, 0, 0];
  for (const [i, own] of groups.entries())
    if (own === group && placed[i] === 1)
      [sumX, sumY, count] = [sumX + x[i]!, sumY + y[i]!, count + 1];
  return count === 0 ? [0, 0] : [sumX / count, sumY / count];
}

function median(values: Float64Array): number {
  return values.toSorted()[values.length >> 1] ?? 1;
}
