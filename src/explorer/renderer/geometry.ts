/**
 * Between the map and the screen.
 *
 * Names, territories and the camera must agree on where a point lies to a fraction of a pixel, so
 * one affine map is made for each frame and everything goes through it. Map units run up, CSS
 * pixels of the viewport run down; on a portrait screen the plate lies turned by a quarter, so that
 * a map's right is the viewport's bottom.
 */
import type { Insets } from "./map-view.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Left, top, right, bottom; top is the smaller number, as in the viewport. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** What a viewport shows: the map point in its middle, and CSS pixels for each map unit. */
export interface Frame extends Size {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** The plate lies turned by a quarter: (x, y) is drawn at (y, −x). */
  readonly turned: boolean;
}

/** The six numbers that canvas and CSS call a, b, c, d, e, f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The affine map from map units to the viewport's CSS pixels. */
export function frameAffine({ width, height, x, y, scale, turned }: Frame): Affine {
  return turned
    ? [0, scale, scale, 0, width / 2 - scale * y, height / 2 - scale * x]
    : [scale, 0, 0, -scale, width / 2 - scale * x, height / 2 + scale * y];
}

/** Where a map point lies in the viewport, in CSS pixels. */
export function mapToViewport(frame: Frame, point: Point): Point {
  const [a, b, c, d, e, f] = frameAffine(frame);
  return { x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f };
}

/** The affine map from the viewport's CSS pixels to map units; undoes `frameAffine`. */
export function mapAffine({ width, height, x, y, scale, turned }: Frame): Affine {
  const unit = 1 / scale;
  return turned
    ? [0, unit, unit, 0, x - (height / 2) * unit, y - (width / 2) * unit]
    : [unit, 0, 0, -unit, x - (width / 2) * unit, y + (height / 2) * unit];
}

/** Which map point lies at a place of the viewport; undoes `mapToViewport`. */
export function viewportToMap(frame: Frame, point: Point): Point {
  const right = (point.x - frame.width / 2) / frame.scale;
  const down = (point.y - frame.height / 2) / frame.scale;
  return frame.turned
    ? { x: frame.x + down, y: frame.y + right }
    : { x: frame.x + right, y: frame.y - down };
}

/**
 * The frame, moved so that a map point lies at a place of the viewport.
 *
 * Dragging, pinching and making room beside a panel are all this one question.
 */
export function frameWith(frame: Frame, point: Point, at: Point): Frame {
  const there = viewportToMap(frame, at);
  return { ...frame, x: frame.x + point.x - there.x, y: frame.y + point.y - there.y };
}

/** The affine map that brings what was drawn for one frame to where another shows it. */
export function frameShift(drawn: Frame, shown: Frame): Affine {
  const { x, y } = mapToViewport(shown, viewportToMap(drawn, { x: 0, y: 0 }));
  const growth = shown.scale / drawn.scale;
  return [growth, 0, 0, growth, x, y];
}

/** Whether two viewports are of one size. */
export function sameSize(one: Frame, other: Frame): boolean {
  return one.width === other.width && one.height === other.height;
}

/** Whether two boxes share any area; boxes that only touch do not. */
export function overlaps(one: Box, other: Box): boolean {
  return one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
}

/** Whether a point lies in a box, its edge included. */
export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

/** The box, larger by so many pixels on each side. */
export function inflate([left, top, right, bottom]: Box, by: number): Box {
  return [left - by, top - by, right + by, bottom + by];
}

/** A number, brought into a range. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** How far a number is from one to another, 0 to 1, with a soft start and end; as in a shader. */
export function smoothstep(from: number, to: number, value: number): number {
  const share = clamp((value - from) / (to - from), 0, 1);
  return share * share * (3 - 2 * share);
}

/** The box that furniture at the sides leaves free, and at least `edge` from each side. */
export function freeBox({ width, height }: Size, insets: Insets, edge: number): Box {
  return [
    Math.max(edge, insets.left),
    Math.max(edge, insets.top),
    width - Math.max(edge, insets.right),
    height - Math.max(edge, insets.bottom),
  ];
}
