/** The marks that the names of regions and communities mind as they are placed. */
import type { Overview } from "../../dataset/reader.ts";
import type { DrawnGraph } from "../graph.ts";
import { isLeaf, leafFade } from "./detail.ts";
import { mapToViewport, type Frame } from "./geometry.ts";
import type { LandMark } from "./land-name-placement.ts";

/** What a name's covering a mark costs; the terms of one paper count as far as they are seen. */
const WEIGHTS = { paper: Infinity, shared: 5, leaf: 0.5 } as const;
/**
 * A mark smaller than this is one of a crowd: where a land is full of them, a name that covered none
 * would not stand at all. CSS pixels.
 */
const CROWD_RADIUS = 3;
const CROWD_WEIGHTS = { paper: 0.2, shared: 0.1, leaf: 0 } as const;
/** Of a land with more marks each weighs less: what counts is how much of them a name covers. */
const CROWD_MARKS = 60;
/** Names keep so far from other marks, CSS pixels. */
const MARGIN = 3;
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
  graph.forEachNode((_key, attributes) => {
    const { community, kind, size } = attributes;
    if (community === null) return;
    const rank = isLeaf(attributes) ? "leaf" : kind === "paper" ? "paper" : "shared";
    const seen = rank === "leaf" ? leafFade(start.scale) : 1;
    const radius = size * markScale;
    const crowded = radius < CROWD_RADIUS;
    const mark = {
      ...mapToViewport(start, attributes),
      radius: radius + (crowded ? 0 : MARGIN),
      weight: seen === 0 ? 0 : (crowded ? CROWD_WEIGHTS : WEIGHTS)[rank] * seen,
      mass: MASSES[rank] * seen + 0.01,
    };
    marks[indexOf.get(community)!]!.push(mark);
    if (crowded && mark.weight > 0) crowd.add(mark);
  });
  return marks.map((own) => {
    const share = CROWD_MARKS / own.filter((mark) => crowd.has(mark)).length;
    if (share >= 1) return own;
    return own.map((mark) => (crowd.has(mark) ? { ...mark, weight: mark.weight * share } : mark));
  });
}
