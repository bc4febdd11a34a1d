/**
 * Where the camera must go so that something lies in the part of the map that furniture leaves free.
 *
 * sigma has no padding per side: centring on a node would put it under the panel that opens for it.
 */
import type { Insets } from "./map-view.ts";
import { clamp, frameWith, mapToViewport, type Frame, type Point } from "./geometry.ts";

export interface Bringing {
  /** What must be seen: the node itself, or the middle of a territory. */
  readonly focus: Point;
  /** Its surroundings, map units. */
  readonly around: readonly Point[];
  readonly insets: Insets;
  /** Room for names beside the outermost points, CSS pixels for both sides together. */
  readonly room: { readonly across: number; readonly down: number };
  /** Bounds of the scale that the result may have, CSS pixels for each map unit. */
  readonly scales: readonly [least: number, most: number];
}

/** How far a far-flung neighbourhood may pull the middle away from the node itself. */
const PULL = 0.6;

/** The frame that shows the focus and, as far as the scales allow, its surroundings. */
export function bringInto(frame: Frame, bringing: Bringing): Frame {
  const { focus, around, insets, room, scales } = bringing;
  const points = [focus, ...around];
  const free = {
    x: freeRange(insets.left, frame.width - insets.right, room.across),
    y: freeRange(insets.top, frame.height - insets.bottom, room.down),
  };
  const box = boxOf(frame, points);
  const across = lengthOf(free.x) / Math.max(1, lengthOf(box.x));
  const down = lengthOf(free.y) / Math.max(1, lengthOf(box.y));
  const scaled = { ...frame, scale: clamp(frame.scale * Math.min(across, down), ...scales) };
  const at = mapToViewport(scaled, focus);
  const seen = boxOf(scaled, points);
  return frameWith(scaled, focus, {
    x: at.x + shiftInto(free.x, seen.x, at.x),
    y: at.y + shiftInto(free.y, seen.y, at.y),
  });
}

/** Two ends, CSS pixels. */
type Range = readonly [from: number, to: number];

/** Least length of what furniture and names leave free. */
const LEAST_FREE = 40;

function freeRange(from: number, to: number, room: number): Range {
  const middle = (from + to) / 2;
  const half = Math.max(LEAST_FREE, to - from - room) / 2;
  return [middle - half, middle + half];
}

function lengthOf([from, to]: Range): number {
  return to - from;
}

/** The box around points, in the viewport. */
function boxOf(frame: Frame, points: readonly Point[]): { readonly x: Range; readonly y: Range } {
  const seen = points.map((point) => mapToViewport(frame, point));
  return { x: range(seen.map(({ x }) => x)), y: range(seen.map(({ y }) => y)) };
}

/**
 * How far to go so that the focus is near the middle and all that is seen with it stays within what
 * is free; where that cannot be, the focus does.
 */
function shiftInto(free: Range, seen: Range, focus: number): number {
  const middle = PULL * ((seen[0] + seen[1]) / 2) + (1 - PULL) * focus;
  const [from, to] = lengthOf(seen) <= lengthOf(free) + 1 ? seen : [focus, focus];
  const wanted = (free[0] + free[1]) / 2 - middle;
  return clamp(
    wanted,
    Math.min(free[0] - from, free[1] - to),
    Math.max(free[0] - from, free[1] - to),
  );
}

/** The least and the most of some numbers: a call takes no 100,000 of them at once. */
export function range(values: readonly number[]): Range {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
