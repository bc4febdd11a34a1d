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
import { placeNew } from "./anchored-newcomers.ts";
import { giveRoom } from "./anchored-room.ts";
import { findFloating } from "./between.ts";
import type { Items } from "./items.ts";
import { resettle } from "./resettle.ts";
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

/** Items, and what is known of them from the earlier map. */
export interface Known {
  /** Places, map units; changed in place, and at the origin where an item has none yet. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Community of each item, by number; −1 none. */
  readonly groups: Int32Array;
  /** Room that each item needs, as a radius, map units. */
  readonly rooms: Float64Array;
  /** 1 where the item has no place on the earlier map, or that is in another community's land. */
  readonly isNew: Uint8Array;
  /** Communities that no paper with a place is in. */
  readonly founded: ReadonlySet<number>;
}

/** Places the items of a graph. */
export function placeAnchored(gathered: Items, options: AnchoredOptions): AnchoredItems {
  const { items, ties, likenesses } = gathered;
  const { anchors, numberOf, strait, onStep } = options;

  // 1. What has a place keeps it; what is new gets one, and the land around opens for it.
  const known = takePlaces(items, options);
  const { x, y, groups, rooms, isNew } = known;
  const newcomers = placeNew(gathered, known, options);
  const start = { startX: x.slice(), startY: y.slice() };
  swell({ x, y, newcomers, rooms });

  // 2. Land where much is new settles.
  const floating = findFloating(items, ties, groups);
  const communities = numberOf.size;
  resettle({ ...known, ...start, floating, strait, onStep, ties, likenesses, communities });

  // 3. Terms follow their new papers, as far as these count.
  const wanted = drawTerms(gathered, known);

  // 4. Room for every item.
  const isMoved = isNew.map((own, i) => {
    const stays = wanted.x[i] === start.startX[i] && wanted.y[i] === start.startY[i];
    return own === 1 || !stays || items[i]!.own.some((term) => !anchors.has(term)) ? 1 : 0;
  });
  giveRoom({ ...known, ...start, wanted, isMoved, floating, strait });

  const ashore = [...isNew.keys()].filter((i) => isNew[i] === 1 && groups[i]! < 0);
  return { x, y, ...start, isNew, ashore };
}

/** Puts every item where the earlier map had it, where that is in its community's land. */
function takePlaces(
  items: Items["items"],
  { anchors, numberOf }: Pick<AnchoredOptions, "anchors" | "numberOf">,
): Known {
  const groups = Int32Array.from(items, ({ community }) =>
    community === null ? -1 : numberOf.get(community)!,
  );
  const rooms = Float64Array.from(items, ({ room }) => room);
  const x = new Float64Array(items.length);
  const y = new Float64Array(items.length);
  const isNew = new Uint8Array(items.length);
  const founded = new Set(groups);
  // On the shore there is no community to be founded.
  founded.delete(-1);
  for (const [i, { key, community, isPaper }] of items.entries()) {
    const anchor = anchors.get(key);
    if (anchor?.community !== community) isNew[i] = 1;
    else {
      ({ x: x[i], y: y[i] } = anchor);
      if (isPaper) founded.delete(groups[i]!);
    }
  }
  // The terms of a new community go with its papers, wherever they were.
  for (const [i, group] of groups.entries()) if (founded.has(group)) isNew[i] = 1;
  return { x, y, groups, rooms, isNew, founded };
}

/** Where items want to be: terms with new papers nearer to these, by their share of its weight. */
function drawTerms(
  { items, ties }: Items,
  { x, y, groups, isNew }: Known,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const wanted = { x: x.slice(), y: y.slice() };
  const drawn = new Float64Array(items.length);
  const total = new Float64Array(items.length);
  const sumX = new Float64Array(items.length);
  const sumY = new Float64Array(items.length);
  for (const { a: paper, b: term, weight } of ties) {
    total[term]! += weight;
    if (isNew[paper] === 0 || groups[paper] !== groups[term]) continue;
    drawn[term]! += weight;
    sumX[term]! += weight * x[paper]!;
    sumY[term]! += weight * y[paper]!;
  }
  for (const [i, weight] of drawn.entries()) {
    if (weight === 0 || isNew[i] === 1) continue;
    const share = weight / total[i]!;
    wanted.x[i]! += share * (sumX[i]! / weight - x[i]!);
    wanted.y[i]! += share * (sumY[i]! / weight - y[i]!);
  }
  return wanted;
}
