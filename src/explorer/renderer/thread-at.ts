/**
 * Which thread a pointer or a finger means.
 *
 * sigma finds threads by drawing all of them a second time and waiting for the graphics card; going
 * through the few thousand of a usual map takes less than a tenth of that.
 */
import type { NodeAttributes } from "../graph.ts";
import {
  clamp,
  frameAffine,
  mapToViewport,
  smoothstep,
  type Frame,
  type Point,
} from "./geometry.ts";
import type { Thread } from "./threads.ts";

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

/** Where on a thread a place is nearest to it. */
export interface OnThread {
  /** 0 at its beginning, 1 at its end. */
  readonly t: number;
  /** From end to end, CSS pixels. */
  readonly length: number;
}

/**
 * The thread that passes nearest to a place of the viewport.
 *
 * @param counts - whether a thread can be meant there: one that is drawn, and has not receded
 * @param reach - how far from it at most, CSS pixels
 */
export function threadAt(
  threads: Iterable<Thread>,
  frame: Frame,
  at: Point,
  reach: number,
  counts: (thread: Thread, on: OnThread) => boolean,
): string | null {
  const [a, b, c, d, e, f] = frameAffine(frame);
  let best: string | null = null;
  let nearest = reach;
  for (const thread of threads) {
    const { paper, term } = thread;
    // Most threads pass elsewhere: they must cost next to nothing.
    const x0 = a * paper.x + c * paper.y + e - at.x;
    const x1 = a * term.x + c * term.y + e - at.x;
    const y0 = b * paper.x + d * paper.y + f - at.y;
    const y1 = b * term.x + d * term.y + f - at.y;
    const slack = nearest + (Math.abs(x1 - x0) + Math.abs(y1 - y0)) * BEND;
    if (!isNear(x0, x1, slack) || !isNear(y0, y1, slack)) continue;
    const { distance, t } = nearestOn(threadArc(frame, paper, term), at);
    if (distance >= nearest || !counts(thread, { t, length: Math.hypot(x1 - x0, y1 - y0) }))
      continue;
    nearest = distance;
    best = thread.key;
  }
  return best;
}

/**
 * How much of its opacity a thread at rest keeps at a place on it, 0 to 1: the longer its way, the
 * fainter its middle. As the shader has it.
 */
export function opacityOn({ t, length }: OnThread): number {
  const far = (1 - 0.62 * smoothstep(60, 420, length)) * (1 - 0.6 * smoothstep(420, 1400, length));
  return 1 - (1 - far) * smoothstep(0, 0.4, t) * smoothstep(1, 0.6, t);
}

/** Whether 0 lies between two numbers, or so near beside them. */
function isNear(one: number, other: number, slack: number): boolean {
  return Math.min(one, other) <= slack && Math.max(one, other) >= -slack;
}

/** The place on an arc that is nearest to a point. */
function nearestOn(arc: Arc, at: Point): { readonly distance: number; readonly t: number } {
  let distance = Infinity;
  let t = 0;
  let before = arc.from;
  for (let i = 1; i <= PIECES; ++i) {
    const after = arcPoint(arc, i / PIECES);
    const piece = nearestOnPiece(before, after, at);
    if (piece.distance < distance) {
      distance = piece.distance;
      t = (i - 1 + piece.t) / PIECES;
    }
    before = after;
  }
  return { distance, t };
}

function nearestOnPiece(
  from: Point,
  to: Point,
  at: Point,
): { readonly distance: number; readonly t: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
  const t = clamp(along, 0, 1);
  return { t, distance: Math.hypot(from.x + t * dx - at.x, from.y + t * dy - at.y) };
}
