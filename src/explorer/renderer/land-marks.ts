/** The marks that the names of regions and communities mind as they are placed. */
import type { Overview } from "../../dataset/reader.ts";
import type { DrawnGraph, NodeAttributes } from "../graph.ts";
import { isLeaf, isTexture, leafFade } from "./detail.ts";
import { mapToViewport, type Frame } from "./geometry.ts";
import type { LandMark } from "./land-name-spots.ts";
import type { MarkUnder } from "./land-name-room.ts";
import type { Scene } from "./layers.ts";
import { isSmall, referenceScale } from "./start-view.ts";

/** What a name's covering a mark costs; the terms of one paper count as far as they are seen. */
const WEIGHTS = { paper: Infinity, shared: 8, leaf: 3 } as const;
/**
 * On a map whose marks are a texture one smaller than this is one of a crowd: where a land is full
 * of them, a name that covered none would not stand at all. CSS pixels.
 */
const CROWD_RADIUS = 3;
const CROWD_WEIGHTS = { paper: 0.2, shared: 0.1, leaf: 0 } as const;
/** Of a land with more marks each weighs less: what counts is how much of them a name covers. */
const CROWD_MARKS = 60;
/** And of one with more than so many, so many stand for all: they tell as well where the crowd is. */
const CROWD_TOLD = 120;
/** Names keep so far from other marks, CSS pixels; less on a small screen, where land is all marks. */
const MARGIN = { wide: 3, small: 1 } as const;
/** What lying over a mark costs a name that had to move, by what lying over a paper costs. */
const UNDER = { paper: 1, shared: 0.8, leaf: 0.12 } as const;
/** Terms of one paper so faint are not minded. */
const LEAF_MINDED = 0.3;
/** How much a mark counts as the middle of its land is found. */
const MASSES = { paper: 14, shared: 5, leaf: 0.5 } as const;

/** The marks of each community at the start view, CSS pixels, in the overview's order. */
export function communityMarks(
  graph: DrawnGraph,
  overview: Overview,
  start: Frame,
  markScale: number,
): LandMark[][] {
  const marks: LandMark[][] = overview.communities.map(() => []);
  const indexOf = new Map(overview.communities.map(({ key }, index) => [key, index]));
  const crowd = new Set<LandMark>();
  const margin = marginIn(start);
  const reference = referenceScale(overview.extent);
  const isCrowd = isTexture(start.scale, reference);
  // What is one of a crowd in the window that sizes are given for is so in a larger one.
  const crowdRadius = CROWD_RADIUS * Math.max(1, start.scale / reference);
  graph.forEachNode((_key, attributes) => {
    const { community, size } = attributes;
    if (community === null) return;
    const rank = rankOf(attributes);
    const seen = rank === "leaf" ? leafFade(start.scale) : 1;
    const radius = size * markScale;
    const crowded = isCrowd && radius < crowdRadius;
    const mark = {
      ...mapToViewport(start, attributes),
      radius: radius + (crowded ? 0 : margin),
      weight: seen === 0 ? 0 : (crowded ? CROWD_WEIGHTS : WEIGHTS)[rank] * seen,
      mass: MASSES[rank] * seen + 0.01,
    };
    marks[indexOf.get(community)!]!.push(mark);
    if (crowded && mark.weight > 0) crowd.add(mark);
  });
  return marks.map((own) => {
    const { length } = own.filter((mark) => crowd.has(mark));
    if (length <= CROWD_MARKS) return own;
    const step = Math.ceil(length / CROWD_TOLD);
    let passed = 0;
    return own.map((mark) => {
      if (!crowd.has(mark)) return mark;
      const isTold = passed++ % step === 0;
      return { ...mark, weight: isTold ? (mark.weight * step * CROWD_MARKS) / length : 0 };
    });
  });
}

/** A mark as it lies on the map, for names that look for room as one goes about. */
export interface LyingMark {
  readonly x: number;
  readonly y: number;
  /** As NodeAttributes.size. */
  readonly size: number;
  readonly isLeaf: boolean;
  readonly cost: number;
}

/** The marks of each community where they lie, in the overview's order. */
export function lyingMarks(graph: DrawnGraph, overview: Overview): LyingMark[][] {
  const marks: LyingMark[][] = overview.communities.map(() => []);
  const indexOf = new Map(overview.communities.map(({ key }, index) => [key, index]));
  graph.forEachNode((_key, attributes) => {
    const { community, x, y, size } = attributes;
    if (community === null) return;
    const rank = rankOf(attributes);
    const mark = { x, y, size, isLeaf: rank === "leaf", cost: UNDER[rank] };
    marks[indexOf.get(community)!]!.push(mark);
  });
  return marks;
}

/** Those of a community's marks that a frame shows, where they lie in it. */
export function marksInSight(
  marks: readonly LyingMark[],
  { frame, scale, leaf }: Pick<Scene, "frame" | "scale" | "leaf">,
): MarkUnder[] {
  const found: MarkUnder[] = [];
  for (const { x, y, size, isLeaf, cost } of marks) {
    if (isLeaf && leaf < LEAF_MINDED) continue;
    const at = mapToViewport(frame, { x, y });
    if (at.x < 0 || at.y < 0 || at.x > frame.width || at.y > frame.height) continue;
    found.push({ ...at, radius: size * scale + marginIn(frame), cost });
  }
  return found;
}

function marginIn(frame: Frame): number {
  return isSmall(frame) ? MARGIN.small : MARGIN.wide;
}

function rankOf(attributes: Pick<NodeAttributes, "kind" | "degree">): keyof typeof WEIGHTS {
  return isLeaf(attributes) ? "leaf" : attributes.kind === "paper" ? "paper" : "shared";
}
