/**
 * Where names stand so that none covers another.
 *
 * Names are taken in order of importance; each tries its eight positions around the mark, fullest
 * text first, then the same positions at the end of a leader line, and takes the cheapest. A
 * name that would have to cover too much is left out: zooming in brings it. The position held
 * before is cheaper, so that nothing flickers while the map moves.
 *
 * Positions and their order: E. Imhof, "Positioning Names on Maps", The American Cartographer 2
 * (1975), 128–144, https://doi.org/10.1559/152304075784313304; greedy choice by cost: J.
 * Christensen, J. Marks, S. Shieber, "An Empirical Study of Algorithms for Point-Feature Label
 * Placement", ACM Transactions on Graphics 14 (1995), 203–232,
 * https://doi.org/10.1145/212332.212334
 */
import { createBoxIndex } from "./box-index.ts";
import { contains, inflate, overlaps, type Box, type Point } from "./geometry.ts";
import type { NameVariant } from "./name-text.ts";

/** How a name stands: with the rest while something else is in focus, plain, lit or chosen. */
export const STANDING = { receded: 0, plain: 1, lit: 2, chosen: 3 } as const;
export type Standing = (typeof STANDING)[keyof typeof STANDING];

export interface NameCandidate {
  readonly key: string;
  /** Middle and radius of the mark, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly standing: Standing;
  /** Whether it may cover more than others of its standing. */
  readonly foremost?: boolean;
  /** Fullest first; asked for one after the other, until none can be better. */
  readonly variants: Iterable<NameVariant>;
  readonly lineHeight: number;
}

/** A mark that a name should not cover. */
export interface MarkObstacle {
  readonly key: string;
  readonly box: Box;
  /** What covering it costs. */
  readonly cost: number;
}

export interface Placement {
  /** Most important first. */
  readonly candidates: readonly NameCandidate[];
  readonly marks: readonly MarkObstacle[];
  /** No name covers these. */
  readonly walls: readonly Box[];
  /** Only lit names may cover these. */
  readonly landNames: readonly Box[];
  /** Names stay inside. */
  readonly bounds: Box;
  /** How many names that are not lit. */
  readonly budget: number;
  /** Position of each name in the frame before. */
  readonly held: ReadonlyMap<string, number>;
}

export type Align = "left" | "center" | "right";

export interface PlacedName {
  readonly key: string;
  readonly standing: Standing;
  readonly lines: readonly string[];
  readonly align: Align;
  /** The text itself. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  /** The text and its margin; no two placed names' boxes overlap. */
  readonly box: Box;
  readonly position: number;
  /** From the mark's edge to the text, where the name stands off. */
  readonly leader: readonly [Point, Point] | null;
}

/** Margin around a text, CSS pixels. */
const MARGIN = { across: 4, down: 1.5 } as const;
/** From the mark's edge to the text. */
const GAP = { plain: 4.5, chosen: 11 } as const;
/** Lengths of leader lines; the first positions have none. What the map is about has longer ones too. */
const LEADERS = [0, 10, 20] as const;
const FOREMOST_LEADERS = [...LEADERS, 34, 52] as const;
const COST = {
  /** Of each position after the first. */
  position: 0.35,
  /** Of each variant after the first. */
  variant: 1.1,
  /** Of the shorter leader line; the longer one costs twice as much. */
  leader: 2.9,
  /** The same of what the map is about: rather far out than upon papers. */
  foremostLeader: 2,
  held: -2,
  landName: 8,
  /** More of one that is cut short: a whole name on a leader line reads better. */
  cut: 3.2,
  /** A mark that matters and nearly touches, and one that is nearer than its own: whose name is it? */
  near: 1.1,
  nearer: 4.2,
  /** More than covering it. */
  nearerOver: 2,
} as const;
/** So near a name's margin a mark is asked whose name it is, CSS pixels. */
const NEAR_PX = 3.5;
/** Marks cheaper than this are small: standing beside one misleads nobody. */
const MATTERS = 5;
const MOST_COST: Readonly<Record<Standing, number>> = [8.5, 8.5, 21, 60];
/** And so much more for what the map is about. */
const FOREMOST_COST = 7;
/** How much of a mark's cost a name of each standing pays. */
const MARK_SHARE: Readonly<Record<Standing, number>> = [1, 1, 0.8, 0.5];

