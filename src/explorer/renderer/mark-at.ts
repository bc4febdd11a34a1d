/**
 * Which mark a pointer lies on.
 *
 * Reckoned from places and sizes, as the shader draws them: reading it off a second drawing has the
 * page wait for the graphics card at each move of the mouse.
 */
import KDBush from "kdbush";
import type { DrawnGraph, NodeAttributes } from "../graph.ts";
import type { Shown } from "../shown.ts";
import { isLeaf } from "./detail.ts";
import { RANK, type Focus, type Rank } from "./focus.ts";
import { frameAffine, viewportToMap, type Frame, type Point } from "./geometry.ts";
import { DIAMOND, markRadius } from "./mark-size.ts";
import { leavesAreDrawn } from "./paint.ts";

/** A pointer that is so near beside a mark means it, CSS pixels. */
const REACH_PX = 5;

/** A mark that may be pointed at. */
interface Markable {
  readonly key: string;
  readonly attributes: NodeAttributes;
}

/** All marks of a map, found by where they lie: there may be 300,000. */
export interface Marks {
  /** In the order that they are drawn in. */
  readonly all: readonly Markable[];
  /** Their places, map units. */
  readonly places: KDBush;
  /** Size of the largest. */
  readonly largest: number;
}

/** What decides how a mark is drawn. */
export interface MarkScene {
  readonly frame: Frame;
  readonly focus: Pick<Focus, "nodes">;
  readonly shown: Pick<Shown, "has" | "isFaded">;
  /** How far the terms of one paper have come in, 0 to 1. */
  readonly leaf: number;
  /** Opacity of marks that are not lit. */
  readonly rest: number;
  /** CSS pixels of a radius for each unit of size. */
  readonly scale: number;
}

/** The marks of a graph, as its nodes lie now. */
export function gatherMarks(graph: DrawnGraph): Marks {
  const all = graph.mapNodes((key, attributes) => ({ key, attributes }));
  const places = new KDBush(all.length);
  let largest = 0;
  for (const { attributes } of all) {
    places.add(attributes.x, attributes.y);
    largest = Math.max(largest, attributes.size);
  }
  places.finish();
  return { all, places, largest };
}

/**
 * The mark at a place of the viewport: the topmost that the place lies in, else the nearest.
 *
 * @returns its key, or null where none is within reach
 */
export function markAt(marks: Marks, scene: MarkScene, at: Point): string | null {
  const { frame, focus, shown } = scene;
  const [a, b, c, d, e, f] = frameAffine(frame);
  let best: string | null = null;
  let nearest = REACH_PX;
  let topmost: Rank = RANK.rest;
  for (const { key, attributes } of marksNear(marks, scene, at)) {
    const across = a * attributes.x + c * attributes.y + e - at.x;
    const down = b * attributes.x + d * attributes.y + f - at.y;
    const rank = focus.nodes.get(key) ?? RANK.rest;
    const distance = distanceTo(attributes, across, down, markRadius(attributes, rank, scene));
    // Inside of a mark counts what lies on top of it, beside it what is nearest.
    const inside = distance <= 0;
    if (inside ? nearest <= 0 && rank < topmost : distance >= nearest) continue;
    if (!shown.has(attributes) && !shown.isFaded(attributes)) continue;
    if (rank === RANK.rest && !leavesAreDrawn(scene) && isLeaf(attributes)) continue;
    best = key;
    nearest = Math.max(0, distance);
    if (inside) topmost = rank;
  }
  return best;
}

/** All marks that could reach a place of the viewport, in the order that they are drawn in. */
function marksNear({ all, places, largest }: Marks, scene: MarkScene, at: Point): Markable[] {
  const { x, y } = viewportToMap(scene.frame, at);
  const radius = markRadius({ kind: "paper", degree: 0, size: largest }, RANK.chosen, scene);
  const reach = (radius * DIAMOND + REACH_PX * Math.SQRT2) / scene.frame.scale;
  const found = places.range(x - reach, y - reach, x + reach, y + reach);
  return found.sort((one, other) => one - other).map((index) => all[index]!);
}

/** From the edge of a mark to a place beside it, CSS pixels; negative inside. */
function distanceTo(
  { kind }: NodeAttributes,
  across: number,
  down: number,
  radius: number,
): number {
  if (kind === "method")
    return (Math.abs(across) + Math.abs(down) - radius * DIAMOND) * Math.SQRT1_2;
  return Math.hypot(across, down) - radius;
}
