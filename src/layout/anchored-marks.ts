/**
 * Every node's place, where items have theirs on a map that continues an earlier one.
 *
 * A paper that has moved takes its own terms along as they stood around it; where it has one that it
 * did not have, its fan opens anew, as on any map. Then marks are parted, and those
 * of the earlier map from one another only where they have grown into each other.
 */
import type { PaperweftGraph } from "../graph/index.ts";
import { compareText } from "../ordering.ts";
import type { Anchor, AnchoredItems } from "./anchored.ts";
import { fanOut } from "./fans.ts";
import { Obstacles } from "./free-place.ts";
import { markRadius, type Item, type Items } from "./items.ts";
import { makeRoom } from "./make-room.ts";
import type { LoosePosition } from "./positions.ts";
import { reachOf } from "./separate.ts";
import { placeOnShore } from "./shore.ts";
import { clearance } from "./sizes.ts";

export interface AnchoredMarksOptions {
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** Room between land and shore, map units. */
  readonly strait: number;
}

/** A term farther from its paper than so many rooms of the paper was another's before. */
const AT_HOME = 1.6;
/** How hard a mark with a place is to move, against a new one. */
const STEADY = 4;
/** Less than this is the last bit of a sum, map units. */
const UNMOVED = 1e-6;
/** Iterations in which marks make room. */
const ITERATIONS = 400;
/** Marks may touch to this share of their radii: places are rounded. */
const TOUCHING = 0.9995;

/** Places every node; sorted by key. */
export function placeAnchoredMarks(
  graph: PaperweftGraph,
  { items, ties }: Items,
  laid: AnchoredItems,
  { anchors, strait }: AnchoredMarksOptions,
): LoosePosition[] {
  const placed: LoosePosition[] = [];
  const away = items.map(() => ({ x: 0, y: 0 }));
  const { x, y } = laid;
  for (const { a, b, weight } of ties) {
    away[a]!.x -= weight * (x[b]! - x[a]!);
    away[a]!.y -= weight * (y[b]! - y[a]!);
  }
  const isAshore = new Set(laid.ashore);
  for (const [i, item] of items.entries()) {
    if (isAshore.has(i)) continue;
    placed.push({ key: item.key, x: x[i]!, y: y[i]! });
    const fan = fanOut(item.own, item.room, away[i]!);
    const stood = laid.isNew[i] === 1 ? null : whereStood(item, i, laid, anchors);
    for (const [j, term] of item.own.entries()) {
      const offset = stood?.[j] ?? { x: fan[2 * j]!, y: fan[2 * j + 1]! };
      placed.push({ key: term, x: x[i]! + offset.x, y: y[i]! + offset.y });
    }
  }
  goAshore(
    laid.ashore.map((i) => items[i]!),
    placed,
    items,
    laid,
    strait,
  );
  placed.sort((a, b) => compareText(a.key, b.key));
  partMarks(graph, placed, anchors);
  return placed;
}

/**
 * How a paper's own terms stood around it; null where one of them did not: then the fan opens anew, for
 * a term that is squeezed into it ends up nearer to other papers than to its own.
 */
function whereStood(
  { own, room }: Item,
  item: number,
  { startX, startY }: AnchoredItems,
  anchors: AnchoredMarksOptions["anchors"],
): { readonly x: number; readonly y: number }[] | null {
  const offsets: { x: number; y: number }[] = [];
  for (const term of own) {
    const anchor = anchors.get(term);
    if (anchor === undefined) return null;
    const offset = { x: anchor.x - startX[item]!, y: anchor.y - startY[item]! };
    if (offset.x ** 2 + offset.y ** 2 > (AT_HOME * room) ** 2) return null;
    offsets.push(offset);
  }
  return offsets;
}

/** New papers of no community: where the others of that kind are, as near as there is room. */
function goAshore(
  newcomers: readonly Item[],
  placed: LoosePosition[],
  items: readonly Item[],
  { x, y, isNew }: AnchoredItems,
  strait: number,
): void {
  if (newcomers.length === 0) return;
  const there = items.flatMap(({ community }, i) =>
    community === null && isNew[i] === 0 ? [{ x: x[i]!, y: y[i]! }] : [],
  );
  const old = items.flatMap((item, i) =>
    isNew[i] === 1 && item.community === null ? [] : [{ x: x[i]!, y: y[i]!, r: item.room }],
  );
  const places: { x: number; y: number }[] = [];
  if (there.length === 0) {
    const land = {
      x: Float64Array.from(old, (disc) => disc.x),
      y: Float64Array.from(old, (disc) => disc.y),
      r: Float64Array.from(old, (disc) => disc.r),
    };
    const shore = placeOnShore(
      land,
      newcomers.map(({ room }) => room),
      strait,
    );
    for (const i of newcomers.keys()) places.push({ x: shore[2 * i]!, y: shore[2 * i + 1]! });
  } else {
    const obstacles = new Obstacles(120);
    for (const disc of old) obstacles.add(disc);
    const middle = {
      x: there.reduce((sum, place) => sum + place.x, 0) / there.length,
      y: there.reduce((sum, place) => sum + place.y, 0) / there.length,
    };
    for (const { room } of newcomers) {
      const at = obstacles.nearestFree(middle.x, middle.y, room);
      obstacles.add({ ...at, r: room });
      places.push(at);
    }
  }
  for (const [i, { key, own, room }] of newcomers.entries()) {
    const at = places[i]!;
    const fan = fanOut(own, room, { x: 0, y: 0 });
    placed.push({ key, ...at });
    for (const [j, term] of own.entries())
      placed.push({ key: term, x: at.x + fan[2 * j]!, y: at.y + fan[2 * j + 1]! });
  }
}

/** Parts marks: new ones with room for their names, old ones from each other where they overlap. */
function partMarks(
  graph: PaperweftGraph,
  placed: LoosePosition[],
  anchors: ReadonlyMap<string, Anchor>,
): void {
  const x = Float64Array.from(placed, (place) => place.x);
  const y = Float64Array.from(placed, (place) => place.y);
  const discs = Float64Array.from(placed, ({ key }) => markRadius(graph, key));
  const kinds = placed.map(({ key }) => graph.getNodeAttribute(key, "kind"));
  const r = discs.map((disc, i) => disc + clearance(kinds[i]!, graph.degree(placed[i]!.key) > 1));
  const anchor = placed.map(({ key }) => anchors.get(key));
  const mass = r.map((room, i) => {
    // Papers give way least: their places say most.
    return room * room * (kinds[i] === "paper" ? 3 : 1) * (anchor[i] === undefined ? 1 : STEADY);
  });
  const isMoved = Uint8Array.from(anchor, (from, i) =>
    from !== undefined && Math.abs(x[i]! - from.x) + Math.abs(y[i]! - from.y) < UNMOVED ? 0 : 1,
  );
  const need = (i: number, j: number): number => {
    const room = r[i]! + r[j]!;
    if (isMoved[i] === 1 || isMoved[j] === 1) return room;
    const [a, b] = [anchor[i]!, anchor[j]!];
    const was = Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
    return Math.min(room, Math.max(was, TOUCHING * (discs[i]! + discs[j]!)));
  };
  makeRoom({ x, y, mass, need, reach: reachOf(r) }, ITERATIONS);
  for (const [i, place] of placed.entries()) [place.x, place.y] = [x[i]!, y[i]!];
}
