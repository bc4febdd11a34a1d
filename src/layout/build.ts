/**
 * Places for everything, and the ground under it.
 *
 * The order of the steps is the method: nested ForceAtlas2 for what belongs together, then which way
 * round, then local parting, so that what parting does never reaches farther than it must.
 */
import type { PaperweftGraph } from "../graph/index.ts";
import { compareText } from "../ordering.ts";
import { roundTo } from "../rounding.ts";
import { placeAnchoredMarks } from "./anchored-marks.ts";
import { placeAnchored, type Anchor } from "./anchored.ts";
import { findFloating, placeBetween } from "./between.ts";
import type { Discs } from "./collide.ts";
import { fanOut } from "./fans.ts";
import { gatherItems, markRadius, tiesAmong, type Item, type Items } from "./items.ts";
import { placeNested } from "./nested.ts";
import { orient } from "./orientation.ts";
import { buildPlate, type Mark } from "./plate.ts";
import type { Layout, LoosePosition, Position } from "./positions.ts";
import { lieOn } from "./procrustes.ts";
import { separate } from "./separate.ts";
import { settle } from "./settle.ts";
import { placeOnShore } from "./shore.ts";
import { clearance, coarsenessFor, straitFor } from "./sizes.ts";

export interface LayoutOptions {
  /** Default 1. */
  readonly seed?: number;
  /** Places of an earlier map, which this one continues. */
  readonly anchors?: readonly Anchor[];
  /** Called with the share that is done, in [0, 1]. */
  readonly onProgress?: (done: number) => void;
  /** Checked between steps: where it is aborted, its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** How many times as wide the water between two regions is. */
const SEA = 2;
/** Width to height of the start view: land is arranged to fill it. */
const ASPECT = 1.6;
/**
 * Iterations of settling; on a map of 10,000 papers with fewer holes are left where discs were nested,
 * with three times as many a seventh of np is lost.
 */
const SETTLING = 36;
/** Iterations in which items find their room, each held near its place. */
const PARTING = 120;
/**
 * What marks add to the density: a paper most; a term that others have more than half of so little
 * that it makes no island of its own.
 */
const LAND = { paper: 1.5, sharedTerm: 1, ownTerm: 0.55, betweenTerm: 0.28 } as const;
/** A map of which fewer papers than this share have a place is laid out anew. */
const LEAST_KNOWN = 0.5;
/** A map of one paper is not one disc that fills the window, map units. */
const SMALLEST_PLATE = 400;
/** Decimals of positions: a hundredth of a map unit is far below a pixel. */
const DECIMALS = 2;

/**
 * Lays a graph out.
 *
 * @throws the signal's reason where it was aborted
 */
export function buildLayout(
  graph: PaperweftGraph,
  { seed = 1, anchors = [], onProgress, signal }: LayoutOptions = {},
): Layout {
  const step = (done: number): void => {
    signal?.throwIfAborted();
    onProgress?.(done);
  };
  step(0);

  // 1. What is placed: fans and shared terms; what no community holds waits on the shore.
  const gathered = gatherItems(graph);
  const papers = gathered.items.reduce((count, { isPaper }) => count + Number(isPaper), 0);
  const communities = graph.getAttribute("communities");
  const keys = communities.map(({ key }) => key);
  const numberOf = new Map(keys.map((key, i) => [key, i]));
  const inland = gathered.items.flatMap(({ community }, i) => (community === null ? [] : [i]));
  const ashore = gathered.items.flatMap(({ community }, i) => (community === null ? [i] : []));
  step(0.05);

  // A map that continues another needs no more than room for what is new.
  const anchorOf = new Map(anchors.map((anchor) => [anchor.key, anchor]));
  const known = gathered.items.filter(({ isPaper, key }) => isPaper && anchorOf.has(key)).length;
  const isContinued = knowsEnough(known, papers);
  if (isContinued) {
    const options = {
      ...{ anchors: anchorOf, numberOf, strait: straitFor(papers), seed },
      onStep: (done: number, of: number) => step(0.05 + (0.7 * done) / of),
    };
    const placed = placeAnchoredMarks(graph, gathered, placeAnchored(gathered, options), options);
    step(0.9);
    const layout = finish(graph, placed, numberOf, { x: 0, y: 0 });
    step(1);
    return layout;
  }

  // 2. Nested ForceAtlas2.
  const part = restrict(gathered, inland);
  const groups = Int32Array.from(part.items, ({ community }) => numberOf.get(community!)!);
  const rooms = Float64Array.from(part.items, ({ room }) => room);
  const regions = graph.getAttribute("regions").map(({ key }) => key);
  const wholeOf = Int32Array.from(communities, ({ region }) =>
    region === undefined ? 0 : regions.indexOf(region),
  );
  const strait = straitFor(papers);
  const { x, y } = placeNested({
    rooms,
    ties: [...part.ties, ...part.likenesses],
    groupOf: groups,
    wholeOf,
    strait,
    sea: SEA * strait,
    aspect: ASPECT,
    seed,
    onStep: (done, of) => step(0.05 + (0.35 * done) / of),
  });

  // 3. Let it settle; what communities share between them.
  settle(
    { x, y, r: rooms, groupOf: groups, wholeOf, ties: part.ties, likenesses: part.likenesses },
    {
      iterations: SETTLING,
      strait,
      aspect: ASPECT,
      onStep: (done, of) => step(0.4 + (0.35 * done) / of),
    },
  );
  const floating = findFloating(part.items, part.ties, groups);
  placeBetween(floating, part.ties, groups, x, y);

  // 4. Room for every item; which way round.
  const groupOf = groups.map((group, i) => (floating[i] === 1 ? -1 : group));
  separate(
    { x, y, r: rooms },
    { iterations: PARTING, pull: 0.05, straits: { groupOf, width: strait } },
  );
  const cost = Float64Array.from(part.items, ({ isPaper }) => (isPaper ? 2 : 1));
  orient({ x, y, cost, groupOf: groups });
  step(0.8);

  // 5. Open the fans; part marks.
  const placed = openFans(part, x, y);
  goAshore(
    ashore.map((i) => gathered.items[i]!),
    { x, y, r: rooms },
    placed,
    strait,
  );
  const isTurned = lieOn(placed, anchorOf);
  partMarks(graph, placed);
  step(0.9);

  // 6. Round, centre, and draw the ground.
  const middle = isTurned ? { x: 0, y: 0 } : middleOf(placed);
  const layout = finish(graph, placed, numberOf, middle);
  step(1);
  return layout;
}

/** Some of the items with the ties among them, renumbered. */
function restrict({ items, ties, likenesses }: Items, kept: readonly number[]): Items {
  return {
    items: kept.map((i) => items[i]!),
    ties: tiesAmong(kept, ties),
    likenesses: tiesAmong(kept, likenesses),
  };
}

/** Every node of the placed items: terms of one paper around their paper, away from what it shares. */
function openFans({ items, ties }: Items, x: Float64Array, y: Float64Array): LoosePosition[] {
  const away = items.map(() => ({ x: 0, y: 0 }));
  for (const { a, b, weight } of ties) {
    away[a]!.x -= weight * (x[b]! - x[a]!);
    away[a]!.y -= weight * (y[b]! - y[a]!);
  }
  return items.flatMap(({ key, own, room }, i) => {
    const places = fanOut(own, room, away[i]!);
    return [
      { key, x: x[i]!, y: y[i]! },
      ...own.map((term, j) => ({
        key: term,
        x: x[i]! + places[2 * j]!,
        y: y[i]! + places[2 * j + 1]!,
      })),
    ];
  });
}

/** Puts ashore what no community holds: papers in order, each with its own terms. */
function goAshore(
  items: readonly Item[],
  { x, y, r }: Discs,
  placed: LoosePosition[],
  strait: number,
): void {
  const shore = placeOnShore(
    { x, y, r },
    items.map(({ room }) => room),
    strait,
  );
  for (const [i, { key, own, room }] of items.entries()) {
    const at = { x: shore[2 * i]!, y: shore[2 * i + 1]! };
    const places = fanOut(own, room, { x: 0, y: 0 });
    placed.push({ key, ...at });
    for (const [j, term] of own.entries())
      placed.push({ key: term, x: at.x + places[2 * j]!, y: at.y + places[2 * j + 1]! });
  }
}

/** Parts all marks, with room for casing and names. */
function partMarks(graph: PaperweftGraph, placed: LoosePosition[]): void {
  placed.sort((a, b) => compareText(a.key, b.key));
  const r = Float64Array.from(placed, ({ key }) => {
    const kind = graph.getNodeAttribute(key, "kind");
    return markRadius(graph, key) + clearance(kind, graph.degree(key) > 1);
  });
  const x = Float64Array.from(placed, (place) => place.x);
  const y = Float64Array.from(placed, (place) => place.y);
  const isPaper = placed.map(({ key }) => graph.getNodeAttribute(key, "kind") === "paper");
  // Papers give way least: their places say most.
  const mass = r.map((room, i) => room * room * (isPaper[i] ? 3 : 1));
  separate({ x, y, r }, { iterations: 400, mass });
  for (const [i, place] of placed.entries()) [place.x, place.y] = [x[i]!, y[i]!];
}

/**
 * Whether a map is continued rather than laid out anew: of its papers enough have a place on the
 * earlier one.
 *
 * @param known - how many of the papers have one
 */
export function knowsEnough(known: number, papers: number): boolean {
  return known / (papers || 1) >= LEAST_KNOWN;
}

/** The middle of the box around all marks. */
function middleOf(placed: readonly LoosePosition[]): { readonly x: number; readonly y: number } {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of placed) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  return placed.length === 0 ? { x: 0, y: 0 } : { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

/** The given middle at 0, 0; places and sizes to two decimals. */
function finish(
  graph: PaperweftGraph,
  placed: readonly LoosePosition[],
  numberOf: ReadonlyMap<string, number>,
  middle: { readonly x: number; readonly y: number },
): Layout {
  const positions = placed.map(({ key, x, y }): Position => ({
    key,
    x: roundTo(x - middle.x, DECIMALS),
    y: roundTo(y - middle.y, DECIMALS),
    size: roundTo(markRadius(graph, key), DECIMALS),
  }));
  const marks = positions.map(({ key, x, y }): Mark => {
    const { community } = graph.getNodeAttributes(key);
    return {
      x,
      y,
      community: community === null ? -1 : numberOf.get(community)!,
      weight: landWeight(graph, key),
    };
  });
  const communities = [...numberOf.keys()];
  const papers = graph.filterNodes((_, { kind }) => kind === "paper").length;
  const coarseness = coarsenessFor(papers);
  return { positions, plate: buildPlate(marks, communities, extentOf(positions), coarseness) };
}

/** What a mark adds to its community's land. */
function landWeight(graph: PaperweftGraph, key: string): number {
  const node = graph.getNodeAttributes(key);
  if (node.kind === "paper") return LAND.paper;
  if (node.hub) return 0;
  const papers = graph.neighbors(key);
  if (papers.length < 2) return LAND.ownTerm;
  const home = papers.filter(
    (paper) => graph.getNodeAttribute(paper, "community") === node.community,
  ).length;
  return home > papers.length / 2 ? LAND.sharedTerm : LAND.betweenTerm;
}

/** x₀, y₀, x₁, y₁ of all discs; a square of the smallest plate where there is none. */
function extentOf(positions: readonly Position[]): [number, number, number, number] {
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, size } of positions) {
    extent[0] = Math.min(extent[0], x - size);
    extent[1] = Math.min(extent[1], y - size);
    extent[2] = Math.max(extent[2], x + size);
    extent[3] = Math.max(extent[3], y + size);
  }
  const half = SMALLEST_PLATE / 2;
  if (positions.length === 0) return [-half, -half, half, half];
  return extent.map((value, i) => (i < 2 ? Math.min(value, -half) : Math.max(value, half))) as [
    number,
    number,
    number,
    number,
  ];
}
