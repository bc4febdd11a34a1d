/**
 * Which thread a finger means.
 *
 * sigma finds threads by drawing all of them a second time, which a phone without a pointer that
 * hovers need not pay for in each frame; a tap is rare, and can afford to go through all of them.
 */
import type { DrawnEdge, DrawnGraph, NodeAttributes } from "../graph.ts";
import { mapToViewport, type Frame, type Point } from "./geometry.ts";

/** Height of a thread's arc over its length, twice: as the shader bends it. */
const BEND = 0.09;
/** Pieces of an arc that are measured against. */
const PIECES = 12;

/** The arc of a thread in the viewport: both ends, and the point it bends towards. */
export interface Arc {
  readonly from: Point;
  readonly towards: Point;
  readonly to: Point;
}

/** The arc that is drawn between a paper and a term. */
export function threadArc(frame: Frame, paper: NodeAttributes, term: NodeAttributes): Arc {
  const from = mapToViewport(frame, paper);
  const to = mapToViewport(frame, term);
  const bend = (paper.index + term.index) % 2 === 0 ? BEND : -BEND;
  const towards = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * bend,
    y: (from.y + to.y) / 2 - (to.x - from.x) * bend,
  };
  return { from, towards, to };
}

/** A point of an arc. @param t - 0 at its beginning, 1 at its end */
export function arcPoint({ from, towards, to }: Arc, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * towards.x + c * to.x, y: a * from.y + b * towards.y + c * to.y };
}

/**
 * The thread that passes nearest to a place of the viewport.
 *
 * @param counts - whether a thread can be meant: one that is drawn, and has not receded
 * @param reach - how far from it at most, CSS pixels
 */
export function threadAt(
  graph: DrawnGraph,
  frame: Frame,
  at: Point,
  reach: number,
  counts: (
    edge: string,
    attributes: DrawnEdge,
    paper: NodeAttributes,
    term: NodeAttributes,
  ) => boolean,
): string | null {
  let best: string | null = null;
  let nearest = reach;
  graph.forEachEdge((edge, attributes, _source, _target, paper, term) => {
    const arc = threadArc(frame, paper, term);
    const slack = nearest + Math.hypot(arc.to.x - arc.from.x, arc.to.y - arc.from.y) * BEND;
    if (!isBetween(at.x, arc.from.x, arc.to.x, slack)) return;
    if (!isBetween(at.y, arc.from.y, arc.to.y, slack)) return;
    if (!counts(edge, attributes, paper, term)) return;
    const distance = distanceTo(arc, at);
    if (distance >= nearest) return;
    nearest = distance;
    best = edge;
  });
  return best;
}

function isBetween(value: number, one: number, other: number, slack: number): boolean {
  return value >= Math.min(one, other) - slack && value <= Math.max(one, other) + slack;
}

function distanceTo(arc: Arc, at: Point): number {
  let least = Infinity;
  let before = arc.from;
  for (let i = 1; i <= PIECES; ++i) {
    const after = arcPoint(arc, i / PIECES);
    least = Math.min(least, distanceToPiece(before, after, at));
    before = after;
  }
  return least;
}

function distanceToPiece(from: Point, to: Point, at: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(from.x + t * dx - at.x, from.y + t * dy - at.y);
}
