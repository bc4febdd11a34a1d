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
  const points = [focus, ...around].map((point) => mapToViewport(frame, point));
  const [left, right] = range(points.map(({ x }) => x));
  const [top, bottom] = range(points.map(({ y }) => y));
  const free = {
    width: Math.max(80, frame.width - insets.left - insets.right),
    height: Math.max(80, frame.height - insets.top - insets.bottom),
  };
  const across = Math.max(40, free.width - room.across) / Math.max(1, right - left);
  const down = Math.max(40, free.height - room.down) / Math.max(1, bottom - top);
  const scale = clamp(frame.scale * Math.min(across, down), ...scales);

  const [x0, x1] = range([focus, ...around].map(({ x }) => x));
  const [y0, y1] = range([focus, ...around].map(({ y }) => y));
  const goal = {
    x: PULL * ((x0 + x1) / 2) + (1 - PULL) * focus.x,
    y: PULL * ((y0 + y1) / 2) + (1 - PULL) * focus.y,
  };
  return frameWith({ ...frame, scale }, goal, {
    x: insets.left + (frame.width - insets.left - insets.right) / 2,
    y: insets.top + (frame.height - insets.top - insets.bottom) / 2,
  });
}

function range(values: readonly number[]): [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