/** Right, left, above, below, then the corners: the direction of a name seen from its mark. */
const POSITIONS: readonly (readonly [across: number, down: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
/** A corner lies so far out, as a share of the gap. */
const CORNER = 0.72;

/** Places what can be placed. */
export function placeNames(placement: Placement): PlacedName[] {
  const { candidates, walls, landNames, bounds, budget } = placement;
  const taken = createBoxIndex<null>();
  for (const wall of walls) taken.add(wall, null);
  const named = createBoxIndex<null>();
  for (const name of landNames) named.add(name, null);
  const marks = createBoxIndex<MarkObstacle>();
  for (const mark of placement.marks) marks.add(mark.box, mark);

  const placed: PlacedName[] = [];
  let plain = 0;
  for (const candidate of candidates) {
    const { standing, foremost = false } = candidate;
    if (standing < STANDING.lit && plain >= budget) continue;
    const held = placement.held.get(candidate.key);
    let best: PlacedName | null = null;
    let least = MOST_COST[standing] + (foremost ? FOREMOST_COST : 0);
    const leaders = foremost ? FOREMOST_LEADERS : LEADERS;
    const leaderCost = foremost ? COST.foremostLeader : COST.leader;
    const nearer = held === undefined ? 0 : COST.held;
    let index = -1;
    for (const variant of candidate.variants) {
      index += 1;
      for (let position = 0; position < leaders.length * POSITIONS.length; ++position) {
        let cost = COST.variant * index + (position === held ? COST.held : 0);
        if (variant.isCut === true) cost += COST.cut;
        cost += COST.position * (position % POSITIONS.length);
        cost += leaderCost * Math.floor(position / POSITIONS.length);
        if (cost >= least) continue;
        const name = stand(candidate, variant, position);
        const { box } = name;
        if (box[0] < bounds[0] || box[1] < bounds[1] || box[2] > bounds[2] || box[3] > bounds[3]) {
          continue;
        }
        if (taken.hits(box)) continue;
        // A line that runs under another name seems to lead to that one.
        if (name.leader !== null && taken.hits(leaderBox(name.leader))) continue;
        if (name.leader !== null && standing < STANDING.lit && named.hits(leaderBox(name.leader))) {
          continue;
        }
        if (named.hits(box)) {
          if (standing < STANDING.lit) continue;
          cost += COST.landName;
        }
        const own = name.leader === null ? gapTo(name, candidate, candidate.radius) : 0;
        marks.each(inflate(box, NEAR_PX), (mark) => {
          if (mark.key === candidate.key) return;
          const isOver = overlaps(mark.box, box);
          if (isOver) cost += mark.cost * MARK_SHARE[standing];
          // Of what lies upon its own mark a name is never clear.
          if (mark.cost < MATTERS || contains(mark.box, candidate)) return;
          const isNearer = gapTo(name, middleOf(mark.box), halfOf(mark.box)) < own;
          if (isNearer) cost += isOver ? COST.nearerOver : COST.nearer;
          else if (!isOver) cost += COST.near;
        });
        if (cost < least) {
          least = cost;
          best = name;
        }
      }
      if (COST.variant * (index + 1) + nearer >= least) break;
    }
    if (best === null) continue;
    placed.push(best);
    taken.add(best.box, null);
    if (best.leader !== null) taken.add(leaderBox(best.leader), null);
    if (standing < STANDING.lit) plain += 1;
  }
  return placed;
}

/** From the edge of a mark to a name's text, CSS pixels. */
function gapTo({ left, top, width, height }: PlacedName, { x, y }: Point, radius: number): number {
  const across = Math.max(left - x, x - left - width, 0);
  const down = Math.max(top - y, y - top - height, 0);
  return Math.hypot(across, down) - radius;
}

function middleOf([left, top, right, bottom]: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function halfOf([left, , right]: Box): number {
  return (right - left) / 2;
}

function leaderBox([from, to]: readonly [Point, Point]): Box {
  return [
    Math.min(from.x, to.x),
    Math.min(from.y, to.y),
    Math.max(from.x, to.x),
    Math.max(from.y, to.y),
  ];
}

/** A name as it stands in one of its positions; those from the ninth on have a leader line. */
function stand(candidate: NameCandidate, variant: NameVariant, position: number): PlacedName {
  const { key, x, y, radius, standing, lineHeight } = candidate;
  const { lines, width } = variant;
  const height = lines.length * lineHeight;
  const [across, down] = POSITIONS[position % POSITIONS.length]!;
  const leader = FOREMOST_LEADERS[Math.floor(position / POSITIONS.length)]!;
  const gap = radius + (standing === STANDING.chosen ? GAP.chosen : GAP.plain);
  const corner = across !== 0 && down !== 0;
  const reach = (gap + leader) * (corner ? CORNER : 1);
  const anchor = { x: x + across * reach, y: y + down * reach };
  const left = anchor.x - (across === 0 ? width / 2 : across < 0 ? width : 0);
  // At a corner the text's own side bearings make room: it may come 3 px nearer.
  const nearer = corner ? 3 : 0;
  const top =
    down === 0 ? anchor.y - height / 2 : down < 0 ? anchor.y - height + nearer : anchor.y - nearer;
  const start = (radius + 2) / Math.hypot(across, down);
  return {
    key,
    standing,
    lines,
    align: across === 0 ? "center" : across > 0 ? "left" : "right",
    left,
    top,
    width,
    height,
    lineHeight,
    box: [
      left - MARGIN.across,
      top - MARGIN.down,
      left + width + MARGIN.across,
      top + height + MARGIN.down,
    ],
    position,
    leader:
      leader > 0
        ? [
            { x: x + across * start, y: y + down * start },
            { x: anchor.x - across * 2, y: anchor.y - down * 2 },
          ]
        : null,
  };
}
